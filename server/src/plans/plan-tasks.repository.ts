import type { UnitKind } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { UnitSelector } from './expected-reports.ts';
import type { PlanTaskType } from './plan.type.ts';

/** A task of a plan with the units that are given it. */
export interface TaskRow extends PlanTaskType, UnitSelector {
  planId: string;
  unitKinds: UnitKind[];
  answeredById: string | null;
  /** Permanent id of the field of that form that tells how far a unit is. */
  answeredField: string | null;
  answeredTargetId: string | null;
}

const uuid = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

/** Of plan $1: as its document lists them while it is written, to whom each will be given; from the issue on as they stand. */
const tasks = `(
  SELECT k.plan_id, k.row, k.position, k.code, k.content, k.lead, k.cooperating, k.deadline, k.cited_at, k.due_on::text AS due_on,
    k.unit_kinds, k.except_units, k.also_units, k.answered_by, k.answered_field, k.answered_target_id
  FROM plan_tasks k JOIN plans p ON p.id = k.plan_id
  WHERE p.id = $1 AND p.state NOT IN ('draft', 'consulting') AND NOT k.withdrawn
  UNION ALL
  SELECT p.id, (w.said ->> '_id')::uuid, w.place::int, coalesce(w.said ->> 'code', ''), coalesce(w.said ->> 'content', ''),
    w.said ->> 'lead', w.said ->> 'cooperating', w.said ->> 'deadline', w.said ->> 'citedAt',
    CASE WHEN w.said ->> 'dueOn' ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN w.said ->> 'dueOn' END,
    coalesce(k.unit_kinds, '{}'), coalesce(k.except_units, '{}'), coalesce(k.also_units, '{}'),
    k.answered_by, k.answered_field, k.answered_target_id
  FROM plans p CROSS JOIN LATERAL jsonb_path_query(p.document::jsonb, '$.tasks[*]') WITH ORDINALITY AS w (said, place)
    LEFT JOIN plan_tasks k ON k.plan_id = p.id AND k.row::text = w.said ->> '_id'
  WHERE p.id = $1 AND p.state IN ('draft', 'consulting') AND w.said ->> '_id' ~ ${uuid}) AS t`;

const columns = `plan_id::text AS "planId", row AS id, code, content, lead, cooperating, deadline, cited_at AS "citedAt",
  due_on AS "dueOn", unit_kinds AS "unitKinds", except_units::text[] AS "exceptUnits",
  also_units::text[] AS "alsoUnits", answered_by::text AS "answeredById", answered_field::text AS "answeredField",
  (SELECT g.id::text FROM targets g WHERE g.id = answered_target_id AND NOT g.withdrawn) AS "answeredTargetId"`;

export function tasksOf(em: EntityManager, planId: string): Promise<TaskRow[]> {
  return rows<TaskRow>(em, `SELECT ${columns} FROM ${tasks} ORDER BY position`, [planId]);
}

export function findTask(em: EntityManager, planId: string, id: string): Promise<TaskRow | undefined> {
  if (!isOuterId(id)) return Promise.resolve(undefined);
  return firstRow<TaskRow>(em, `SELECT ${columns} FROM ${tasks} WHERE row = $2`, [planId, id]);
}

/** To whom a task is given and what answers it, in inner keys. */
export interface GivenTask extends UnitSelector {
  answers?: { form: string | null; field: string | null; target: string | null };
}

/** Keeps it; while the plan is written it waits for the issue, which puts down the rest of the task. */
export async function giveTask(
  em: EntityManager,
  { planId, id, code, content }: Pick<TaskRow, 'planId' | 'id' | 'code' | 'content'>,
  { unitKinds, exceptUnits, alsoUnits, answers }: GivenTask,
): Promise<void> {
  await rows(
    em,
    `INSERT INTO plan_tasks (plan_id, row, position, code, content, unit_kinds, except_units, also_units, answered_by, answered_field,
       answered_target_id) VALUES ($1, $2, 0, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (plan_id, row) DO UPDATE SET unit_kinds = EXCLUDED.unit_kinds, except_units = EXCLUDED.except_units,
       also_units = EXCLUDED.also_units, answered_by = EXCLUDED.answered_by, answered_field = EXCLUDED.answered_field,
       answered_target_id = EXCLUDED.answered_target_id`,
    [
      ...[planId, id, code, content, unitKinds, exceptUnits, alsoUnits],
      ...[answers?.form ?? null, answers?.field ?? null, answers?.target ?? null],
    ],
  );
}
