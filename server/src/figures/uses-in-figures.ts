import type { FieldUse, UseFinder } from '../forms/field-use.ts';
import { rows } from '../platform/database.ts';

/** Indicators that no form in use asks for any more: their figures end with the older version. */
export const usesInIndicators: UseFinder = async (em, { formId, before, after, fields }) => {
  const asked = new Set(after.fields.map(({ indicator }) => indicator));
  const lost = before.fields.filter(({ id, indicator }) => fields.includes(id) && indicator && !asked.has(indicator));
  if (lost.length === 0) return [];
  const elsewhere = await rows<{ indicator: string }>(
    em,
    `SELECT DISTINCT f.indicator FROM published_fields f
     WHERE f.indicator = ANY ($2::text[]) AND f.form_id <> $1
       AND f.version_id = (SELECT v.id FROM form_versions v WHERE v.form_id = f.form_id ORDER BY v.number DESC LIMIT 1)`,
    [formId, lost.map(({ indicator }) => indicator)],
  );
  const living = new Set(elsewhere.map(({ indicator }) => indicator));
  const ended = new Map(
    lost
      .filter(({ indicator }) => !living.has(indicator!))
      .map(({ indicator, title }): [string, FieldUse] => [
        indicator!,
        { kind: 'indicator', subject: indicator!, title, count: null },
      ]),
  );
  return [...ended.values()];
};
