import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { nameOn } from '../../units/unit-history.repository.ts';
import { ownerOf, visiblePlan } from '../plans.repository.ts';
import type { UnitPlan } from './unit-plan.type.ts';

/**
 * The own plans of wards and communes that report under a plan, those that have recorded none included, as far as the
 * asker sees the units (R25). What a unit has not recorded as issued, a plan kept here says that it issued for this one.
 */
export function unitPlansOf(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  today: string,
): Promise<UnitPlan[]> {
  return rows<UnitPlan>(em, recorded(writers, false), [planId, year, today]);
}

/** What units recorded or sent that are gone since: it stays under their last names, and is changed by nobody. */
export function formerUnitPlansOf(em: EntityManager, planId: string, today: string): Promise<UnitPlan[]> {
  return rows<UnitPlan>(em, recorded(gone, true), [planId, today]);
}

const recorded = (
  units: string,
  isFormer: boolean,
) => `SELECT $1::bigint::text AS "planId", w.unit_id::text AS "unitId", CASE WHEN k.id IS NULL THEN u.state ELSE 'issued' END AS state,
     coalesce(k.number, u.number) AS number, coalesce(k.issued_on, u.issued_on)::text AS "issuedOn", u.link,
     u.file_name AS "fileName", u.added_tasks AS "addedTasks", u.at::text AS at, a.name AS "byName",
     coalesce(u.edit_revision, 0) AS "editRevision", ${isFormer} AS "isFormer"
   FROM (${units}) w LEFT JOIN unit_plans u ON u.plan_id = $1::bigint AND u.unit_id = w.unit_id
   LEFT JOIN LATERAL (${keptHere('w.unit_id')}) k ON u.state IS DISTINCT FROM 'issued'
   LEFT JOIN accounts a ON a.id = u.account_id ORDER BY w.name COLLATE "vi-x-icu", w.unit_id LIMIT 5000`;

/** The plan of the same year that a unit leads, kept here and issued, and that carries out plan $1. */
const keptHere = (
  unit: string,
) => `SELECT p.id, p.number, p.issued_on FROM plans p JOIN plans above ON above.id = p.parent_plan_id
  WHERE p.parent_plan_id = $1::bigint AND p.year = above.year AND p.state IN ('issued', 'closed')
    AND ${ownerOf('p')}::bigint = ${unit} AND ${visiblePlan} ORDER BY p.issued_on DESC NULLS LAST, p.id DESC LIMIT 1`;

/** Number and day of the plan a unit issued on the ground of this one: as it recorded them, else of its plan kept here. */
export function issuedUnitPlan(
  em: EntityManager,
  { planId, unitId }: { planId: string; unitId: string },
): Promise<{ number: string | null; issuedOn: string | null } | undefined> {
  return firstRow(
    em,
    `SELECT number, issued_on::text AS "issuedOn" FROM (
       SELECT 1 AS place, number, issued_on FROM unit_plans WHERE plan_id = $1::bigint AND unit_id = $2 AND state = 'issued'
       UNION ALL SELECT 2, k.number, k.issued_on FROM (${keptHere('$2')}) k) issued ORDER BY place LIMIT 1`,
    [planId, unitId],
  );
}

/** Wards and communes of plan $1 (year $2) that stand on day $3 and owe a report under it. */
const writers = `SELECT DISTINCT r.unit_id, p.name FROM reports r
  JOIN unit_placements p ON p.unit_id = r.unit_id AND p.line = 'territory' AND p.valid @> $3::date
  WHERE r.plan_year = $2::int AND r.plan_id = $1 AND r.state <> 'void' AND p.kind IN ('ward', 'commune')`;

/** Units that recorded or sent a plan of their own for plan $1 and stand no more on day $2. */
const gone = `SELECT t.unit_id, ${nameOn('t.unit_id', '$2::date')} AS name FROM (
    SELECT unit_id FROM unit_plans WHERE plan_id = $1::bigint
    UNION SELECT unit_id FROM files WHERE plan_id = $1::bigint AND place = 'unitPlan' AND removed_at IS NULL) t
  WHERE NOT EXISTS (SELECT FROM unit_placements p
    WHERE p.unit_id = t.unit_id AND p.line = 'territory' AND (upper_inf(p.valid) OR upper(p.valid) > $2::date))`;

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
