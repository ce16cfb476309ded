import type { AggregateFunction, Dimension } from '@ke-hoach/schema';
import type { AggregateInput } from './figures.inputs.ts';
import type { FoldedIn } from './folded-sql.ts';
import { numericKinds, type AssignedPeriod, type MeasuredField } from './measures.repository.ts';
import type { CountsIn } from './placed-sql.ts';

const functions: readonly AggregateFunction[] = [
  ...(['sum', 'average', 'count', 'ratio', 'cumulative'] as const),
  // Beside what is folded these read single values.
  ...(['distribution', 'quantile', 'distinct'] as const),
];
const levels: readonly Dimension[] = ['city', 'province'];
const dimensions: readonly Dimension[] = ['city', 'province', 'period', 'periodSeries', 'year', 'plan', 'form'];

/**
 * Can a question be answered from what is folded by city and province? So where it asks for sums above the units, as
 * reported, of all units and of reports that are owed: whatever else it asks is told by reports alone.
 */
export function isFolded(
  question: AggregateInput,
  fields: readonly MeasuredField[],
  periods: readonly AssignedPeriod[],
): boolean {
  return question.filter?.answer == null && isOfPlaces(question, fields, periods);
}

/** The same, but for a condition on an answer. */
export function isOfPlaces(
  question: AggregateInput,
  fields: readonly MeasuredField[],
  periods: readonly AssignedPeriod[],
): boolean {
  const { measures, groupBy, groupByAnswers, filter } = question;
  const { unitIds, unitKinds, unitLines, formVersions, states, and, or, not } = filter ?? {};
  const ofReports = [unitIds, unitKinds, unitLines, formVersions, states, and, or, not];
  return (
    isByPlace(question, periods) &&
    groupByAnswers.length === 0 &&
    ofReports.every((part) => part == null) &&
    groupBy.every((dimension) => dimensions.includes(dimension)) &&
    measures.every((measure) => functions.includes(measure.function)) &&
    fields.every(({ kind }) => numericKinds.includes(kind))
  );
}

const ofUnits: readonly Dimension[] = ['unit', 'unitKind', 'unitLine', 'unitAbove'];
const byUnits: readonly AggregateFunction[] = ['latest', 'percentOfTarget'];

/** Does a question tell units no further apart than by what stands above them on the last day of the data? */
export function isByPlace(
  { measures, groupBy, placement, line }: AggregateInput,
  periods: readonly AssignedPeriod[],
): boolean {
  return (
    placement === 'asReported' &&
    (line === 'territory' || groupBy.every((dimension) => !levels.includes(dimension))) &&
    groupBy.every((dimension) => !ofUnits.includes(dimension)) &&
    measures.every((measure) => !byUnits.includes(measure.function)) &&
    periods.every(({ isOwed }) => isOwed)
  );
}

/**
 * The same mappings as `countsIn`, by the form and period under which figures are folded. Where the question does not tell
 * periods apart, those of a group count in the last of them: so fewer cells are placed. Each stands as on its own last day.
 */
export function foldedIn(
  countsIn: readonly CountsIn[],
  given: ReadonlyMap<string, AssignedPeriod>,
  groupBy: readonly Dimension[],
): FoldedIn {
  const last = new Map<string, AssignedPeriod>();
  const days = new Map<string, AssignedPeriod>();
  for (const period of given.values()) {
    const known = last.get(groupOf(period, groupBy));
    if (!known || known.dataTo < period.dataTo) last.set(groupOf(period, groupBy), period);
    days.set(period.periodId, period);
  }
  const isWhole = wholePlans(countsIn, given, groupBy);
  return countsIn.map(({ shift, assignmentId, periodId }) => {
    const own = given.get(assignmentId)!;
    const counts = days.get(periodId)!;
    return {
      ...{ shift, formId: own.formId, ownPeriodId: own.periodId, day: counts.dataTo },
      periodId: last.get(groupOf(counts, groupBy))!.periodId,
      planId: shift === 0 && isWhole(own) ? own.planId : null,
    };
  });
}

/** Does a question count all that is reported of a form in a plan, in one group? */
function wholePlans(
  countsIn: readonly CountsIn[],
  given: ReadonlyMap<string, AssignedPeriod>,
  groupBy: readonly Dimension[],
): (period: AssignedPeriod) => boolean {
  const planOf = ({ planId, formId }: AssignedPeriod) => `${planId} ${formId}`;
  const inQuestion = new Set(countsIn.filter(({ shift }) => shift === 0).map(({ assignmentId }) => assignmentId));
  const leftOut = [...given.values()].filter(({ assignmentId }) => !inQuestion.has(assignmentId)).map(planOf);
  const parts = new Set(leftOut);
  return (period) => !tellsPeriodsApart(groupBy) && !parts.has(planOf(period));
}

const tellsPeriodsApart = (groupBy: readonly Dimension[]) =>
  groupBy.includes('period') || groupBy.includes('periodSeries');

/** Periods of one group are not told apart. */
function groupOf({ periodId, planId, year }: AssignedPeriod, groupBy: readonly Dimension[]): string {
  if (tellsPeriodsApart(groupBy)) return periodId;
  return `${groupBy.includes('plan') ? planId : ''} ${groupBy.includes('year') ? year : ''}`;
}
