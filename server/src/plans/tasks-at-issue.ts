import { rows, type EntityManager } from '../platform/database.ts';
import { unitsTodayOf } from './next-year/next-units.repository.ts';

/**
 * A plan is issued: its tasks are given as was said in the draft, to the units of today, and answered as far as the forms
 * and fields are in the plan.
 */
export async function giveTasksAtIssue(em: EntityManager, planId: string, today: string): Promise<number> {
  const given = await rows<{ row: string; isGiven: boolean; exceptUnits: string[]; alsoUnits: string[] }>(
    em,
    `UPDATE plan_tasks t SET
       answered_by = CASE WHEN EXISTS (SELECT FROM assignments a
         WHERE a.plan_id = t.plan_id AND a.form_id = t.answered_by AND NOT a.withdrawn) THEN t.answered_by END,
       answered_field = CASE WHEN EXISTS (SELECT FROM published_fields f JOIN assignments a ON a.version_id = f.version_id
         WHERE a.plan_id = t.plan_id AND a.form_id = t.answered_by AND NOT a.withdrawn AND f.field = t.answered_field)
         THEN t.answered_field END
     WHERE t.plan_id = $1 AND NOT t.withdrawn
     RETURNING t.row, cardinality(t.unit_kinds) + cardinality(t.also_units) > 0 AS "isGiven",
       t.except_units::text[] AS "exceptUnits", t.also_units::text[] AS "alsoUnits"`,
    [planId],
  );
  for (const { row, exceptUnits, alsoUnits } of given) {
    if (exceptUnits.length + alsoUnits.length === 0) continue;
    const [except, also] = [await unitsTodayOf(em, exceptUnits, today), await unitsTodayOf(em, alsoUnits, today)];
    const sql = 'UPDATE plan_tasks SET except_units = $3, also_units = $4 WHERE plan_id = $1 AND row = $2';
    await rows(em, sql, [planId, row, except, also]);
  }
  return given.filter(({ isGiven }) => isGiven).length;
}
