import type { FieldUse, UseFinder } from '../forms/field-use.ts';
import { rows } from '../platform/database.ts';

/** Targets of plans that are not closed, measured by a field that is gone or an indicator that no form of the plan asks for any more. */
export const usesInTargets: UseFinder = async (em, { formId, before, after, fields }) => {
  if (fields.length === 0) return [];
  const asked = new Set(after.fields.map(({ indicator }) => indicator));
  const indicators = before.fields
    .filter(({ id, indicator }) => fields.includes(id) && indicator && !asked.has(indicator))
    .map(({ indicator }) => indicator!);
  return rows<FieldUse>(
    em,
    `SELECT 'target' AS kind, g.uid AS subject, g.title || ' · ' || p.title AS title, NULL::int AS count
     FROM targets g JOIN plans p ON p.id = g.plan_id
     WHERE NOT g.withdrawn AND p.state <> 'closed' AND (g.field = ANY ($2::uuid[]) OR (g.indicator = ANY ($3::text[])
       AND EXISTS (SELECT FROM assignments a WHERE a.plan_id = p.id AND a.form_id = $1 AND NOT a.withdrawn)
       AND NOT EXISTS (SELECT FROM assignments a JOIN published_fields f ON f.form_id = a.form_id
         WHERE a.plan_id = p.id AND a.form_id <> $1 AND NOT a.withdrawn AND f.indicator = g.indicator AND f.version_id = (
           SELECT v.id FROM form_versions v WHERE v.form_id = a.form_id ORDER BY v.number DESC LIMIT 1))))
     ORDER BY p.year DESC, g.position`,
    [formId, fields, indicators],
  );
};
