import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { noCoverage, type Coverage } from './coverage.ts';

/** In the order of the array in which coverage is folded; the first tells how many reports there are at all. */
export const foldedCoverage = [
  ...['duties', 'expected', 'received', 'accepted', 'onTime', 'late', 'nothingToReport', 'waived', 'missing'],
  ...['onBehalf', 'oldRecords', 'optional'],
];
export const coverageAt = (name: string) => foldedCoverage.indexOf(name) + 1;

/** Whole places are seen by whoever holds roles at cities and provinces only. */
export const wholePlacesSql = `SELECT coalesce(bool_and(h.line = 'territory' AND EXISTS (SELECT FROM unit_placements q
         WHERE q.unit_id = h.unit_id AND q.line = 'territory' AND q.valid @> day.today AND q.kind IN ('city', 'province'))), false) AS whole
     FROM (SELECT nullif(current_setting('app.today', true), '')::date AS today) day
     JOIN role_holdings h ON h.account_id = asking_account() AND h.valid @> day.today`;

/** Of what coverage is told. */
export type CoveredBy = 'assignment_id' | 'plan_id';

/**
 * The coverage of plans or assignments for whoever sees whole places, folded and pending together, so exact at once after each
 * commit: a few rows for each place, where reports may be a million. Null for everybody else.
 */
export async function foldedCoverageOf(
  em: EntityManager,
  by: CoveredBy,
  ids: readonly string[],
): Promise<({ key: string } & Coverage)[] | null> {
  if (!(await firstRow<{ whole: boolean }>(em, sightSql))?.whole) return null;
  return rows<{ key: string } & Coverage>(em, by === 'plan_id' ? plansSql : assignmentsSql, [ids]);
}

const sightSql = keepPlan(wholePlacesSql);
const counts = Object.keys(noCoverage).map((name) => `sum(x.coverage[${coverageAt(name)}])::int AS "${name}"`);
const plansSql = keepPlan(`SELECT x.plan_id::text AS key, ${counts.join(', ')} FROM (
     SELECT c.plan_id, c.coverage FROM plan_coverage_rollups c WHERE c.plan_id = ANY ($1::bigint[])
     UNION ALL
     SELECT t.plan_id, d.coverage FROM figure_deltas d JOIN periods t ON t.id = d.period_id
       JOIN unit_places w ON w.unit_id = d.unit_id JOIN place_stands s ON s.place_id = w.place_id AND s.since <= t.data_to AND t.data_to < s.until
     WHERE t.plan_id = ANY ($1::bigint[]) AND d.coverage IS NOT NULL) x
   GROUP BY x.plan_id`);
/** A form is reported in a period under one assignment. */
const assignmentsSql = keepPlan(`SELECT x.id::text AS key, ${counts.join(', ')} FROM (
     SELECT a.id, c.coverage FROM assignments a
       CROSS JOIN LATERAL (SELECT r.coverage FROM coverage_rollups r WHERE r.period_id = a.period_id AND r.form_id = a.form_id OFFSET 0) c
     WHERE a.id = ANY ($1::bigint[])
     UNION ALL
     SELECT a.id, d.coverage FROM figure_deltas d JOIN assignments a ON a.period_id = d.period_id AND a.form_id = d.form_id
     WHERE a.id = ANY ($1::bigint[]) AND d.coverage IS NOT NULL) x
   GROUP BY x.id`);
