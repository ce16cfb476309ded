import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
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
}

/** The unit itself, $1, and the predecessors it answers for, on a day, $2. */
export const ownUnits = `SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $1 AND c.own AND c.valid @> $2::date`;

/** Those of the same plan, and of the same series in the year before; the last first. */
export function periodsBefore(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<PeriodBefore[]> {
  return rows<PeriodBefore>(em, keepPlan(beforeSql), beforeParams(report, period, today));
}

/** The same and the targets over the days of the period, in one statement. */
export async function beforeAndOwed(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<{ before: PeriodBefore[]; targets: string[] }> {
  const params = [...beforeParams(report, period, today), period.dataFrom];
  const found = await firstRow<{ before: PeriodBefore[]; targets: string[] }>(em, beforeAndOwedSql, params);
  return found!;
}

const beforeParams = (
  { unitId, planYear }: { planYear: number; unitId: string },
  { planId, dataTo, series }: PeriodRow,
  today: string,
) => [unitId, today, planYear, planId, dataTo, series];

const beforeSql = `SELECT t.id::text AS id, r.plan_year AS year, a.form_id::text AS "formId", t.data_from::text AS "dataFrom",
     t.data_to::text AS "dataTo", bool_or(r.required OR r.state = 'accepted') AS "isOwed"
   FROM reports r JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id
   WHERE r.unit_id IN (${ownUnits}) AND r.state <> 'void' AND r.plan_year IN ($3::int, $3::int - 1) AND (
     (r.plan_year = $3::int AND t.plan_id = $4 AND t.data_to < $5::date) OR (r.plan_year = $3::int - 1 AND t.series = $6))
   GROUP BY t.id, r.plan_year, a.form_id ORDER BY t.data_to DESC, t.id::text`;

const beforeAndOwedSql = keepPlan(`SELECT
   (SELECT coalesce(json_agg(b), '[]') FROM (${beforeSql}) b) AS before,
   (SELECT coalesce(json_agg(o.id), '[]') FROM (${targetsOverSql('$4', '$7', '$5')}) o) AS targets`);

/** The period before in the same plan, and last year's of the series, in which a report was owed. */
export function neighboursAmong(before: readonly PeriodBefore[], { planYear }: { planYear: number }) {
  const last = (year: number) => before.find((one) => one.isOwed && one.year === year)?.id ?? null;
  return { previous: last(planYear), lastYear: last(planYear - 1) };
}
