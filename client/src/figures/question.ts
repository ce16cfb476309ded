import type {
  AggregateFunction,
  AggregateInput,
  ChartKind as KeptChartKind,
  Comparison,
  CountedReports,
  Dimension,
  MeasureInput,
  QuestionFields_measurableFragment as Measurable,
  UnitLine,
  UnitPlacement,
} from '../gql/graphql.ts';
import { filterOf, type Condition } from './condition.ts';

/** One number that is asked for. */
export interface Measure {
  /** An indicator, or `field:` and a field's permanent id where the field shares no indicator. */
  of: string;
  function: AggregateFunction;
  /** Of a ratio: what it is divided by; without it the rate's own denominator. */
  over?: string;
  /** Of a quantile: from 0 to 1. */
  at?: string;
  /** Of a distribution: the bounds, ascending. */
  edges?: string[];
  comparedWith?: Comparison;
  /** Groups are shown from this figure on, and up to this one. */
  least?: string;
  most?: string;
}

/** Groups in the order of a measure. */
export interface MeasureOrder {
  measure: number;
  byChange: boolean;
  descending: boolean;
}

export type ChartKind = Lowercase<KeptChartKind>;
export const chartKinds: readonly ChartKind[] = ['auto', 'bar', 'line', 'stacked', 'heat', 'multiples'];

/** A kind of chart as the contract names it, and back. */
export const keptKind = (kind: ChartKind): KeptChartKind => kind.toUpperCase() as KeptChartKind;
export const shownKind = (kind: KeptChartKind): ChartKind => kind.toLowerCase() as ChartKind;

/** What the explorer asks, as its address holds it: every question is a link. */
export interface Question {
  measures: Measure[];
  groupBy: Dimension[];
  /** Fields by whose answers figures are grouped as well. */
  answers: string[];
  /** Empty for all plans. */
  planId: string;
  /** Empty for all series. */
  series: string;
  conditions: Condition[];
  /** One condition is enough; else all must hold. */
  anyOf: boolean;
  /** Null: in the order of what is grouped by. */
  order: MeasureOrder | null;
  /** Where the page before ended; empty on the first. */
  after: string;
  counted: CountedReports;
  placement: UnitPlacement;
  /** In which levels above a unit are looked up. */
  line: UnitLine;
  chart: ChartKind;
  /** The saved question that this one was opened from; empty without. */
  saved: string;
  /** The GraphQL is shown. */
  query: boolean;
}

export const nothingAsked: Question = {
  measures: [],
  groupBy: ['UNIT'],
  answers: [],
  planId: '',
  series: '',
  conditions: [],
  anyOf: false,
  order: null,
  after: '',
  counted: 'ACCEPTED',
  placement: 'AS_REPORTED',
  line: 'TERRITORY',
  chart: 'auto',
  saved: '',
  query: false,
};

const FIELD = 'field:';

/** What a measure of the catalogue is called in a question. */
export const measureOf = (entry: { indicator?: string | null; field?: string | null }): string =>
  entry.indicator ?? `${FIELD}${entry.field ?? ''}`;

export const functions: readonly AggregateFunction[] = [
  ...(['SUM', 'AVERAGE', 'RATIO', 'LATEST', 'CUMULATIVE', 'COUNT'] as const),
  'PERCENT_OF_TARGET',
  ...(['MINIMUM', 'MAXIMUM', 'QUANTILE', 'DISTRIBUTION', 'DISTINCT'] as const),
];
export const dimensions: readonly Dimension[] = [
  ...(['UNIT', 'UNIT_KIND', 'UNIT_LINE', 'UNIT_ABOVE', 'CITY', 'PROVINCE'] as const),
  ...(['PERIOD', 'PERIOD_SERIES', 'YEAR', 'PLAN', 'FORM', 'FORM_VERSION', 'STATE'] as const),
];
/** Dimensions that are looked up in a line. */
export const levels: readonly Dimension[] = ['UNIT_ABOVE', 'CITY', 'PROVINCE'];
export const lines: readonly UnitLine[] = ['TERRITORY', 'TRADE_UNION', 'FARMERS', 'YOUTH', 'WOMEN', 'VETERANS'];
export const comparisons: readonly Comparison[] = ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR'];

