import { contextHash, type Context, type Form } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { earlierPeriods, sumsSoFar } from './year-so-far.ts';

export interface ReportContext {
  context: Context;
  hash: string;
}

/**
 * What rules may know beside the answers: the day, and what the unit and its predecessors reported before. The same
 * for everybody who opens the report, so that the unit sees the verdict the office will see.
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
  const past = await acceptedFigures(em, report, form, periodIds, today);
  const context: Context = {
    today,
    planYear: report.planYear,
    previous: past(neighbours.previous),
    samePeriodLastYear: past(neighbours.lastYear),
    ...(soFar.length > 0 ? { earlierThisYear: sumsSoFar(form, soFar.map(past)) } : {}),
  };
  return { context, hash: contextHash(context) };
}

/** The unit itself and the predecessors it answers for, on a day. */
const ownUnits = `SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $1 AND c.own AND c.valid @> $2::date`;

/** Periods in which the unit or its predecessors owed a report: the one before in the same plan, and last year's of the series. */
async function neighbourPeriods(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<{ previous: string | null; lastYear: string | null }> {
  const found = await rows<{ id: string; year: number }>(
    em,
    `SELECT DISTINCT t.id::text AS id, r.plan_year AS year, t.data_to FROM reports r JOIN periods t ON t.id = r.period_id
     WHERE r.unit_id IN (${ownUnits}) AND r.state <> 'void' AND r.plan_year IN ($3::int, $3::int - 1) AND (
       (r.plan_year = $3::int AND t.plan_id = $4 AND t.data_to < $5::date) OR (r.plan_year = $3::int - 1 AND t.series = $6))
     ORDER BY t.data_to DESC`,
    [report.unitId, today, report.planYear, period.planId, period.dataTo, period.series],
  );
  const first = (year: number) => found.find((row) => row.year === year)?.id ?? null;
  return { previous: first(report.planYear), lastYear: first(report.planYear - 1) };
}

interface PastFigure {
  periodId: string;
  key: string;
  total: string;
  units: number;
  /** How many of the unit and its predecessors owed a report in that period. */
  owing: number;
}

/**
 * Accepted figures of earlier periods by this form's field keys: of the same field, or of another form's field with the
 * same indicator. Summed over predecessors where the field adds up over units; blank while one of them is missing, as a
 * part would pass for the whole.
 */
async function acceptedFigures(
  em: EntityManager,
  { unitId, planYear }: { unitId: string; planYear: number },
  form: Form,
  periodIds: (string | null | undefined)[],
  today: string,
): Promise<(periodId: string | null | undefined) => Record<string, string>> {
  const periods = periodIds.filter((id): id is string => id != null);
  const wanted = form.fields
    .filter(({ table }) => !table)
    .map(({ id, key, indicator }) => ({ field: id, key, indicator: indicator ?? null }));
  const addsUp = new Set(form.fields.filter(({ overUnits }) => overUnits === 'sum').map(({ key }) => key));
  const found =
    periods.length === 0
      ? []
      : await rows<PastFigure>(em, pastFigures, [
          unitId,
          today,
          JSON.stringify(wanted),
          periods,
          [planYear, planYear - 1],
        ]);
  return (periodId) =>
    Object.fromEntries(
      found
        .filter(
          (row) => row.periodId === periodId && row.units === row.owing && (row.units === 1 || addsUp.has(row.key)),
        )
        .map((row) => [row.key, row.total]),
    );
}

const pastFigures = `
  WITH wanted AS (SELECT * FROM json_to_recordset($3::json) AS w (field uuid, key text, indicator text)),
  sources AS (
    SELECT w.key, w.field FROM wanted w
    UNION
    SELECT w.key, p.field FROM wanted w JOIN published_fields p ON p.indicator = w.indicator AND NOT p.in_table),
  owing AS MATERIALIZED (
    SELECT r.plan_year, r.id, r.period_id, r.unit_id FROM reports r
    WHERE r.plan_year = ANY ($5::int[]) AND r.period_id = ANY ($4::bigint[]) AND r.state NOT IN ('void', 'waived')
      AND r.unit_id IN (${ownUnits})),
  counts AS (SELECT period_id, count(DISTINCT unit_id)::int AS units FROM owing GROUP BY period_id)
  SELECT f.period_id::text AS "periodId", s.key, trim_scale(sum(f.number))::text AS total,
    count(DISTINCT f.unit_id)::int AS units, max(c.units) AS owing
  FROM owing o JOIN facts f ON f.plan_year = o.plan_year AND f.report_id = o.id
  JOIN sources s ON s.field = f.field JOIN counts c ON c.period_id = o.period_id
  WHERE f.plan_year = ANY ($5::int[]) AND f.counted = 'accepted' AND f.row IS NULL AND f.number IS NOT NULL
  GROUP BY f.period_id, s.key ORDER BY s.key`;
