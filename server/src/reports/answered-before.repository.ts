import { handedIn } from '@ke-hoach/schema';
import type { Field, Form } from '@ke-hoach/forms';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import type { ReportKey } from './report-key.ts';

/** A figure that the unit gave in another report for the same days. */
export interface AnsweredBeforeRow extends ReportKey {
  field: string;
  value: string;
}

const kinds = ['integer', 'decimal', 'money'];
/** A number that is typed once in a report and means the same in other forms. */
const isAsked = ({ kind, table, calculated, indicator }: Field) =>
  kinds.includes(kind) && table === undefined && !calculated && indicator !== undefined;
const states = handedIn.map((state) => `'${state}'`).join(', ');

/**
 * What the unit has handed in already under the same indicators, for data of the same days, in another report that is no
 * entry of a register: of several the latest. Only where unit of measure and basis are the same too.
 */
export function answeredBefore(
  em: EntityManager,
  report: ReportKey & { unitId: string },
  { dataFrom, dataTo }: PeriodRow,
  form: Form,
): Promise<AnsweredBeforeRow[]> {
  const asked = form.fields.filter(isAsked).map(({ id, indicator, unit, basis }, place) => ({
    ...{ place, field: id, indicator, unit, basis },
  }));
  if (asked.length === 0) return Promise.resolve([]);
  return rows<AnsweredBeforeRow>(
    em,
    `SELECT DISTINCT ON (asked.place) asked.field, trim_scale(f.number)::text AS value, r.plan_year AS "planYear", r.id::text AS "reportId"
     FROM json_to_recordset($1::json) AS asked (field uuid, indicator text, unit text, basis text, place bigint)
     JOIN reports r ON r.plan_year = $2 AND r.unit_id = $3 AND r.id <> $4 AND r.state IN (${states})
     JOIN periods t ON t.id = r.period_id AND t.data_from = $5 AND t.data_to = $6
     JOIN assignments a ON a.id = r.assignment_id AND NOT a.any_number
     JOIN published_fields p ON p.version_id = r.version_id AND p.indicator = asked.indicator AND NOT p.in_table
       AND p.unit IS NOT DISTINCT FROM asked.unit AND p.basis IS NOT DISTINCT FROM asked.basis
     JOIN facts f ON f.plan_year = r.plan_year AND f.report_id = r.id AND f.field = p.field AND f.row IS NULL AND f.number IS NOT NULL
     ORDER BY asked.place, r.submitted_at DESC, r.id DESC`,
    [JSON.stringify(asked), report.planYear, report.unitId, report.reportId, dataFrom, dataTo],
  );
}
