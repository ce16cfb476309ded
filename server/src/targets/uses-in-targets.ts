import type { FieldUse, Loss, UseFinder } from '../forms/field-use.ts';
import { rows } from '../platform/database.ts';
import { visiblePlan } from '../plans/plans.repository.ts';

/** Indicators that the newer version of a form no longer asks for. */
export function lostIndicators({ before, after, fields }: Loss): string[] {
  const asked = new Set(after.fields.map(({ indicator }) => indicator));
  return before.fields
    .filter(({ id, indicator }) => fields.includes(id) && indicator && !asked.has(indicator))
    .map(({ indicator }) => indicator!);
}

/**
 * What of a plan `p` is measured by a field that is gone ($2), or by an indicator ($3) that no other form of the plan
 * asks for: of a row with columns `field` and `indicator`, by its alias. $1 is the form.
 */
export const losesItsSource = (row: string) => `(${row}.field = ANY ($2::uuid[]) OR (${row}.indicator = ANY ($3::text[])
       AND EXISTS (SELECT FROM assignments a WHERE a.plan_id = p.id AND a.form_id = $1 AND NOT a.withdrawn)
       AND NOT EXISTS (SELECT FROM assignments a JOIN published_fields f ON f.form_id = a.form_id
         WHERE a.plan_id = p.id AND a.form_id <> $1 AND NOT a.withdrawn AND f.indicator = ${row}.indicator AND f.version_id = (
           SELECT v.id FROM form_versions v WHERE v.form_id = a.form_id ORDER BY v.number DESC LIMIT 1))))`;

/** Targets of plans that the asker sees and that are not closed, measured by a field that is gone, counting by one, or by an indicator that no form of the plan asks for any more. */
export const usesInTargets: UseFinder = async (em, loss) => {
  if (loss.fields.length === 0) return [];
  return rows<FieldUse>(
    em,
    `SELECT 'target' AS kind, g.uid AS subject, g.title || ' · ' || p.title AS title, NULL::int AS count
     FROM targets g JOIN plans p ON p.id = g.plan_id
     WHERE NOT g.withdrawn AND p.state <> 'closed' AND ${visiblePlan} AND (${losesItsSource('g')} OR g.only_field = ANY ($2::uuid[]))
     ORDER BY p.year DESC, g.position`,
    [loss.formId, loss.fields, lostIndicators(loss)],
  );
};
