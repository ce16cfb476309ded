import { canonicalJson, catalogueOf, parseToPublish, type Form } from '@ke-hoach/forms';
import { changeId, compareForms, needsConfirmation, type Change } from '@ke-hoach/forms/versions';
import type { RollOut } from '@ke-hoach/schema';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { FormDraft } from './form-draft.entity.ts';
import type { PublishFormInput } from './form.inputs.ts';
import type { PublishFormResult } from './form.type.ts';
import { publishedVersion } from './published-version.ts';
import { rollOut } from './roll-out.ts';

/** Makes the draft the next immutable version (design: version law 1 to 3). */
export function publishForm(request: Request, input: PublishFormInput): Promise<typeof PublishFormResult> {
  return perform(request, { action: 'form.publish', input }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.publish', input);
    if (!isCurrent) return { kind: 'FormDraftConflict', formId: form.formId, draftId: input.draftId } as const;
    const parsed = parseToPublish(draft.content());
    if (!parsed.ok) return { kind: 'FormRejected', issues: parsed.issues } as const;
    const changes = draft.basedOn
      ? compareForms((await publishedVersion(work.em, draft.basedOn)).form, parsed.form)
      : [];
    const toConfirm = changes.filter(needsConfirmation);
    const missing = toConfirm.filter((change) => !input.confirmedChanges.includes(changeId(change)));
    if (missing.length > 0) return { kind: 'FormMeaningUnconfirmed', changes: missing } as const;
    const version = await insertVersion(work, draft, {
      form: parsed.form,
      rollOut: input.rollOut,
      confirmed: toConfirm,
    });
    await insertPublishedFields(work.em, form.formId, version.id, parsed.form);
    await rows(work.em, 'UPDATE forms SET title = $2, title_en = $3 WHERE id = $1', [
      form.formId,
      parsed.form.title,
      parsed.form.titleEn ?? null,
    ]);
    const movedAssignments = await rollOut(work, input.rollOut, { formId: form.formId, id: version.id });
    work.em.remove(draft);
    const { number } = version;
    const told = { rollOut: input.rollOut, movedAssignments, changes, confirmed: toConfirm.map(changeId) };
    work.record(form.id, { number, contentHash: parsed.form.hash, ...told });
    return { kind: 'FormPublished', versionId: version.id, movedAssignments } as const;
  });
}

/** What becomes of a draft: its form read, where it goes, and what a person confirmed of it. */
interface Publishing {
  form: Form;
  rollOut: RollOut;
  confirmed: Change[];
}

async function insertVersion(work: Work, draft: FormDraft, { form, rollOut, confirmed }: Publishing) {
  const { em, viewer, clock } = work;
  work.keeps(draft.document.length);
  const version = await firstRow<{ id: string; number: number }>(
    em,
    `INSERT INTO form_versions (form_id, number, document, content_hash, published_at, published_by, roll_out, confirmed_changes)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM form_versions WHERE form_id = $1
     RETURNING id::text AS id, number`,
    [draft.formId, draft.document, form.hash, clock.now(), viewer.id, rollOut, canonicalJson(confirmed)],
  );
  return version!;
}

/** The analysts' catalogue: one row for whatever makes facts, calculations and the counts of a percent included. */
export async function insertPublishedFields(
  em: EntityManager,
  formId: string,
  versionId: string,
  form: Form,
): Promise<void> {
  const fields = catalogueOf(form).map((entry) => ({
    field: entry.id,
    key: entry.key,
    title: entry.title,
    title_en: entry.titleEn ?? null,
    kind: entry.kind,
    indicator: entry.indicator ?? null,
    unit: entry.unit ?? null,
    basis: entry.basis ?? null,
    over_units: entry.overUnits ?? null,
    over_time: entry.overTime ?? null,
    in_table: entry.table !== undefined,
    table_field: entry.table ?? null,
    numerator: entry.ratio?.numerator ?? null,
    denominator: entry.ratio?.denominator ?? null,
    definition: entry.definition ?? null,
    definition_en: entry.definitionEn ?? null,
    choices: entry.choices ?? null,
    sum_of: mergedInto(form, entry.id),
  }));
  await rows(
    em,
    `INSERT INTO published_fields (version_id, form_id, field, key, title, title_en, kind, indicator, unit, basis, over_units, over_time, in_table,
       table_field, numerator, denominator, definition, definition_en, choices, sum_of)
     SELECT $1, $2, f.* FROM json_to_recordset($3::json)
       AS f (field uuid, key text, title text, title_en text, kind text, indicator text, unit text, basis text, over_units text, over_time text, in_table boolean,
         table_field uuid, numerator uuid, denominator uuid, definition text, definition_en text, choices jsonb, sum_of uuid[])`,
    [versionId, formId, JSON.stringify(fields)],
  );
}

/** The retired fields whose figures add up to those of a field; null for none. */
function mergedInto(form: Form, id: string): string[] | null {
  const lineage = form.fields.find((field) => field.id === id)?.lineage ?? [];
  const merged = lineage.flatMap(({ field, relation }) => (relation === 'sumOf' ? [field] : []));
  return merged.length > 0 ? merged : null;
}
