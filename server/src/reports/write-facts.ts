import type { Fact } from '@ke-hoach/forms';
import type { Statement } from '../platform/at-once.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';

export interface FactsOf {
  planYear: number;
  reportId: string;
  unitId: string;
  periodId: string;
  formId: string;
  counted: 'submitted' | 'accepted';
}

/** Replaces the facts of a report by those of its latest revision, in the transaction that changes its state. */
export async function writeFacts(em: EntityManager, report: FactsOf, facts: readonly Fact[]): Promise<void> {
  await deleteFacts(em, report);
  const { sql, params } = newFacts(report, facts);
  await rows(em, keepPlan(sql), params);
}

/** The statement that writes the facts of a report that has none. */
export function newFacts(report: FactsOf, facts: readonly Fact[]): Statement {
  return {
    sql: `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, counted, field, row, number, text, bool, date)
     SELECT $1, $2, $3, $4, $5, $6, f.* FROM json_to_recordset($7::json)
       AS f (field uuid, row uuid, number numeric, text text, bool boolean, date date)`,
    params: [
      report.planYear,
      report.reportId,
      report.unitId,
      report.periodId,
      report.formId,
      report.counted,
      JSON.stringify(facts),
    ],
  };
}

/** Facts of many reports that had none, of one period and form. */
export async function writeFactsOfMany(
  em: EntityManager,
  { planYear, periodId, formId, counted }: Omit<FactsOf, 'reportId' | 'unitId'>,
  reports: readonly { reportId: string; unitId: string; facts: readonly Fact[] }[],
): Promise<void> {
  await rows(
    em,
    `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, counted, field, row, number, text, bool, date)
     SELECT $1, f."reportId", f."unitId", $2, $3, $4, f.field, f.row, f.number, f.text, f.bool, f.date
     FROM json_to_recordset($5::json) AS f ("reportId" bigint, "unitId" bigint, field uuid, row uuid, number numeric,
       text text, bool boolean, date date)`,
    [
      ...[planYear, periodId, formId, counted],
      JSON.stringify(
        reports.flatMap(({ reportId, unitId, facts }) => facts.map((fact) => ({ ...fact, reportId, unitId }))),
      ),
    ],
  );
}

/** A returned report counts nowhere. */
export async function deleteFacts(em: EntityManager, report: Pick<FactsOf, 'planYear' | 'reportId'>): Promise<void> {
  await rows(em, 'DELETE FROM facts WHERE plan_year = $1 AND report_id = $2', [report.planYear, report.reportId]);
}

/** An accepted report counts where only accepted ones do. */
export async function acceptFacts(em: EntityManager, report: Pick<FactsOf, 'planYear' | 'reportId'>): Promise<void> {
  await rows(em, `UPDATE facts SET counted = 'accepted' WHERE plan_year = $1 AND report_id = $2`, [
    report.planYear,
    report.reportId,
  ]);
}
