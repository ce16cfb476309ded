import type { UnitKind } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import type { UnitSelector } from '../expected-reports.ts';
import type { PlanTaskType } from '../plan.type.ts';
import type { TaskProgress } from './task.type.ts';

/** A task of an issued plan with the units that tell how far they are. */
export interface TaskRow extends PlanTaskType, UnitSelector {
  planId: string;
  unitKinds: UnitKind[];
  answeredById: string | null;
}

const columns = `plan_id::text AS "planId", row AS id, code, content, lead, cooperating, deadline, cited_at AS "citedAt",
  due_on::text AS "dueOn", unit_kinds AS "unitKinds", except_units::text[] AS "exceptUnits",
  also_units::text[] AS "alsoUnits", answered_by::text AS "answeredById"`;

export function tasksOf(em: EntityManager, planId: string): Promise<TaskRow[]> {
  const sql = `SELECT ${columns} FROM plan_tasks WHERE plan_id = $1 AND NOT withdrawn ORDER BY position`;
  return rows<TaskRow>(em, sql, [planId]);
}

export function findTask(em: EntityManager, planId: string, id: string): Promise<TaskRow | undefined> {
  if (!isOuterId(id)) return Promise.resolve(undefined);
  const sql = `SELECT ${columns} FROM plan_tasks WHERE plan_id = $1 AND row = $2 AND NOT withdrawn`;
  return firstRow<TaskRow>(em, sql, [planId, id]);
}

/** What units told of a plan's tasks, as far as the asker sees the units. */
export function progressOf(em: EntityManager, planId: string): Promise<TaskProgress[]> {
  return rows<TaskProgress>(
    em,
    `SELECT g.plan_id::text AS "planId", g.row AS "taskId", g.unit_id::text AS "unitId", g.state, g.note, g.evidence, g.at::text AS at,
       a.name AS "byName", g.edit_revision AS "editRevision"
     FROM task_progress g JOIN accounts a ON a.id = g.account_id WHERE g.plan_id = $1`,
    [planId],
  );
}

/** Of these units, those that the asker sees. */
export async function seenAmong(em: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const sql = 'SELECT DISTINCT unit_id::text AS id FROM seen_units WHERE unit_id = ANY ($1::bigint[])';
  return (await rows<{ id: string }>(em, sql, [unitIds])).map(({ id }) => id);
}
