import { rows, type EntityManager } from '../../platform/database.ts';

/**
 * A plan that follows another is begun: its tasks go to the units that had them, and are answered as they were; what was
 * said of a task already stays. What the plan does not have of it at its issue is left out then.
 */
export async function carryTasks(em: EntityManager, planId: string): Promise<void> {
  await rows(
    em,
    `INSERT INTO plan_tasks (plan_id, row, position, code, content, unit_kinds, except_units, also_units, answered_by,
       answered_field, answered_target_id)
     SELECT p.id, t.row, t.position, t.code, t.content, t.unit_kinds, t.except_units, t.also_units, a.form_id,
       CASE WHEN a.form_id IS NOT NULL THEN t.answered_field END, (SELECT g.id FROM targets g WHERE g.plan_id = p.id AND g.carried_from = t.answered_target_id AND NOT g.withdrawn)
     FROM plans p JOIN plan_tasks t ON t.plan_id = p.previous_plan_id
       LEFT JOIN LATERAL (SELECT form_id FROM assignments a
         WHERE a.plan_id = p.id AND a.form_id = t.answered_by AND NOT a.withdrawn LIMIT 1) a ON true
     WHERE p.id = $1 AND NOT t.withdrawn
     ON CONFLICT (plan_id, row) DO NOTHING`,
    [planId],
  );
}
