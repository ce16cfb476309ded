import { canonicalJson, parseForm, type FormDocument } from '@ke-hoach/forms';
import {
  communeAnnual,
  communeHalfYear,
  modelNomination,
  modelScoring,
  monitoring,
  organisationAnnual,
  organisationReport,
  policyFeedback,
  yearlyPlan,
} from '@ke-hoach/forms/examples';
import type { FormPurpose } from '@ke-hoach/schema';
import type pg from 'pg';
import { insertPublishedFields } from '../src/forms/publish-form.ts';
import type { EntityManager } from '../src/platform/database.ts';
import { feedbackReport } from './feedback-report.ts';
import { seedId } from './seed-id.ts';

/** The office's forms: each published once, nearly all in the movement's first year of the demo. */
const forms: { key: string; purpose: FormPurpose; document: FormDocument; published: string }[] = [
  { key: 'yearly-plan', purpose: 'plan', document: yearlyPlan, published: '2023-02-06T08:30:00+07:00' },
  { key: 'commune-half-year', purpose: 'report', document: communeHalfYear, published: '2023-02-13T09:15:00+07:00' },
  { key: 'commune-annual', purpose: 'report', document: communeAnnual, published: '2023-02-14T14:05:00+07:00' },
  {
    ...{ key: 'organisation-report', purpose: 'report', document: organisationReport },
    published: '2023-02-15T10:40:00+07:00',
  },
  // Kept in the office's library: of these the plan of 2025 asks for nominations, feedback and monitoring.
  {
    ...{ key: 'organisation-annual', purpose: 'report', document: organisationAnnual },
    published: '2023-02-15T15:20:00+07:00',
  },
  { key: 'model-nomination', purpose: 'register', document: modelNomination, published: '2023-02-16T08:45:00+07:00' },
  { key: 'model-scoring', purpose: 'report', document: modelScoring, published: '2023-02-16T09:30:00+07:00' },
  { key: 'policy-feedback', purpose: 'register', document: policyFeedback, published: '2023-02-17T08:20:00+07:00' },
  { key: 'monitoring', purpose: 'register', document: monitoring, published: '2023-02-17T10:05:00+07:00' },
  { key: 'feedback-report', purpose: 'report', document: feedbackReport, published: '2025-03-04T09:00:00+07:00' },
];

/** What the forms say, for the library that is made of them. */
export const formDocuments: readonly FormDocument[] = forms.map(({ document }) => document);

/** Inner keys of a form and its version 1. */
export interface SeededForm {
  formId: string;
  versionId: string;
}

export type Forms = (key: string) => SeededForm;

/** Publishes version 1 of every form, with the analysts' catalogue. */
export async function insertForms(
  owner: pg.Client,
  em: EntityManager,
  { ownerId, designerId }: { ownerId: string; designerId: string },
): Promise<Forms> {
  const inserted = new Map<string, SeededForm>();
  for (const { key, purpose, document, published } of forms) {
    const parsed = parseForm(document);
    if (!parsed.ok) throw new TypeError(`form ${key} does not parse: ${JSON.stringify(parsed.issues)}`);
    const form = await owner.query<{ id: string }>(
      'INSERT INTO forms (uid, key, purpose, title, title_en, owner_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id::text AS id',
      [seedId(`form ${key}`), key, purpose, parsed.form.title, parsed.form.titleEn ?? null, ownerId],
    );
    const formId = form.rows[0]!.id;
    const version = await owner.query<{ id: string }>(
      `INSERT INTO form_versions (uid, form_id, number, document, content_hash, published_at, published_by)
       VALUES ($1, $2, 1, $3, $4, $5, $6) RETURNING id::text AS id`,
      [seedId(`form ${key} 1`), formId, canonicalJson(document), parsed.form.hash, published, designerId],
    );
    const versionId = version.rows[0]!.id;
    await insertPublishedFields(em, formId, versionId, parsed.form);
    inserted.set(key, { formId, versionId });
  }
  return (key) => {
    const form = inserted.get(key);
    if (!form) throw new TypeError(`the demo has no form ${key}`);
    return form;
  };
}
