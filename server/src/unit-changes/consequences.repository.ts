import { handedIn, owed, type ReportState } from '@ke-hoach/schema';
import { byGivenName } from '../people/by-given-name.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { FiguresToRecast, PlanToPass, ReportLeftOver, RoleToPass, ToldOfPlans } from './unit-change.type.ts';

/** A preview shows at most this many of each; the counts are whole. */
const shown = 200;

/** Reports by outer id, with their unit's and period's names. */
export function reportsLeftOver(em: EntityManager, ids: readonly string[], day: string): Promise<ReportLeftOver[]> {
  return rows<ReportLeftOver>(
    em,
    `SELECT ${nameOn('r.unit_id', '$2::date')} AS "unitName", t.name AS "periodName", r.state
     FROM reports r JOIN periods t ON t.id = r.period_id WHERE r.uid = ANY ($1::uuid[]) ORDER BY r.id LIMIT ${shown}`,
    [ids, day],
  );
}

/** What role holdings by inner id come to: those that ended, each with the one that follows at another unit. */
export function rolesToPass(em: EntityManager, ids: readonly string[], day: string): Promise<RoleToPass[]> {
  return rows<RoleToPass>(
    em,
    `SELECT a.uid AS "personId", a.name AS "personName", h.role, ${nameOn('h.unit_id', 'upper(h.valid) - 1')} AS "fromUnit",
       (SELECT ${nameOn('k.unit_id', '$2::date')} FROM role_holdings k WHERE k.account_id = h.account_id AND k.role = h.role
          AND k.line = h.line AND lower(k.valid) = upper(h.valid) LIMIT 1) AS "toUnit"
     FROM role_holdings h JOIN accounts a ON a.id = h.account_id
     WHERE h.id = ANY ($1::bigint[]) AND upper(h.valid) <= $2::date ORDER BY ${byGivenName('a.name')}, h.id LIMIT ${shown}`,
    [ids, day],
  );
}

/** Plans whose leading unit, by inner id of the ownership, changes. */
export function plansToPass(em: EntityManager, ids: readonly string[], day: string): Promise<PlanToPass[]> {
  return rows<PlanToPass>(
    em,
    `SELECT p.title, ${nameOn('o.unit_id', '$2::date')} AS "toUnit" FROM plan_owners o JOIN plans p ON p.id = o.plan_id
     WHERE o.id = ANY ($1::bigint[]) AND o.valid @> $2::date ORDER BY p.year DESC, p.id LIMIT ${shown}`,
    [ids, day],
  );
}

const listed = (states: readonly ReportState[]) => states.map((state) => `'${state}'`).join(', ');
const isHandedIn = `r.state IN (${listed(handedIn)})`;
const isBegun = `r.state IN (${listed(owed.filter((state) => state !== 'expected'))})`;

/** A unit by inner key, and the day from which it is no more. */
export interface EndedAlone {
  key: string;
  on: string;
}

/**
 * For the units that successions by inner id start from, what becomes of their figures, as figures/recast-sql says; and
 * for those that ended with nobody to follow them, where they reported something.
 */
export function figuresToRecast(
  em: EntityManager,
  ids: readonly string[],
  alone: readonly EndedAlone[],
): Promise<FiguresToRecast[]> {
  return rows<FiguresToRecast>(
    em,
    `WITH passed AS (
       SELECT s.from_unit, s.effective, count(*) AS targets, bool_and(s.share IS NOT NULL) AS shared
       FROM unit_successions s WHERE s.id = ANY ($1::bigint[]) GROUP BY s.from_unit, s.effective
       UNION ALL SELECT unit, effective, 0, false FROM unnest($2::bigint[], $3::date[]) AS alone (unit, effective)),
     told AS (
       SELECT ${nameOn('p.from_unit', 'p.effective - 1')} AS "unitName",
         (SELECT count(*)::int FROM reports r WHERE r.unit_id = p.from_unit AND ${isHandedIn}) AS reports,
         (SELECT coalesce(json_agg(json_build_object('formTitle', f.title, 'formTitleEn', f.title_en,
              'handedIn', e.handed_in, 'begun', e.begun) ORDER BY f.title), '[]')
            FROM (SELECT a.form_id, count(*) FILTER (WHERE ${isHandedIn}) AS handed_in, count(*) FILTER (WHERE ${isBegun}) AS begun
              FROM reports r JOIN assignments a ON a.id = r.assignment_id
              WHERE r.unit_id = p.from_unit AND a.any_number AND (${isHandedIn} OR ${isBegun}) GROUP BY a.form_id) e JOIN forms f ON f.id = e.form_id) AS entries,
         CASE WHEN p.targets = 0 THEN 'alone' WHEN p.targets = 1 AND NOT EXISTS (SELECT FROM unit_placements q
                WHERE q.unit_id = p.from_unit AND q.line = 'territory' AND q.valid @> p.effective) THEN 'exact'
              WHEN p.shared THEN 'shared' ELSE 'kept' END AS recast
       FROM passed p)
     SELECT * FROM told WHERE recast <> 'alone' OR reports > 0 OR json_array_length(entries) > 0
     ORDER BY "unitName" COLLATE "vi-x-icu" LIMIT ${shown}`,
    [ids, alone.map(({ key }) => key), alone.map(({ on }) => on)],
  );
}

/**
 * Of units that end by successions by inner id, or alone, what they recorded and told under issued plans: it stays theirs,
 * and those that follow begin anew.
 */
export function toldOfPlans(
  em: EntityManager,
  ids: readonly string[],
  alone: readonly EndedAlone[],
): Promise<ToldOfPlans[]> {
  const under = (table: string) =>
    `(SELECT count(*)::int FROM ${table} g JOIN plans p ON p.id = g.plan_id WHERE g.unit_id = e.unit AND p.state = 'issued')`;
  return rows<ToldOfPlans>(
    em,
    `SELECT * FROM (
       SELECT ${nameOn('e.unit', 'e.effective - 1')} AS "unitName", ${under('unit_plans')} AS "ownPlans", ${under('task_progress')} AS tasks
       FROM (SELECT DISTINCT s.from_unit, s.effective FROM unit_successions s WHERE s.id = ANY ($1::bigint[])
         UNION SELECT unit, effective FROM unnest($2::bigint[], $3::date[]) AS alone (unit, effective)) e (unit, effective)
       WHERE NOT EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = e.unit AND q.line = 'territory' AND q.valid @> e.effective)) told
     WHERE "ownPlans" + tasks > 0 ORDER BY "unitName" COLLATE "vi-x-icu" LIMIT ${shown}`,
    [ids, alone.map(({ key }) => key), alone.map(({ on }) => on)],
  );
}
