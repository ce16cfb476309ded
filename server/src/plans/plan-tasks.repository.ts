import type { UnitKind } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { UnitSelector } from './expected-reports.ts';
import type { PlanTaskType } from './plan.type.ts';

/** A task of an issued plan with the units that tell how far they are. */
export interface TaskRow extends PlanTaskType, UnitSelector {
  planId: string;
  unitKinds: UnitKind[];
  answeredById: string | null;
  /** Permanent id of the field of that form that tells how far a unit is. */
  answeredField: string | null;
  answeredTargetId: string | null;
}

const columns = `plan_id::text AS "planId", row AS id, code, content, lead, cooperating, deadline, cited_at AS "citedAt",
  due_on::text AS "dueOn", unit_kinds AS "unitKinds", except_units::text[] AS "exceptUnits",
  also_units::text[] AS "alsoUnits", answered_by::text AS "answeredById", answered_field::text AS "answeredField",
  (SELECT g.id::text FROM targets g WHERE g.id = answered_target_id AND NOT g.withdrawn) AS "answeredTargetId"`;

export function tasksOf(em: EntityManager, planId: string): Promise<TaskRow[]> {
  const sql = `SELECT ${columns} FROM plan_tasks WHERE plan_id = $1 AND NOT withdrawn ORDER BY position`;
  return rows<TaskRow>(em, sql, [planId]);
}

export function findTask(em: EntityManager, planId: string, id: string): Promise<TaskRow | undefined> {
  if (!isOuterId(id)) return Promise.resolve(undefined);
  const sql = `SELECT ${columns} FROM plan_tasks WHERE plan_id = $1 AND row = $2 AND NOT withdrawn`;
  return firstRow<TaskRow>(em, sql, [planId, id]);
}
