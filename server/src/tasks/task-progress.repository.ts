import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import type { AnsweringField, TaskProgress } from './task.type.ts';

/** A field as the newest version words it. */
export function fieldAsPublished(em: EntityManager, field: string): Promise<AnsweringField | undefined> {
  return firstRow<AnsweringField>(
    em,
    `SELECT field::text AS id, title, title_en AS "titleEn", unit FROM published_fields WHERE field = $1 ORDER BY version_id DESC LIMIT 1`,
    [field],
  );
}

/** What units told of a plan's tasks, as far as the asker sees the units. */
export function progressOf(em: EntityManager, planId: string): Promise<TaskProgress[]> {
  return rows<TaskProgress>(
    em,
    `SELECT g.plan_id::text AS "planId", g.row AS "taskId", g.unit_id::text AS "unitId", g.state, g.note, g.evidence, g.at::text AS at,
       NULL AS answer, a.name AS "byName", g.edit_revision AS "editRevision"
     FROM task_progress g JOIN accounts a ON a.id = g.account_id WHERE g.plan_id = $1`,
    [planId],
  );
}

/** Of these units, those that the asker sees. */
export async function seenAmong(em: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const sql = 'SELECT DISTINCT unit_id::text AS id FROM seen_units WHERE unit_id = ANY ($1::bigint[])';
  return (await rows<{ id: string }>(em, sql, [unitIds])).map(({ id }) => id);
}
