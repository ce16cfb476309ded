import type { AggregateFunction, Dimension } from '@ke-hoach/schema';
import type { AggregateInput } from './figures.inputs.ts';
import type { FoldedIn } from './folded-sql.ts';
import { numericKinds, type AssignedPeriod, type MeasuredField } from './measures.repository.ts';
import type { CountsIn } from './placed-sql.ts';

const functions: readonly AggregateFunction[] = ['sum', 'average', 'count', 'ratio', 'cumulative'];
const levels: readonly Dimension[] = ['city', 'province'];
const dimensions: readonly Dimension[] = ['city', 'province', 'period', 'periodSeries', 'year', 'plan', 'form'];

/**
 * Can a question be answered from what is folded by city and province? So where it asks for sums above the units, as
 * reported, of all units and of reports that are owed: whatever else it asks is told by reports alone.
 */
export function isFolded(
  { measures, groupBy, groupByAnswers, filter, placement, line }: AggregateInput,
  fields: readonly MeasuredField[],
  periods: readonly AssignedPeriod[],
): boolean {
  const { unitIds, unitKinds, unitLines, formVersions, states, answer, and, or, not } = filter ?? {};
  const ofReports = [unitIds, unitKinds, unitLines, formVersions, states, answer, and, or, not];
  return (
    placement === 'asReported' &&
    (line === 'territory' || groupBy.every((dimension) => !levels.includes(dimension))) &&
    groupByAnswers.length === 0 &&
    ofReports.every((part) => part == null) &&
    groupBy.every((dimension) => dimensions.includes(dimension)) &&
    measures.every((measure) => functions.includes(measure.function)) &&
    fields.every(({ kind }) => numericKinds.includes(kind)) &&
    periods.every(({ isOwed }) => isOwed)
  );
}

/**
 * The same mappings as `countsIn`, by the form and period under which figures are folded. Where the question does not
 * tell periods apart, those of a plan count in the last of them between two changes of what stands above units: so fewer
 * cells are placed.
 */
export function foldedIn(
  countsIn: readonly CountsIn[],
  given: ReadonlyMap<string, AssignedPeriod>,
  { changeDays, groupBy }: { changeDays: readonly string[]; groupBy: readonly Dimension[] },
): FoldedIn {
  const stretchOf = ({ planId, dataTo }: AssignedPeriod) =>
    `${planId} ${changeDays.filter((day) => day <= dataTo).length}`;
  const last = new Map<string, AssignedPeriod>();
  for (const period of given.values()) {
    const known = last.get(stretchOf(period));
    if (!known || known.dataTo < period.dataTo) last.set(stretchOf(period), period);
  }
  const isToldApart = groupBy.includes('period') || groupBy.includes('periodSeries');
  const together = new Map(
    [...given.values()].map((period) => [
      period.periodId,
      (isToldApart ? period : last.get(stretchOf(period))!).periodId,
    ]),
  );
  return countsIn.map(({ shift, assignmentId, periodId }) => {
    const { formId, periodId: ownPeriodId } = given.get(assignmentId)!;
    return { shift, formId, ownPeriodId, periodId: together.get(periodId)! };
  });
}
