/** Functions of one measure. All results are exact decimals, written as strings. */
export const AggregateFunction = {
  SUM: 'sum',
  AVERAGE: 'average',
  COUNT: 'count',
  MINIMUM: 'minimum',
  MAXIMUM: 'maximum',
  /** How many different values were reported. */
  DISTINCT: 'distinct',
  /** Two sums, divided. */
  RATIO: 'ratio',
  /** The sum over units of what each reported last. */
  LATEST: 'latest',
  /** From the beginning of the year to the end of each period. */
  CUMULATIVE: 'cumulative',
  /** The value below which a given share of the values lies. */
  QUANTILE: 'quantile',
  /** How many values lie between given edges. */
  DISTRIBUTION: 'distribution',
  /** What was reached of what units owe. */
  PERCENT_OF_TARGET: 'percentOfTarget',
} as const;
export type AggregateFunction = (typeof AggregateFunction)[keyof typeof AggregateFunction];

/** What figures may be grouped by. */
export const Dimension = {
  UNIT: 'unit',
  UNIT_KIND: 'unitKind',
  /** The organisation in whose line it stands, else the territory. */
  UNIT_LINE: 'unitLine',
  UNIT_ABOVE: 'unitAbove',
  CITY: 'city',
  PROVINCE: 'province',
  PERIOD: 'period',
  PERIOD_SERIES: 'periodSeries',
  YEAR: 'year',
  PLAN: 'plan',
  FORM: 'form',
  FORM_VERSION: 'formVersion',
  STATE: 'state',
  /** The answer to a field; asked for by the field's id. */
  ANSWER: 'answer',
} as const;
export type Dimension = (typeof Dimension)[keyof typeof Dimension];

/** The earlier period that figures are set beside. */
export const Comparison = {
  PREVIOUS_PERIOD: 'previousPeriod',
  SAME_PERIOD_LAST_YEAR: 'samePeriodLastYear',
} as const;
export type Comparison = (typeof Comparison)[keyof typeof Comparison];

/** Which reports count: the accepted ones only, or submitted, received and accepted. Returned counts nowhere. */
export const CountedReports = { ACCEPTED: 'accepted', SUBMITTED: 'submitted' } as const;
export type CountedReports = (typeof CountedReports)[keyof typeof CountedReports];

/** Units as they stood at the period's end of data, or recast on the units of today. */
export const UnitPlacement = { AS_REPORTED: 'asReported', RECAST: 'recast' } as const;
export type UnitPlacement = (typeof UnitPlacement)[keyof typeof UnitPlacement];

/** How figures are drawn; AUTO: as fits what is asked. */
export const ChartKind = {
  AUTO: 'auto',
  BAR: 'bar',
  LINE: 'line',
  STACKED: 'stacked',
  /** Many by many, in which the colour is the figure. */
  HEAT: 'heat',
  /** Many small charts with one scale. */
  MULTIPLES: 'multiples',
} as const;
export type ChartKind = (typeof ChartKind)[keyof typeof ChartKind];

/** How wide a chart stands on a dashboard: half of it, or all. */
export const ChartSize = { HALF: 'half', WHOLE: 'whole' } as const;
export type ChartSize = (typeof ChartSize)[keyof typeof ChartSize];

/**
 * How the key of an indicator ends that estimates the whole year: `articles-estimate` is the estimate of `articles`. A report of
 * the whole year replaces it (decisions/0076-a-supplement-replaces-an-estimate.md).
 */
export const ESTIMATE_ENDING = '-estimate';
