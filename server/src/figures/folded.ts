import type { AggregateFunction, Dimension } from '@ke-hoach/schema';
import type { AggregateInput } from './figures.inputs.ts';
import type { EntityManager } from '../platform/database.ts';
import type { FoldedIn } from './folded-sql.ts';
import { isReportedApart, numericKinds, type AssignedPeriod, type MeasuredField } from './measures.repository.ts';
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

/** The same mappings as `countsIn`, by the form and period under which figures are folded. */
export async function foldedIn(
  em: EntityManager,
  countsIn: readonly CountsIn[],
  given: ReadonlyMap<string, AssignedPeriod>,
  settledSince: string | null,
): Promise<FoldedIn> {
  const met = countsIn.map(({ shift, assignmentId, periodId }) => ({
    shift,
    periodId,
    ...own(given.get(assignmentId)!),
  }));
  const firstDay = met.reduce((first, { dataTo }) => (dataTo < first ? dataTo : first), '9999-12-31');
  const assignments = [...new Set(countsIn.map(({ assignmentId }) => assignmentId))];
  const mayStandApart = settledSince !== null && settledSince > firstDay;
  return { mapped: met, firstDay, apart: mayStandApart && (await isReportedApart(em, assignments, firstDay)) };
}

const own = ({ formId, periodId, dataTo }: AssignedPeriod) => ({ formId, ownPeriodId: periodId, dataTo });
