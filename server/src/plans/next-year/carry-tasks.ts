import { rows, type EntityManager } from '../../platform/database.ts';
import { unitsTodayOf } from './next-units.repository.ts';

interface CarriedTask {
  row: string;
  exceptUnits: string[];
  alsoUnits: string[];
}

/**
 * A plan that follows another is issued: its tasks go to the units that had them, and are answered as they were, as far
 * as the forms, fields and targets are in the plan still.
 */
export async function carryTasks(em: EntityManager, planId: string, today: string): Promise<void> {
  const carried = await rows<CarriedTask>(
    em,
    `UPDATE plan_tasks t SET unit_kinds = e.unit_kinds, except_units = e.except_units, also_units = e.also_units,
       answered_by = CASE WHEN e.asked THEN e.answered_by END,
       answered_field = CASE WHEN e.asked AND EXISTS (SELECT FROM published_fields f JOIN assignments a ON a.version_id = f.version_id
         WHERE a.plan_id = t.plan_id AND f.field = e.answered_field) THEN e.answered_field END,
       answered_target_id = (SELECT g.id FROM targets g WHERE g.plan_id = t.plan_id AND g.carried_from = e.answered_target_id AND NOT g.withdrawn)
     FROM (SELECT before.*, p.id AS next_id, EXISTS (SELECT FROM assignments a
         WHERE a.plan_id = p.id AND a.form_id = before.answered_by AND NOT a.withdrawn) AS asked
       FROM plans p JOIN plan_tasks before ON before.plan_id = p.previous_plan_id WHERE NOT before.withdrawn) e
     WHERE t.plan_id = $1 AND e.next_id = t.plan_id AND e.row = t.row
     RETURNING t.row, t.except_units::text[] AS "exceptUnits", t.also_units::text[] AS "alsoUnits"`,
    [planId],
  );
  for (const { row, exceptUnits, alsoUnits } of carried) {
    if (exceptUnits.length + alsoUnits.length === 0) continue;
    const [except, also] = [await unitsTodayOf(em, exceptUnits, today), await unitsTodayOf(em, alsoUnits, today)];
    const sql = 'UPDATE plan_tasks SET except_units = $3, also_units = $4 WHERE plan_id = $1 AND row = $2';
    await rows(em, sql, [planId, row, except, also]);
  }
}
