import { parseForm, type FormDocument, type FormIssue } from '@ke-hoach/forms';
import { applyOperation, copyForm, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { importJsonSchema, type ImportNote } from '@ke-hoach/forms/interchange';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { CreateFormInput, FormVersionInput } from './form.inputs.ts';
import { findFormExample } from './form-examples.ts';
import { findForm, versionsOf } from './forms.repository.ts';
import { publishedVersion } from './published-version.ts';

/** The document a new form begins with, or why what was sent is no form. */
export type StartDocument =
  | { ok: true; document: FormDocument; unsupported: readonly ImportNote[] }
  | { ok: false; issues: readonly FormIssue[] };

/** What a new form begins as, under the title that was asked for. */
export async function startDocument(em: EntityManager, input: CreateFormInput): Promise<StartDocument> {
  const begun = await begin(em, input);
  if (!begun.ok) return begun;
  const titled = applyOperation(begun.document, titles(begun.document, input));
  if (titled.ok) return { ...begun, document: titled.document };
  return { ok: false, issues: (titled.problem.details['issues'] ?? []) as FormIssue[] };
}

async function begin(em: EntityManager, { title, start }: CreateFormInput): Promise<StartDocument> {
  const { copyOf, example, document, jsonSchema } = start ?? {};
  const given = [copyOf, example, document, jsonSchema].filter((one) => one !== null && one !== undefined);
  if (given.length > 1) throw problem('INVALID_INPUT', { path: 'input.start', reason: 'at most one' });
  if (copyOf) return begunAs(copyForm(await documentOfVersion(em, copyOf)));
  if (typeof example === 'string') {
    const found = findFormExample(example);
    if (!found) throw problem('NOT_FOUND', { kind: 'FormExample' });
    return begunAs(copyForm(found.document));
  }
  if (jsonSchema !== null && jsonSchema !== undefined) return importJsonSchema(jsonSchema, { title });
  if (document === null || document === undefined) return begunAs(emptyForm(title, 'Nội dung'));
  const parsed = parseForm(document);
  return parsed.ok ? begunAs(copyForm(parsed.form.document)) : parsed;
}

const begunAs = (document: FormDocument): StartDocument => ({ ok: true, document, unsupported: [] });

async function documentOfVersion(em: EntityManager, { formId, number }: FormVersionInput): Promise<FormDocument> {
  const form = await findForm(em, formId);
  if (!form) throw problem('NOT_FOUND', { kind: 'Form' });
  const versions = (await versionsOf(em, [form.formId])).get(form.formId) ?? [];
  const version = versions.findLast((one) => (number ?? one.number) === one.number);
  if (!version) throw problem('NOT_FOUND', { kind: 'FormVersion' });
  return (await publishedVersion(em, version.versionId)).form.document;
}

/** An English title stays only beside the Vietnamese one that it translates. */
function titles({ schema }: FormDocument, { title, titleEn }: CreateFormInput): Operation {
  const operations: Operation[] = [{ type: 'retitleForm', title }];
  if (titleEn) operations.push({ type: 'retitleForm', title: titleEn, lang: 'en' });
  else if (schema.title !== title) operations.push({ type: 'retitleForm', title: null, lang: 'en' });
  return { type: 'several', operations };
}
