import { registerColumns, registerOf } from '@ke-hoach/forms/versions';
import { rows } from '../platform/database.ts';
import type { FieldUse, UseFinder } from './field-use.ts';
import { publishedVersions } from './published-version.ts';

/** Tables of other forms, in their latest versions, that draw rows out of the register by fields that are gone. */
export const usesInRegisters: UseFinder = async (em, { fields }) => {
  if (fields.length === 0) return [];
  const reading = await rows<{ versionId: string; title: string }>(
    em,
    `SELECT DISTINCT ON (v.form_id) v.id::text AS "versionId", f.title FROM form_versions v JOIN forms f ON f.id = v.form_id
     WHERE NOT EXISTS (SELECT FROM form_versions later WHERE later.form_id = v.form_id AND later.number > v.number)
       AND strpos(v.document, '"x-register":') > 0
       AND EXISTS (SELECT FROM unnest($1::text[]) AS lost WHERE strpos(v.document, '"' || lost || '"') > 0)
     ORDER BY v.form_id`,
    [fields],
  );
  const versions = await publishedVersions(
    em,
    reading.map(({ versionId }) => versionId),
  );
  return reading.flatMap(({ versionId, title }) => {
    const { form } = versions.get(versionId)!;
    return form.fields
      .filter((table) => {
        const drawn = registerColumns(form, table).map(({ field }) => field);
        return [...drawn, registerOf(table)?.date ?? ''].some((field) => fields.includes(field));
      })
      .map((table): FieldUse => {
        return { kind: 'registerTable', subject: table.id, title: `${table.title} · ${title}`, count: null };
      });
  });
};
