import type { Basis, OverTime, OverUnits } from '@ke-hoach/forms';
import type { AggregateFunction, Dimension, UnitPlacement } from '@ke-hoach/schema';

/** What a field of some published version declares of itself; null where it declares nothing. */
export interface Meaning {
  formId: string;
  basis: Basis | null;
  overUnits: OverUnits | null;
  overTime: OverTime | null;
  /** What its newest version counts in. */
  unit: string | null;
}

/** A period in which a form is reported. Dates are text YYYY-MM-DD, both within the span. */
export interface ReportedPeriod {
  periodId: string;
  planId: string;
  formId: string;
  year: number;
  series: string;
  dataFrom: string;
  dataTo: string;
}

/** How figures are brought together. */
export interface Combination {
  groupBy: readonly Dimension[];
  placement: UnitPlacement;
  /** The periods the filter leaves, one row for every form reported in them. */
  periods: readonly ReportedPeriod[];
}

/** Why figures cannot become one, and what works instead; both are stable codes. */
export interface NotCombinable {
  reason:
    | 'ratio'
    | 'notOverUnits'
    | 'notOverTime'
    | 'mixedBasis'
    | 'mixedUnit'
    | 'overlappingPeriods'
    | 'notOverYears'
    | 'notLatest'
    | 'notCumulative'
    | 'notDivided'
    | 'ofTargets';
  use:
    | 'numeratorAndDenominator'
    | 'groupByUnit'
    | 'groupByPeriod'
    | 'groupByYear'
    | 'groupByForm'
    | 'oneField'
    | 'maximum'
    | 'sum'
    | 'latest'
    | 'over'
    | 'unitsAndPeriods';
}

/** What is brought together as a sum is, or as an average is: the two sums of a ratio, a year so far, the latest. */
type Combined = 'sum' | 'average' | 'cumulative' | 'latest' | 'target';

const combined: Partial<Record<AggregateFunction, Combined>> = {
  sum: 'sum',
  average: 'average',
  ratio: 'sum',
  cumulative: 'cumulative',
  latest: 'latest',
  percentOfTarget: 'target',
};

/**
 * Whether a measure may be combined as asked; null when it may. Counts, minima, maxima and what is told of single values
 * always may: they make no new figure. Of a ratio each of its two sums is judged. What happened within a period has no
 * latest, what there was on a day no year so far. Sums and averages obey what each field declares of its basis and its rollup. Over several periods an
 * average of what happened in each, or of what there was on their last days, has a meaning; one of cumulative figures or
 * of rates has none.
 */
export function notCombinable(
  fn: AggregateFunction,
  meanings: readonly Meaning[],
  combination: Combination,
): NotCombinable | null {
  const how = combined[fn];
  if (!how) return null;
  return (
    overUnits(how, meanings, combination) ??
    unitsOfMeasure(how, meanings, combination) ??
    overTime(how, meanings, combination)
  );
}

function overUnits(
  how: Combined,
  meanings: readonly Meaning[],
  { groupBy, placement }: Combination,
): NotCombinable | null {
  const kinds = new Set(meanings.map((meaning) => meaning.overUnits ?? 'none'));
  if (how !== 'average' && how !== 'target' && kinds.has('ratio')) return ratio;
  if (groupBy.includes('unit') && placement === 'asReported') return null;
  if (kinds.has('none') || (how === 'target' && (kinds.has('ratio') || kinds.has('max'))))
    return { reason: 'notOverUnits', use: 'groupByUnit' };
  if (how !== 'average' && kinds.has('max')) return { reason: 'notOverUnits', use: 'maximum' };
  return null;
}

const ratio: NotCombinable = { reason: 'ratio', use: 'numeratorAndDenominator' };

