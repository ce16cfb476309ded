import type { AggregateFunction, AggregateInput, CountedReports, Dimension, UnitPlacement } from '../gql/graphql.ts';

/** What the explorer asks, as its address holds it: every question is a link. */
export interface Question {
  /** `of` is an indicator, or `field:` and a field's permanent id where the field shares no indicator. */
  measures: { of: string; function: AggregateFunction }[];
  groupBy: Dimension[];
  /** Empty for all plans. */
  planId: string;
  /** Empty for all series. */
  series: string;
  counted: CountedReports;
  placement: UnitPlacement;
  chart: 'bar' | 'line';
  /** The GraphQL is shown. */
  query?: boolean;
}

const FIELD = 'field:';

/** What a measure of the catalogue is called in a question. */
export const measureOf = (entry: { indicator?: string | null; field?: string | null }): string =>
  entry.indicator ?? `${FIELD}${entry.field ?? ''}`;

export const functions: readonly AggregateFunction[] = [
  ...(['SUM', 'AVERAGE', 'RATIO', 'LATEST', 'CUMULATIVE', 'COUNT', 'MINIMUM', 'MAXIMUM'] as const),
];
export const dimensions: readonly Dimension[] = ['UNIT', 'UNIT_KIND', 'PERIOD', 'PERIOD_SERIES', 'YEAR', 'PLAN'];

const oneOf = <Value extends string>(values: readonly Value[], wanted: string | null, otherwise: Value): Value =>
  values.find((value) => value === wanted) ?? otherwise;

/** Reads a question from the address; what it does not know is left at its default. */
export function readQuestion(search: URLSearchParams): Question {
  return {
    measures: search.getAll('m').flatMap((entry) => {
      const at = entry.lastIndexOf('.');
      const of = entry.slice(0, at);
      return of ? [{ of, function: oneOf(functions, entry.slice(at + 1).toUpperCase(), 'SUM') }] : [];
    }),
    groupBy: (search.get('by') ?? 'unit')
      .split(',')
      .flatMap((name) => dimensions.find((dimension) => dimension === name.toUpperCase()) ?? []),
    planId: search.get('plan') ?? '',
    series: search.get('series') ?? '',
    counted: oneOf(['ACCEPTED', 'SUBMITTED'], (search.get('counted') ?? '').toUpperCase(), 'ACCEPTED'),
    placement: oneOf(['AS_REPORTED', 'RECAST'], (search.get('units') ?? '').toUpperCase(), 'AS_REPORTED'),
    chart: oneOf(['bar', 'line'], search.get('chart'), 'bar'),
    query: search.get('graphql') === '1',
  };
}

/** The address of a question; defaults are left out. */
export function writeQuestion(question: Question): URLSearchParams {
  const search = new URLSearchParams();
  for (const measure of question.measures) search.append('m', `${measure.of}.${measure.function.toLowerCase()}`);
  search.set('by', question.groupBy.join(',').toLowerCase());
  if (question.planId) search.set('plan', question.planId);
  if (question.series) search.set('series', question.series);
  if (question.counted !== 'ACCEPTED') search.set('counted', question.counted.toLowerCase());
  if (question.placement !== 'AS_REPORTED') search.set('units', question.placement.toLowerCase());
  if (question.chart !== 'bar') search.set('chart', question.chart);
  if (question.query) search.set('graphql', '1');
  return search;
}

export const figuresAddress = (question: Question): string => `/figures?${writeQuestion(question).toString()}`;

/** The question as the contract asks it. */
export function aggregateInput(question: Question): AggregateInput {
  return {
    measures: question.measures.map(({ of, function: name }) =>
      of.startsWith(FIELD) ? { field: of.slice(FIELD.length), function: name } : { indicator: of, function: name },
    ),
    groupBy: question.groupBy,
    filter: {
      ...(question.planId ? { planIds: [question.planId] } : {}),
      ...(question.series ? { periodSeries: [question.series] } : {}),
    },
    counted: question.counted,
    placement: question.placement,
    first: 1000,
  };
}