/** What is asked of a measure before anything is chosen: a rate by its two sums, what does not add up by its largest. */
export function usualFunction({
  overUnits,
  functions: possible,
  denominator,
}: Pick<Measurable, 'overUnits' | 'functions' | 'denominator'>): AggregateFunction {
  if (overUnits === 'max') return 'MAXIMUM';
  if (possible.includes('SUM')) return 'SUM';
  return denominator && possible.includes('RATIO') ? 'RATIO' : 'AVERAGE';
}

/** With these the contract sets no earlier period beside a figure. */
const uncompared: readonly AggregateFunction[] = ['DISTINCT', 'QUANTILE', 'DISTRIBUTION', 'PERCENT_OF_TARGET'];
export const isComparable = ({ function: name }: Measure): boolean => !uncompared.includes(name);

/** A measure with what its function needs, and without what it does not take. */
export function withFunction(measure: Measure, name: AggregateFunction, bounds: string[]): Measure {
  const changed: Measure = { of: measure.of, function: name };
  if (name === 'RATIO' && measure.over) changed.over = measure.over;
  if (name === 'QUANTILE') changed.at = measure.at ?? '0.5';
  if (name === 'DISTRIBUTION') changed.edges = measure.edges ?? bounds;
  if (measure.comparedWith && isComparable(changed)) changed.comparedWith = measure.comparedWith;
  if (measure.least) changed.least = measure.least;
  if (measure.most) changed.most = measure.most;
  return changed;
}

/** The question with something changed: pages begin anew, and an order by a measure that is gone is left. */
export function changed(question: Question, change: Partial<Question>): Question {
  const next = { ...question, after: '', ...change };
  const { order, measures } = next;
  const measure = order ? measures[order.measure] : undefined;
  return order && (!measure || (order.byChange && !measure.comparedWith)) ? { ...next, order: null } : next;
}

const source = (of: string): Pick<MeasureInput, 'field' | 'indicator'> =>
  of.startsWith(FIELD) ? { field: of.slice(FIELD.length) } : { indicator: of };

/** With all that is shown of a group this stays within three fifths of what a question may cost. */
const PAGE = 650;

/** The question as the contract asks it. */
export function aggregateInput(question: Question): AggregateInput {
  const { measures, answers, order, after, conditions, anyOf } = question;
  const having = measures.flatMap(({ least, most }, measure) =>
    least || most ? [{ measure, ...(least ? { atLeast: least } : {}), ...(most ? { atMost: most } : {}) }] : [],
  );
  return {
    measures: measures.map(({ of, over, least: _least, most: _most, ...measure }) => ({
      ...source(of),
      ...measure,
      ...(over ? { over: source(over) } : {}),
    })),
    groupBy: question.groupBy,
    ...(answers.length > 0 ? { groupByAnswers: answers } : {}),
    filter: {
      ...(question.planId ? { planIds: [question.planId] } : {}),
      ...(question.series ? { periodSeries: [question.series] } : {}),
      ...(conditions.length > 0 ? { [anyOf ? 'or' : 'and']: conditions.map(filterOf) } : {}),
    },
    ...(having.length > 0 ? { having } : {}),
    ...(order ? { orderBy: [order] } : {}),
    counted: question.counted,
    placement: question.placement,
    ...(question.line === 'TERRITORY' ? {} : { line: question.line }),
    first: PAGE,
    ...(after ? { after } : {}),
  };
}

/** The same without groups: what stands under all of them. */
export const wholeOf = ({
  after: _after,
  orderBy: _order,
  having: _having,
  groupByAnswers: _answers,
  ...asked
}: AggregateInput): AggregateInput => ({
  ...asked,
  groupBy: [],
});

/** How many reports of each unit stand behind a question: counts go together where the figures themselves do not. */
export const countsByUnit = (asked: AggregateInput): AggregateInput => ({
  ...wholeOf(asked),
  measures: asked.measures.map(({ indicator, field }) => ({
    ...(indicator ? { indicator } : { field: field ?? null }),
    function: 'COUNT',
  })),
  groupBy: ['UNIT'],
});
