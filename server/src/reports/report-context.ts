import { contextHash, type Context, type Form } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { targetsOfReport } from '../targets/targets-of-report.ts';
import { pastFigures } from './past-figures.ts';
import { earlierPeriods, sumsSoFar } from './year-so-far.ts';

export interface ReportContext {
  context: Context;
  hash: string;
}

/**
 * What rules may know beside the answers: the day, what the unit and its predecessors reported before, what the unit
 * owes under the targets of the plan. The same for everybody who opens the report, so that the unit sees the verdict the office will see.
 */
export async function reportContext(
  em: EntityManager,
  report: { planYear: number; unitId: string; formId: string },
  period: PeriodRow,
  form: Form,
  today: string,
): Promise<ReportContext> {
  const neighbours = await neighbourPeriods(em, report, period, today);
  const soFar = await earlierPeriods(em, report, period, ownUnits, today);
  const periodIds = [...new Set([neighbours.previous, neighbours.lastYear, ...soFar])];
  const past = await pastFigures(em, report, form, periodIds, { ownUnits, today });
  const targets = await targetsOfReport(em, report.unitId, period, form, today);
  const context: Context = {
    today,
    planYear: report.planYear,
    previous: past(neighbours.previous),
    samePeriodLastYear: past(neighbours.lastYear),
    ...(soFar.length > 0 ? { earlierThisYear: sumsSoFar(form, soFar.map(past)) } : {}),
    ...(targets ? { targets } : {}),
  };
  return { context, hash: contextHash(context) };
}

/** The unit itself and the predecessors it answers for, on a day. */
export const ownUnits = `SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $1 AND c.own AND c.valid @> $2::date`;

/** Periods in which the unit or its predecessors owed a report: the one before in the same plan, and last year's of the series. */
export async function neighbourPeriods(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<{ previous: string | null; lastYear: string | null }> {
  const found = await rows<{ id: string; year: number }>(
    em,
    `SELECT DISTINCT t.id::text AS id, r.plan_year AS year, t.data_to FROM reports r JOIN periods t ON t.id = r.period_id
     WHERE r.unit_id IN (${ownUnits}) AND r.state <> 'void' AND (r.required OR r.state = 'accepted') AND r.plan_year IN ($3::int, $3::int - 1) AND (
       (r.plan_year = $3::int AND t.plan_id = $4 AND t.data_to < $5::date) OR (r.plan_year = $3::int - 1 AND t.series = $6))
     ORDER BY t.data_to DESC`,
    [report.unitId, today, report.planYear, period.planId, period.dataTo, period.series],
  );
  const first = (year: number) => found.find((row) => row.year === year)?.id ?? null;
  return { previous: first(report.planYear), lastYear: first(report.planYear - 1) };
}
