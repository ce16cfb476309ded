import type { FiguresCatalogueQuery } from '../gql/graphql.ts';
import { measureOf, nothingAsked, type Question } from './question.ts';

const INDICATOR = 'households-participating';

/**
 * What is shown before anything is asked, chosen so that it has an answer: a measure that adds up, by unit, for the
 * first half of the year that the clock shows; submitted reports count too while none is accepted.
 */
export function firstQuestion({ today, plans, measurables }: FiguresCatalogueQuery): Question | null {
  const measure =
    measurables.find((entry) => entry.indicator === INDICATOR) ??
    measurables.find((entry) => entry.overUnits === 'sum') ??
    measurables[0];
  if (!measure) return null;
  const issued = plans.edges
    .map((edge) => edge.node)
    .filter((plan) => plan.state === 'ISSUED' || plan.state === 'CLOSED')
    .sort((left, right) => right.year - left.year);
  const year = Number(today.slice(0, 4));
  const plan =
    issued.find((candidate) => candidate.year === year) ??
    issued.find((candidate) => candidate.year < year) ??
    issued[0];
  const [firstHalf] = [...(plan?.periods ?? [])].sort((left, right) => left.dataTo.localeCompare(right.dataTo));
  return {
    ...nothingAsked,
    measures: [{ of: measureOf(measure), function: measure.overUnits === 'max' ? 'MAXIMUM' : 'SUM' }],
    planId: plan?.id ?? '',
    series: firstHalf?.series ?? '',
    counted: plan && plan.coverage.accepted > 0 ? 'ACCEPTED' : 'SUBMITTED',
  };
}
