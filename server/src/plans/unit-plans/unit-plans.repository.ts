import { rows, type EntityManager } from '../../platform/database.ts';
import type { UnitPlan } from './unit-plan.type.ts';

/**
 * The own plans of wards and communes that report under a plan, those that have recorded none included, as far as the
 * asker sees the units (R25).
 */
export function unitPlansOf(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  today: string,
): Promise<UnitPlan[]> {
  return rows<UnitPlan>(
    em,
    `SELECT $1::bigint::text AS "planId", w.unit_id::text AS "unitId", u.state, u.number, u.issued_on::text AS "issuedOn", u.link, u.file_name AS "fileName",
       u.added_tasks AS "addedTasks", u.at::text AS at, a.name AS "byName", coalesce(u.edit_revision, 0) AS "editRevision"
     FROM (${writers}) w LEFT JOIN unit_plans u ON u.plan_id = $1::bigint AND u.unit_id = w.unit_id
     LEFT JOIN accounts a ON a.id = u.account_id ORDER BY w.name COLLATE "vi-x-icu", w.unit_id LIMIT 2000`,
    [planId, year, today],
  );
}

/** Wards and communes of plan $1 (year $2) that stand on day $3 and owe a report under it. */
const writers = `SELECT DISTINCT r.unit_id, p.name FROM reports r
  JOIN unit_placements p ON p.unit_id = r.unit_id AND p.line = 'territory' AND p.valid @> $3::date
  WHERE r.plan_year = $2::int AND r.plan_id = $1 AND r.state <> 'void' AND p.kind IN ('ward', 'commune')`;

/** Does a unit write a plan of its own on the ground of this one? */
export async function writesOwnPlan(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  unitId: string,
  today: string,
): Promise<boolean> {
  const sql = `SELECT 1 FROM (${writers}) w WHERE w.unit_id = $4`;
  return (await rows(em, sql, [planId, year, today, unitId])).length > 0;
}
