import { catalogueOf, parseForm, type Form } from '@ke-hoach/forms';
import { compareForms } from '@ke-hoach/forms/versions';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { FormDraft } from './form-draft.entity.ts';
import type { PublishFormInput } from './form.inputs.ts';
import type { PublishFormResult } from './form.type.ts';
import { publishedVersion } from './published-version.ts';

/** Makes the draft the next immutable version (design: version law 1 to 3). */
export function publishForm(request: Request, input: PublishFormInput): Promise<typeof PublishFormResult> {
  return perform(request, { action: 'form.publish', input }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.publish', input);
    if (!isCurrent) return { kind: 'FormDraftConflict', formId: form.formId, draftId: input.draftId } as const;
    const parsed = parseForm(draft.content());
    if (!parsed.ok) return { kind: 'FormRejected', issues: parsed.issues } as const;
    const version = await insertVersion(work, form.formId, draft, parsed.form);
    await insertPublishedFields(work.em, form.formId, version.id, parsed.form);
    await rows(work.em, 'UPDATE forms SET title = $2 WHERE id = $1', [form.formId, parsed.form.title]);
    const movedAssignments =
      input.rollOut === 'unstarted' ? await moveOpenAssignments(work, form.formId, version.id) : 0;
    const changes = draft.basedOn
      ? compareForms((await publishedVersion(work.em, draft.basedOn)).form, parsed.form)
      : [];
    work.em.remove(draft);
    work.record(form.id, { number: version.number, contentHash: parsed.form.hash, movedAssignments, changes });
    return { kind: 'FormPublished', versionId: version.id, movedAssignments } as const;
  });
}

async function insertVersion({ em, viewer, clock }: Work, formId: string, draft: FormDraft, form: Form) {
  const version = await firstRow<{ id: string; number: number }>(
    em,
    `INSERT INTO form_versions (form_id, number, document, content_hash, published_at, published_by)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM form_versions WHERE form_id = $1
     RETURNING id::text AS id, number`,
    [formId, draft.document, form.hash, clock.now(), viewer.id],
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
    kind: entry.kind,
    indicator: entry.indicator ?? null,
    unit: entry.unit ?? null,
    basis: entry.basis ?? null,
    over_units: entry.overUnits ?? null,
    over_time: entry.overTime ?? null,
    in_table: entry.table !== undefined,
  }));
  await rows(
    em,
    `INSERT INTO published_fields (version_id, form_id, field, key, title, kind, indicator, unit, basis, over_units, over_time, in_table)
     SELECT $1, $2, f.* FROM json_to_recordset($3::json)
       AS f (field uuid, key text, title text, kind text, indicator text, unit text, basis text, over_units text, over_time text, in_table boolean)`,
    [versionId, formId, JSON.stringify(fields)],
  );
}

/** Open assignments take the new version: reports already started keep theirs, as it is pinned in their row. */
async function moveOpenAssignments({ em, clock }: Work, formId: string, versionId: string): Promise<number> {
  const moved = await rows<{ id: string }>(
    em,
    `UPDATE assignments a SET version_id = $2 FROM plans p, periods t
     WHERE a.form_id = $1 AND p.id = a.plan_id AND t.id = a.period_id AND p.state = 'issued'
       AND (t.closes IS NULL OR t.closes >= $3::date) RETURNING a.id::text AS id`,
    [formId, versionId, clock.today],
  );
  // Somebody may have the form open without having saved: their save must meet a conflict, not another form.
  await rows(
    em,
    `UPDATE reports SET edit_revision = edit_revision + 1 WHERE state = 'expected' AND assignment_id = ANY ($1::bigint[])`,
    [moved.map(({ id }) => id)],
  );
  return moved.length;
}
