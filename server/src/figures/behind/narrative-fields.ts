import { publishedVersions } from '../../forms/published-version.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import type { NarrativeFieldType } from '../measurable.type.ts';

/** Kinds of field whose answers are read as text. */
export const textKinds = ['text', 'long-text'];

/** Fields of text in the forms a plan asks for, each as the newest version has it, form by form. */
export async function narrativeFields(em: EntityManager, planId: string): Promise<NarrativeFieldType[]> {
  const newest = await rows<{ id: string }>(
    em,
    `SELECT DISTINCT ON (f.title, f.id) v.id::text AS id FROM form_versions v JOIN forms f ON f.id = v.form_id
     WHERE f.purpose <> 'plan' AND f.id IN (
       SELECT a.form_id FROM assignments a JOIN plans plan ON plan.id = a.plan_id WHERE plan.uid::text = $1)
     ORDER BY f.title, f.id, v.number DESC`,
    [planId],
  );
  const ids = newest.map(({ id }) => id);
  const versions = await publishedVersions(em, ids);
  return ids.flatMap((id) => {
    const { form } = versions.get(id)!;
    return form.fields
      .filter(({ kind }) => textKinds.includes(kind))
      .map((field) => ({
        field: field.id,
        title: field.title,
        titleEn: field.i18n?.en?.title ?? null,
        table: field.table === undefined ? null : (form.field(field.table)?.id ?? null),
        form: form.title,
        isLong: field.kind === 'long-text',
        isRequired: field.required && !field.conditional,
      }));
  });
}