/** Households and people, or đồng and triệu đồng, make no figure together. A field that names no unit is as the others. */
function unitsOfMeasure(
  how: Combined,
  meanings: readonly Meaning[],
  { groupBy, periods }: Combination,
): NotCombinable | null {
  for (const together of byGroup(groupBy, periods).values()) {
    const forms = new Set(together.map(({ formId }) => formId));
    const met = meanings.filter(({ formId, unit }) => unit !== null && forms.has(formId));
    if (new Set(met.map(({ unit }) => asSaid(unit!))).size < 2) continue;
    const canBeApart = how !== 'target' && new Set(met.map(({ formId }) => formId)).size > 1;
    return { reason: 'mixedUnit', use: canBeApart ? 'groupByForm' : 'oneField' };
  }
  return null;
}

const asSaid = (unit: string) => unit.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

const addsOverTime = ({ basis, overTime }: Meaning) => basis === 'flow' && overTime === 'sum';
/** A cumulative figure holds those before it, so that early months would weigh more. */
const averagesOverTime = ({ basis }: Meaning) => basis === 'flow' || basis === 'stock';

function overTime(
  how: Combined,
  meanings: readonly Meaning[],
  { groupBy, periods }: Combination,
): NotCombinable | null {
  if (how === 'latest' && meanings.some(({ basis }) => basis === 'flow')) return { reason: 'notLatest', use: 'sum' };
  if (how === 'cumulative' && meanings.some(({ basis }) => basis !== 'flow' && basis !== 'cumulative'))
    return { reason: 'notCumulative', use: 'latest' };
  for (const together of byGroup(groupBy, periods).values()) {
    const spans = distinctSpans(together);
    if (spans.length < 2) continue;
    const forms = new Set(together.map(({ formId }) => formId));
    const met = meanings.filter(({ formId }) => forms.has(formId));
    const oneYear = sharesYear(spans);
    const use = oneYear ? 'groupByPeriod' : 'groupByYear';
    if (new Set(met.map(({ basis }) => basis)).size > 1) return { reason: 'mixedBasis', use };
    if (how === 'latest') continue;
    if (how === 'average' && met.some((meaning) => meaning.overUnits === 'ratio')) return ratio;
    if (how === 'cumulative' || !met.every(how === 'average' ? averagesOverTime : addsOverTime)) {
      return { reason: oneYear ? 'notOverTime' : 'notOverYears', use };
    }
    if (how !== 'average' && overlap(spans)) return { reason: 'overlappingPeriods', use };
  }
  return null;
}

/** Periods whose figures would fall into one group; two plans of one year with the same span do not add over time. */
function byGroup(groupBy: readonly Dimension[], periods: readonly ReportedPeriod[]): Map<string, ReportedPeriod[]> {
  const groups = new Map<string, ReportedPeriod[]>();
  for (const period of periods) {
    const key = JSON.stringify(groupBy.map((dimension) => timeKey(dimension, period)));
    groups.set(key, [...(groups.get(key) ?? []), period]);
  }
  return groups;
}

function timeKey(dimension: Dimension, period: ReportedPeriod): string | number | null {
  switch (dimension) {
    case 'period':
      return period.periodId;
    case 'periodSeries':
      return period.series;
    case 'year':
      return period.year;
    case 'plan':
      return period.planId;
    case 'form':
      return period.formId;
    default:
      return null;
  }
}

function distinctSpans(periods: readonly ReportedPeriod[]): ReportedPeriod[] {
  const bySpan = new Map(periods.map((period) => [`${period.dataFrom} ${period.dataTo}`, period]));
  return [...bySpan.values()].sort((a, b) => (a.dataFrom < b.dataFrom ? -1 : 1));
}

const sharesYear = (spans: readonly ReportedPeriod[]) => new Set(spans.map(({ year }) => year)).size < spans.length;

/** Spans stand in the order of their first day; what happened on a day in two of them would count twice. */
function overlap(spans: readonly ReportedPeriod[]): boolean {
  return spans.some((span, i) => i > 0 && spans.slice(0, i).some((earlier) => span.dataFrom <= earlier.dataTo));
}
