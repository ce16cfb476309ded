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

/** What units told of a plan's tasks or sent to show it, as far as the asker sees the units, those gone since included. */
export function progressOf(em: EntityManager, planId: string, today: string): Promise<TaskProgress[]> {
  return rows<TaskProgress>(
    em,
    `SELECT $1::bigint::text AS "planId", t.row AS "taskId", t.unit_id::text AS "unitId", coalesce(g.state, 'notBegun') AS state,
       g.note, g.evidence, g.at::text AS at, NULL AS answer, a.name AS "byName", coalesce(g.edit_revision, 0) AS "editRevision",
       NOT EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = t.unit_id AND p.line = 'territory'
         AND (upper_inf(p.valid) OR upper(p.valid) > $2::date)) AS "isFormer"
     FROM (SELECT row, unit_id FROM task_progress WHERE plan_id = $1::bigint
       UNION SELECT task, unit_id FROM files WHERE plan_id = $1::bigint AND place = 'evidence' AND removed_at IS NULL) t
     LEFT JOIN task_progress g ON g.plan_id = $1::bigint AND g.row = t.row AND g.unit_id = t.unit_id
     LEFT JOIN accounts a ON a.id = g.account_id ORDER BY t.unit_id`,
    [planId, today],
  );
}

/** Of these units, those that the asker sees. */
export async function seenAmong(em: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const sql = 'SELECT DISTINCT unit_id::text AS id FROM seen_units WHERE unit_id = ANY ($1::bigint[])';
  return (await rows<{ id: string }>(em, sql, [unitIds])).map(({ id }) => id);
}
