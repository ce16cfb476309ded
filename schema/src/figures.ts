/** Functions of one measure. All results are exact decimals, written as strings. */
export const AggregateFunction = {
  SUM: 'sum',
  AVERAGE: 'average',
  COUNT: 'count',
  MINIMUM: 'minimum',
  MAXIMUM: 'maximum',
} as const;
export type AggregateFunction = (typeof AggregateFunction)[keyof typeof AggregateFunction];

/** What figures may be grouped by. */
export const Dimension = {
  UNIT: 'unit',
  UNIT_KIND: 'unitKind',
  PERIOD: 'period',
  PERIOD_SERIES: 'periodSeries',
  YEAR: 'year',
  PLAN: 'plan',
} as const;
export type Dimension = (typeof Dimension)[keyof typeof Dimension];

/** Which reports count: the accepted ones only, or submitted, received and accepted. Returned counts nowhere. */
export const CountedReports = { ACCEPTED: 'accepted', SUBMITTED: 'submitted' } as const;
export type CountedReports = (typeof CountedReports)[keyof typeof CountedReports];

/** Units as they stood at the period's end of data, or recast on the units of today. */
export const UnitPlacement = { AS_REPORTED: 'asReported', RECAST: 'recast' } as const;
export type UnitPlacement = (typeof UnitPlacement)[keyof typeof UnitPlacement];
