import { contextHash, type Context, type Form } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';

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
  const [neighbours] = await rows<{ previous: string | null; lastYear: string | null }>(
    em,
    `SELECT (SELECT t.id::text FROM periods t WHERE t.plan_id = $1 AND t.data_to < $2::date
             ORDER BY t.data_to DESC LIMIT 1) AS previous,
            (SELECT t.id::text FROM periods t JOIN plans p ON p.id = t.plan_id
             JOIN assignments a ON a.period_id = t.id AND a.form_id = $4
             WHERE p.year = $3::int - 1 AND t.series = $5 ORDER BY t.id LIMIT 1) AS "lastYear"`,
    [period.planId, period.dataTo, report.planYear, report.formId, period.series],
  );
  const past = await acceptedFigures(em, report.unitId, form, [neighbours?.previous, neighbours?.lastYear], today);
  const context: Context = {
    today,
    planYear: report.planYear,
    previous: past(neighbours?.previous),
    samePeriodLastYear: past(neighbours?.lastYear),
  };
  return { context, hash: contextHash(context) };
}

interface PastFigure {
  periodId: string;
  key: string;
  total: string;
  units: number;
}

/**
 * Accepted figures of earlier periods by this form's field keys: of the same field, or of another form's field with the
 * same indicator. Summed over predecessors where the field adds up over units, else left out when there are several.
 */
async function acceptedFigures(
  em: EntityManager,
  unitId: string,
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
      : await rows<PastFigure>(em, pastFigures, [JSON.stringify(wanted), periods, unitId, today]);
  return (periodId) =>
    Object.fromEntries(
      found
        .filter((row) => row.periodId === periodId && (row.units === 1 || addsUp.has(row.key)))
        .map((row) => [row.key, row.total]),
    );
}

const pastFigures = `
  WITH wanted AS (SELECT * FROM json_to_recordset($1::json) AS w (field uuid, key text, indicator text)),
  sources AS (
    SELECT w.key, w.field FROM wanted w
    UNION
    SELECT w.key, p.field FROM wanted w JOIN published_fields p ON p.indicator = w.indicator AND NOT p.in_table)
  SELECT f.period_id::text AS "periodId", s.key, trim_scale(sum(f.number))::text AS total,
    count(DISTINCT f.unit_id)::int AS units
  FROM facts f JOIN sources s ON s.field = f.field
  WHERE f.period_id = ANY ($2::bigint[]) AND f.counted = 'accepted' AND f.row IS NULL AND f.number IS NOT NULL
    AND f.unit_id IN (
      SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $3 AND c.own AND c.valid @> $4::date)
  GROUP BY f.period_id, s.key ORDER BY s.key`;
