import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Problem } from '../platform/problem.ts';
import { assertWellAsked } from './assert-well-asked.ts';
import type { AggregateInput } from './figures.inputs.ts';

const field = Object.fromEntries(['area', 'agreed', 'work', 'visits', 'asked'].map((key) => [key, randomUUID()]));
const visits = { indicator: 'visits', function: 'sum' };
const well = { measures: [visits], groupBy: [], groupByAnswers: [], having: [], orderBy: [], first: 1000 };

/** The place for which a question is refused; nothing where it may be asked. */
function refused(question: object): unknown {
  try {
    assertWellAsked({ ...well, ...question } as unknown as AggregateInput);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'INVALID_INPUT') throw error;
    return (error.details as { path: string }).path;
  }
}

it('may be asked up to its bounds', () => {
  const conditions = { or: Array.from({ length: 29 }, () => ({ years: Array.from({ length: 1000 }, () => 2025) })) };
  const full = { measures: Array.from({ length: 20 }, () => visits), first: 10_000, filter: conditions };
  expect(refused(full)).toBeUndefined();
});

const distribution = (edges?: string[]) => ({ ...visits, function: 'distribution', ...(edges && { edges }) });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
it.each([
  ['nothing is measured', () => ({ measures: [] }), 'measures'],
  ['more than twenty measures', () => ({ measures: times(21, visits) }), 'measures'],
  ['an indicator and a field at once', () => ({ measures: [{ ...visits, field: field['visits'] }] }), 'measures.0'],
  ['neither of them', () => ({ measures: [visits, { function: 'sum' }] }), 'measures.1'],
  [
    'what divides without a rate',
    () => ({ measures: [{ ...visits, over: { field: field['asked'] } }] }),
    'measures.0.over',
  ],
  ['a rate by nothing', () => ({ measures: [{ ...visits, function: 'ratio', over: {} }] }), 'measures.0.over'],
  ['a share of a sum', () => ({ measures: [{ ...visits, at: '0.5' }] }), 'measures.0.at'],
  ['a quantile without its share', () => ({ measures: [{ ...visits, function: 'quantile' }] }), 'measures.0.at'],
  ['edges of a sum', () => ({ measures: [{ ...visits, edges: ['1'] }] }), 'measures.0.edges'],
  ['a distribution without edges', () => ({ measures: [distribution()] }), 'measures.0.edges'],
  ['a distribution of no edge', () => ({ measures: [distribution([])] }), 'measures.0.edges'],
  [
    'more than fifty edges',
    () => ({ measures: [distribution(Array.from({ length: 51 }, (_, at) => String(at)))] }),
    'measures.0.edges',
  ],
  ...[
    { function: 'distinct' },
    { function: 'quantile', at: '0.5' },
    { function: 'distribution', edges: ['1'] },
    { function: 'percentOfTarget' },
  ].map((measure): [string, () => object, string] => [
    `an earlier period beside ${measure.function}`,
    () => ({ measures: [{ ...visits, ...measure, comparedWith: 'previousPeriod' }] }),
    'measures.0.comparedWith',
  ]),
  ['a dimension twice', () => ({ groupBy: ['unit', 'unit'] }), 'groupBy'],
  [
    'more than three answers',
    () => ({ groupByAnswers: ['area', 'agreed', 'work', 'visits'].map((key) => field[key]) }),
    'groupByAnswers',
  ],
  ['an answer twice', () => ({ groupByAnswers: [field['area'], field['area']] }), 'groupByAnswers'],
  ['an answer by its title', () => ({ groupByAnswers: [field['area'], 'Lĩnh vực'] }), 'groupByAnswers.1'],
  ['more than twenty bounds', () => ({ having: times(21, { measure: 0 }) }), 'having'],
  ['more than twenty orders', () => ({ orderBy: times(21, { measure: 0 }) }), 'orderBy'],
  ['an order by no measure', () => ({ orderBy: [{ measure: -1 }] }), 'orderBy.0.measure'],
  ['no group on a page', () => ({ first: 0 }), 'first'],
  ['more groups than a page has', () => ({ first: 10_001 }), 'first'],
  ['more than thirty conditions', () => ({ filter: { or: times(30, {}) } }), 'filter.or.29'],
  ['a list of more than a thousand', () => ({ filter: { not: { years: times(1001, 2025) } } }), 'filter.not.years'],
  [
    'more than a thousand answers',
    () => ({ filter: { answer: { field: field['area'], anyOf: times(1001, 'economy') } } }),
    'filter.answer.anyOf',
  ],
  ['a condition on a title', () => ({ filter: { answer: { field: 'Lĩnh vực' } } }), 'filter.answer.field'],
])('is refused, with its place: %s', (_, question, path) => {
  expect(refused(question())).toBe(path);
});
