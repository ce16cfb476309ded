import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { isOnceSql } from '../plans/once.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { targetsOverSql } from '../targets/targets-of-report.ts';

/** A period before another in which a unit or its predecessors had a report on a form. Dates are text YYYY-MM-DD. */
export interface PeriodBefore {
  id: string;
  year: number;
  formId: string;
  dataFrom: string;
  dataTo: string;
  /** Did one of them owe it? What nobody owed counts where it was accepted. */
  isOwed: boolean;
  /** Was it set for one occasion? */
  isOnce: boolean;
}

/** The unit itself, $1, and the predecessors it answers for, on a day, $2. */
const ownUnitsOf = (unitId: string, today: string) =>
  `SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = ${unitId} AND c.own AND c.valid @> ${today}`;
export const ownUnits = ownUnitsOf('$1', '$2::date');

/** Those of the same plan, and of the same series in the year before; the last first. */
export function periodsBefore(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<PeriodBefore[]> {
  return rows<PeriodBefore>(em, keepPlan(beforeSql), beforeParams(report, period, today));
}

/** A report that the unit or a predecessor owed, or handed in unasked, in one of those periods. */
export interface OwedReport {
  periodId: string;
  unitId: string;
  versionId: string | null;
  /** Its accepted numbers outside tables by field; null where there are none. */
  numbers: Readonly<Record<string, string>> | null;
}

/** What the rules of a report may know of other reports, and which targets are over the days of its period. */
export interface KnownBefore {
  before: PeriodBefore[];
  owed: OwedReport[];
  targets: string[];
}

/** All of it in one statement. */
export async function knownBefore(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<KnownBefore> {
  const params = [...beforeParams(report, period, today), period.dataFrom];
  const found = await firstRow<{ known: KnownBefore }>(em, knownBeforeSql, params);
  return found!.known;
}

const beforeParams = (
  { unitId, planYear }: { planYear: number; unitId: string },
  { planId, dataTo, series }: PeriodRow,
  today: string,
) => [unitId, today, planYear, planId, dataTo, series];

/** What it is asked by: where parameters stand, or columns beside it. */
interface AskedBy {
  unitId: string;
  today: string;
  year: string;
  planId: string;
  dataFrom: string;
  dataTo: string;
  series: string;
}

/**
 * The reports of those periods. The years stand in rows of their own: as mere parameters PostgreSQL would plan the statement
 * anew each time, to leave the other years' partitions out before it begins.
 */
const reportsBefore = ({ unitId, today, year, planId, dataTo, series }: Omit<AskedBy, 'dataFrom'>) =>
  `SELECT o.plan_year, o.id, o.unit_id, o.version_id, o.state, o.required, o.period_id, q.data_from, q.data_to, q.series, s.form_id
   FROM (VALUES (${year}), (${year} - 1)) y (year) JOIN reports o ON o.plan_year = y.year
     JOIN periods q ON q.id = o.period_id JOIN assignments s ON s.id = o.assignment_id
   WHERE o.unit_id IN (${ownUnitsOf(unitId, today)}) AND o.state <> 'void' AND (
     (y.year = ${year} AND q.plan_id = ${planId} AND q.data_to < ${dataTo}) OR (y.year = ${year} - 1 AND q.series = ${series}))`;

const periodsOf = (reports: string) =>
  `SELECT b.period_id::text AS id, b.plan_year AS year, b.form_id::text AS "formId", b.data_from::text AS "dataFrom",
     b.data_to::text AS "dataTo", bool_or(b.required OR b.state = 'accepted') AS "isOwed", ${isOnceSql('b.series')} AS "isOnce"
   FROM ${reports} b GROUP BY b.period_id, b.plan_year, b.form_id, b.data_from, b.data_to, b.series
   ORDER BY b.data_to DESC, b.period_id::text`;

/** A column of JSON. */
export const knownBeforeColumn = (by: AskedBy) => `(WITH before AS MATERIALIZED (${reportsBefore(by)})
   SELECT json_build_object(
     'before', (SELECT coalesce(json_agg(n), '[]') FROM (${periodsOf('before')}) n),
     'owed', (SELECT coalesce(json_agg(n), '[]') FROM (
       SELECT b.period_id::text AS "periodId", b.unit_id::text AS "unitId", b.version_id::text AS "versionId", (
         SELECT json_object_agg(f.field, trim_scale(f.number)::text) FROM facts f
         WHERE f.plan_year = b.plan_year AND f.report_id = b.id AND f.counted = 'accepted' AND f.row IS NULL
           AND f.number IS NOT NULL) AS numbers
       FROM before b WHERE b.state <> 'waived' AND (b.required OR b.state = 'accepted')) n),
     'targets', (SELECT coalesce(json_agg(n.id), '[]') FROM (${targetsOverSql(by.planId, by.dataFrom, by.dataTo)}) n)))`;

const asParameters = {
  ...{ unitId: '$1::bigint', today: '$2::date', year: '$3::int', planId: '$4::bigint' },
  ...{ dataTo: '$5::date', series: '$6', dataFrom: '$7::date' },
};
const beforeSql = periodsOf(`(${reportsBefore(asParameters)})`);
const knownBeforeSql = keepPlan(`SELECT ${knownBeforeColumn(asParameters)} AS known`);

/**
 * The period before in the same plan, and last year's of the series, in which a report was owed. What was asked for one
 * occasion is only where nothing else is: the half-year stays the period before the year whatever was asked between.
 */
export function neighboursAmong(before: readonly PeriodBefore[], { planYear }: { planYear: number }) {
  const last = (year: number) => {
    const owed = before.filter((one) => one.isOwed && one.year === year);
    return (owed.find(({ isOnce }) => !isOnce) ?? owed[0])?.id ?? null;
  };
  return { previous: last(planYear), lastYear: last(planYear - 1) };
}
