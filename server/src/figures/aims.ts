import type { Request } from '../people/request.ts';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { judgingOf } from '../targets/judging.ts';
import { standingsOf } from '../targets/standings.repository.ts';
import { decidedOn } from '../targets/owing-units.ts';
import { targetsMeasuredBy, type TargetRow } from '../targets/targets.repository.ts';
import type { NotCombinable, ReportedPeriod } from './combine.ts';
import { leaves, targetSql, type FilterContext } from './filter-sql.ts';
import type { AggregateFilter, AggregateInput } from './figures.inputs.ts';
import type { Measured } from './measured.ts';
import type { MeasureSql } from './measure-sql.ts';
import type { AssignedPeriod } from './measures.repository.ts';

/** Each is judged by itself: a question names plans or periods before it meets more. */
const MOST = 200;

/** The targets behind a measure, as far as the filter leaves their periods. */
export interface Aims {
  measure: number;
  targets: TargetRow[];
}

/** What units owe, and what they reached, as the statement reads it: the rows of two terms for each measure. */
export interface AimedRows {
  rows: { unitId: string; periodId: string; term: number; number: string }[];
  /** Holds for a row `r` of (unit_id, period_id) that the filter leaves. */
  condition: string;
}

/** A target stands in its own period; the form is none. */
const periodOf = (target: TargetRow): AssignedPeriod => ({
  ...{ assignmentId: '0', isOwed: false, formId: '0', outerFormId: '' },
  ...{ periodId: target.periodId, planId: target.planId, year: target.planYear, series: target.series },
  ...{ dataFrom: target.dataFrom, dataTo: target.dataTo },
  ...{ outerPeriodId: target.periodUid, outerPlanId: target.planUid },
});

/** The targets that each PERCENT_OF_TARGET of a question is reckoned from. */
export async function aimsOf(
  em: EntityManager,
  { measures, filter }: AggregateInput,
  measured: readonly Measured[],
): Promise<Aims[]> {
  const asked = measures.flatMap((measure, at) => (measure.function === 'percentOfTarget' ? [{ measure, at }] : []));
  const aims: Aims[] = [];
  for (const { measure, at } of asked) {
    const fields = measured[at]!.main.map(({ field }) => field);
    const known = await targetsMeasuredBy(em, measure.indicator ?? null, fields);
    aims.push({ measure: at, targets: known.filter((target) => leaves(filter ?? {}, periodOf(target))) });
  }
  if (aims.reduce((sum, { targets }) => sum + targets.length, 0) > MOST)
    throw problem('INVALID_INPUT', { path: 'filter', reason: `at most ${MOST} targets: name plans or periods` });
  return aims;
}

/** Targets are for units and periods: whatever tells reports of one unit and period apart tells nothing of them. */
export function notOfTargets({ groupBy, groupByAnswers, filter }: AggregateInput): NotCombinable | null {
  const apart = groupBy.some((dimension) => ['form', 'formVersion', 'state'].includes(dimension));
  return apart || groupByAnswers.length > 0 || (filter && asksReports(filter))
    ? { reason: 'ofTargets', use: 'unitsAndPeriods' }
    : null;
}

const asksReports = ({ formIds, formVersions, states, answer, and, or, not }: AggregateFilter): boolean =>
  Boolean(formIds ?? formVersions ?? states ?? answer) ||
  [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(asksReports);

/** The periods of a measure's targets, for each of its forms: what may be added up is asked of them. */
export const aimedPeriods = ({ targets }: Aims, { main }: Measured): ReportedPeriod[] =>
  targets.flatMap((target) => main.map(({ formId }) => ({ ...periodOf(target), formId })));

/** What the units that the asker sees owe and reached. Of several targets in one period the first stands, a limit last. */
export async function aimedRows(
  request: Request,
  { filter, counted }: AggregateInput,
  aims: readonly Aims[],
  measures: readonly MeasureSql[],
  context: FilterContext,
  scopes: string[],
): Promise<AimedRows | null> {
  if (aims.length === 0) return null;
  const em = await request.reads.em();
  const found: AimedRows['rows'] = [];
  for (const { measure, targets } of aims) {
    const { main, over } = measures[measure]!;
    const taken = new Set<string>();
    for (const target of targets) {
      const judging = await judgingOf(request, target, counted);
      if (!judging) continue;
      const asOf = decidedOn(target, request.clock.today);
      const standings = await standingsOf(em, judging, { state: null, search: null, asOf, offset: 0, size: null });
      for (const { unitId, owed, figure } of standings.found) {
        const { periodId } = target;
        if (taken.has(`${unitId} ${periodId}`)) continue;
        taken.add(`${unitId} ${periodId}`);
        found.push({ unitId, periodId, term: over!, number: owed });
        if (figure !== null) found.push({ unitId, periodId, term: main, number: figure });
      }
    }
  }
  const periods = aims.flatMap(({ targets }) => targets.map(periodOf));
  return { rows: found, condition: targetSql(filter ?? {}, { ...context, periods }, scopes) };
}
