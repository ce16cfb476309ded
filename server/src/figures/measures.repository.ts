import { rows, type EntityManager } from '../platform/database.ts';
import type { Meaning, ReportedPeriod } from './combine.ts';
import type { AggregateFilter, MeasureInput } from './figures.inputs.ts';

/** Kinds of field whose facts are numbers; calculated values are among them. */
export const numericKinds = ['integer', 'decimal', 'money', 'percent'];

/** A field of a published report form that belongs to a measure of the question. */
export interface MeasuredField extends Meaning {
  /** Position in the question's measures. */
  measure: number;
  field: string;
}

/** The fields behind each measure, one row for every meaning a field was ever published with. */
export function measuredFields(em: EntityManager, measures: readonly MeasureInput[]): Promise<MeasuredField[]> {
  return rows<MeasuredField>(
    em,
    `SELECT DISTINCT (m.position - 1)::int AS measure, f.field, f.form_id::text AS "formId", f.basis,
       f.over_units AS "overUnits", f.over_time AS "overTime"
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS m (indicator, field, position)
     JOIN published_fields f ON f.indicator = m.indicator OR f.field::text = m.field
     JOIN forms ON forms.id = f.form_id AND forms.purpose <> 'plan'
     WHERE f.kind = ANY ($3::text[])`,
    [
      measures.map(({ indicator }) => indicator ?? null),
      measures.map(({ field }) => field?.toLowerCase() ?? null),
      numericKinds,
    ],
  );
}

/** Where a form is reported, with the assignment by which it is. */
export interface AssignedPeriod extends ReportedPeriod {
  assignmentId: string;
}

/**
 * The periods of issued plans in which these forms are reported, as far as the filter leaves them: those in which the
 * viewer sees a duty. A plan that is none of hers neither refuses her question nor shows itself.
 */
export function assignedPeriods(
  em: EntityManager,
  formIds: readonly string[],
  filter: AggregateFilter,
): Promise<AssignedPeriod[]> {
  return rows<AssignedPeriod>(
    em,
    `SELECT a.id::text AS "assignmentId", t.id::text AS "periodId", t.plan_id::text AS "planId",
       a.form_id::text AS "formId", plan.year, t.series, t.data_from::text AS "dataFrom", t.data_to::text AS "dataTo"
     FROM assignments a JOIN forms f ON f.id = a.form_id
     JOIN periods t ON t.id = a.period_id JOIN plans plan ON plan.id = a.plan_id
     WHERE a.form_id = ANY ($1::bigint[]) AND plan.state IN ('issued', 'closed', 'record')
       AND EXISTS (SELECT 1 FROM reports r
         WHERE r.plan_year = plan.year AND r.assignment_id = a.id AND r.state <> 'void')
       AND ($2::text[] IS NULL OR plan.uid::text = ANY ($2))
       AND ($3::int[] IS NULL OR plan.year = ANY ($3))
       AND ($4::text[] IS NULL OR t.uid::text = ANY ($4))
       AND ($5::text[] IS NULL OR t.series = ANY ($5))
       AND ($6::text[] IS NULL OR f.uid::text = ANY ($6))
     ORDER BY a.id`,
    [
      formIds,
      filter.planIds ?? null,
      filter.years ?? null,
      filter.periodIds ?? null,
      filter.periodSeries ?? null,
      filter.formIds ?? null,
    ],
  );
}
