import { readCondition, writeCondition } from './condition.ts';
import {
  chartKinds,
  comparisons,
  dimensions,
  functions,
  lines,
  nothingAsked,
  type Measure,
  type Question,
} from './question.ts';

const oneOf = <Value extends string>(values: readonly Value[], wanted: string | null, otherwise: Value): Value =>
  values.find((value) => value === wanted) ?? otherwise;

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** `models-new.sum~vs=previous_period`: the name, its function, and what the function needs. */
function readMeasure(entry: string): Measure[] {
  const [named = '', ...rest] = entry.split('~');
  const dot = named.lastIndexOf('.');
  const of = named.slice(0, dot);
  if (dot < 1) return [];
  const given = new URLSearchParams(rest.join('&'));
  const measure: Measure = { of, function: oneOf(functions, named.slice(dot + 1).toUpperCase(), 'SUM') };
  const comparedWith = comparisons.find((name) => name === given.get('vs')?.toUpperCase());
  if (comparedWith) measure.comparedWith = comparedWith;
  for (const end of ['least', 'most'] as const) if (isNumber(given.get(end) ?? '')) measure[end] = given.get(end)!;
  const over = given.get('over');
  if (over && measure.function === 'RATIO') measure.over = over;
  if (measure.function === 'QUANTILE') measure.at = isNumber(given.get('at') ?? '') ? given.get('at')! : '0.5';
  if (measure.function === 'DISTRIBUTION') {
    const edges = (given.get('edges') ?? '').split(',').filter(isNumber);
    measure.edges = edges.length > 0 ? edges : ['0'];
  }
  return [measure];
}

function writeMeasure({ of, function: name, comparedWith, over, at, edges, least, most }: Measure): string {
  return [
    `${of}.${name.toLowerCase()}`,
    ...(comparedWith ? [`vs=${comparedWith.toLowerCase()}`] : []),
    ...(over ? [`over=${over}`] : []),
    ...(at ? [`at=${at}`] : []),
    ...(edges ? [`edges=${edges.join(',')}`] : []),
    ...(least ? [`least=${least}`] : []),
    ...(most ? [`most=${most}`] : []),
  ].join('~');
}

/** Reads a question from the address; what it does not know is left at its default. */
export function readQuestion(search: URLSearchParams): Question {
  const measures = search.getAll('m').flatMap(readMeasure);
  const order = /^(-?)(c?)(\d+)$/.exec(search.get('order') ?? '');
  return {
    measures,
    groupBy: (search.get('by') ?? 'unit')
      .split(',')
      .flatMap((name) => dimensions.find((dimension) => dimension === name.toUpperCase()) ?? []),
    answers: (search.get('answers') ?? '').split(',').filter(Boolean),
    planId: search.get('plan') ?? '',
    series: search.get('series') ?? '',
    conditions: search.getAll('where').flatMap((text) => readCondition(text) ?? []),
    anyOf: search.get('any') === '1',
    order:
      order && measures[Number(order[3])]
        ? { measure: Number(order[3]), byChange: order[2] === 'c', descending: order[1] === '-' }
        : null,
    after: search.get('after') ?? '',
    counted: oneOf(['ACCEPTED', 'SUBMITTED'], (search.get('counted') ?? '').toUpperCase(), 'ACCEPTED'),
    placement: oneOf(['AS_REPORTED', 'RECAST'], (search.get('units') ?? '').toUpperCase(), 'AS_REPORTED'),
    line: oneOf(lines, (search.get('line') ?? '').toUpperCase(), 'TERRITORY'),
    chart: oneOf(chartKinds, search.get('chart'), 'auto'),
    saved: search.get('saved') ?? '',
    query: search.get('graphql') === '1',
  };
}

/** The address of a question; defaults are left out. */
export function writeQuestion(question: Question): URLSearchParams {
  const search = new URLSearchParams();
  const { order } = question;
  const set = (name: string, value: string, usual = '') => {
    if (value !== usual) search.set(name, value);
  };
  set('saved', question.saved);
  for (const measure of question.measures) search.append('m', writeMeasure(measure));
  search.set('by', question.groupBy.join(',').toLowerCase());
  set('answers', question.answers.join(','));
  set('plan', question.planId);
  set('series', question.series);
  for (const condition of question.conditions) search.append('where', writeCondition(condition));
  set('any', question.anyOf ? '1' : '');
  set('order', order ? `${order.descending ? '-' : ''}${order.byChange ? 'c' : ''}${order.measure}` : '');
  set('after', question.after);
  set('counted', question.counted.toLowerCase(), nothingAsked.counted.toLowerCase());
  set('units', question.placement.toLowerCase(), nothingAsked.placement.toLowerCase());
  set('line', question.line.toLowerCase(), nothingAsked.line.toLowerCase());
  set('chart', question.chart, nothingAsked.chart);
  set('graphql', question.query ? '1' : '');
  return search;
}

export const figuresAddress = (question: Question): string => `/figures?${writeQuestion(question).toString()}`;
