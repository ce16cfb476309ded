import type { Comparison } from '@ke-hoach/schema';
import { periodsSoFar } from '../reports/year-so-far.ts';
import type { AssignedPeriod } from './measures.repository.ts';

const DAY = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const daysOf = ({ dataFrom, dataTo }: AssignedPeriod) => dayOf(dataTo) - dayOf(dataFrom) + 1;

/** Of several that end on the last day, those with the longest data: two plans may ask for the same span. */
function lastOf(periods: readonly AssignedPeriod[]): AssignedPeriod[] {
  const [last] = periods.toSorted((one, other) =>
    one.dataTo === other.dataTo ? (one.dataFrom < other.dataFrom ? -1 : 1) : one.dataTo < other.dataTo ? 1 : -1,
  );
  return periods.filter(({ dataFrom, dataTo }) => dataFrom === last?.dataFrom && dataTo === last.dataTo);
}

/** The period of the same series that ended last before this one ended: of last year where the year has none. */
const previous = (period: AssignedPeriod, known: readonly AssignedPeriod[]) =>
  lastOf(known.filter(({ series, dataTo }) => series === period.series && dataTo < period.dataTo));

/** Of the same series and the year before, what ended nearest to a year earlier, within half the period's length. */
function lastYear(period: AssignedPeriod, known: readonly AssignedPeriod[]): AssignedPeriod[] {
  const aYearEarlier = dayOf(
    `${Number(period.dataTo.slice(0, 4)) - 1}-${period.dataTo.slice(5).replace('02-29', '02-28')}`,
  );
  const away = ({ dataTo }: AssignedPeriod) => Math.abs(dayOf(dataTo) - aYearEarlier);
  const near = known.filter(
    (other) => other.series === period.series && other.year === period.year - 1 && away(other) <= daysOf(period) / 2,
  );
  const least = Math.min(...near.map(away));
  return lastOf(near.filter((other) => away(other) === least));
}

/** The periods a period is compared with, of those in which the same forms are reported. */
export const earlierPeriods: Readonly<
  Record<Comparison, (period: AssignedPeriod, known: readonly AssignedPeriod[]) => AssignedPeriod[]>
> = { previousPeriod: previous, samePeriodLastYear: lastYear };

/**
 * A period with all that reach from the year's first day to its beginning, of the same plan and form. Empty where they
 * do not reach that far: a part would pass for the whole.
 */
export function yearSoFar(period: AssignedPeriod, known: readonly AssignedPeriod[]): AssignedPeriod[] {
  const sameForm = known.filter(({ planId, formId }) => planId === period.planId && formId === period.formId);
  const byId = new Map(sameForm.map((one) => [one.assignmentId, one]));
  const spans = sameForm.map(({ assignmentId, dataFrom, dataTo }) => ({ id: assignmentId, dataFrom, dataTo }));
  const chain = periodsSoFar(spans, period).map((id) => byId.get(id)!);
  return chain.length > 0 || period.dataFrom <= `${period.year}-01-01` ? [...chain, period] : [];
}
