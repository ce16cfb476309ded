import { sumOfFigures, type Form } from '@ke-hoach/forms';
import { addDays } from '../platform/clock.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import type { PeriodBefore } from './periods-before.repository.ts';

interface Span {
  id: string;
  dataFrom: string;
  dataTo: string;
}

/**
 * The earlier periods that, one after the other and without a gap, reach from the year's first day to the beginning of
 * this one; the longest where several end on the same day. None where they do not reach: a part would pass for the whole.
 */
export function periodsSoFar(known: readonly Span[], { dataFrom, year }: { dataFrom: string; year: number }): string[] {
  const chain: string[] = [];
  let beginning = dataFrom;
  while (beginning > `${year}-01-01`) {
    const end = addDays(beginning, -1);
    const [longest] = known
      .filter(({ dataTo }) => dataTo === end)
      .toSorted((one, other) => (one.dataFrom < other.dataFrom ? -1 : 1));
    if (!longest) return [];
    chain.push(longest.id);
    beginning = longest.dataFrom;
  }
  return chain;
}

/** `periodsSoFar` of the periods in which the unit or its predecessors had a report on the same form. */
export const earlierThisYear = (
  before: readonly PeriodBefore[],
  { planYear, formId }: { planYear: number; formId: string },
  { dataFrom }: Pick<PeriodRow, 'dataFrom'>,
): string[] =>
  periodsSoFar(
    before.filter((one) => one.year === planYear && one.formId === formId),
    { dataFrom, year: planYear },
  );

/** Sums over those periods of what counts within a period and adds up over time, where each of them has it. */
export function sumsSoFar(form: Form, past: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const { key, table, basis, overTime } of form.fields) {
    if (table !== undefined || basis !== 'flow' || overTime !== 'sum') continue;
    const figures = past.map((figures) => figures[key]);
    const sum = figures.includes(undefined) ? null : sumOfFigures(figures);
    if (sum !== null) sums[key] = sum;
  }
  return sums;
}
