import { rows, type EntityManager } from '../platform/database.ts';
import { expectedOfPlan } from './expected-of-plan.ts';
import type { Duty } from './expected-reports.ts';
import { notResponsible } from './reconcile-duties.ts';

/** What every issued plan expects on a day. */
export async function dutiesOn(em: EntityManager, day: string): Promise<Duty[]> {
  const issued = await rows<{ id: string }>(em, `SELECT id::text AS id FROM plans WHERE state = 'issued' ORDER BY id`);
  const duties: Duty[] = [];
  for (const { id } of issued) duties.push(...(await expectedOfPlan(em, id, day)));
  return duties;
}

export interface ChangedDuties {
  added: number;
  voided: number;
  /** Outer ids of reports that were begun and would no longer be owed. */
  toDecide: string[];
}

/** What reconciling would do on a day if `after` were owed instead of `before`. Reads only. */
export async function changedDuties(em: EntityManager, before: Duty[], after: Duty[]): Promise<ChangedDuties> {
  const keyOf = ({ assignmentId, unitId }: Duty) => `${assignmentId} ${unitId}`;
  const without = (duties: Duty[], others: Duty[]) => {
    const known = new Set(others.map(keyOf));
    return duties.filter((duty) => !known.has(keyOf(duty)));
  };
  const counted = await rows<{ added: number; voided: number; toDecide: string[] }>(
    em,
    `WITH changed AS (
       SELECT *, true AS owed FROM json_to_recordset($1::json) AS w ("assignmentId" bigint, "unitId" bigint)
       UNION ALL
       SELECT *, false FROM json_to_recordset($2::json) AS w ("assignmentId" bigint, "unitId" bigint)),
     untouched AS (
       SELECT c.owed FROM changed c LEFT JOIN reports r
         ON r.assignment_id = c."assignmentId" AND r.unit_id = c."unitId" AND r.ordinal = 1
       WHERE r.id IS NULL OR r.state IN ('expected', 'waived') OR (r.state = 'void' AND r.cause LIKE '%${notResponsible}'))
     SELECT (SELECT count(*)::int FROM untouched WHERE owed) AS added,
       (SELECT count(*)::int FROM untouched WHERE NOT owed) AS voided,
       ARRAY(SELECT r.uid::text FROM changed c JOIN reports r
         ON r.assignment_id = c."assignmentId" AND r.unit_id = c."unitId"
         WHERE NOT c.owed AND r.required AND r.state IN ('draft', 'inReview', 'returned') ORDER BY r.id) AS "toDecide"`,
    [JSON.stringify(without(after, before)), JSON.stringify(without(before, after))],
  );
  return counted[0]!;
}
