import { describe, expect, it } from 'vitest';
import type { AggregateInput } from '../../gql/graphql.ts';
import { aggregateInput, nothingAsked, type Question } from '../question.ts';
import { questionOf } from './kept-question.ts';

const field = '11111111-2222-4333-8444-555555555555';
const asked: Question = {
  ...nothingAsked,
  measures: [
    { of: 'visits', function: 'SUM', comparedWith: 'PREVIOUS_PERIOD', least: '-1.5', most: '9' },
    { of: `field:${field}`, function: 'RATIO', over: 'visits' },
    { of: 'money', function: 'DISTRIBUTION', edges: ['1', '5'] },
  ],
  groupBy: ['CITY', 'YEAR'],
  answers: [field],
  planId: 'p1',
  series: 'month',
  conditions: [
    { on: 'unit', field: '', values: ['u1'], not: false },
    { on: 'state', field: '', values: ['RETURNED'], not: true },
    { on: 'line', field: '', values: ['YOUTH', 'TERRITORY'], not: false },
    { on: 'answer', field, values: ['road'], not: false },
    { on: 'answer', field, values: [], bounds: ['2', ''], not: false },
    { on: 'answer', field, values: [], bounds: ['', '2025-05-31'], not: false },
  ],
  order: { measure: 0, byChange: true, descending: false },
  counted: 'SUBMITTED',
  placement: 'RECAST',
  line: 'YOUTH',
};
const sum: AggregateInput = { measures: [{ indicator: 'visits', function: 'SUM' }] };

describe('a kept question', () => {
  it.each([
    ['all conditions', asked],
    ['one of them', { ...asked, anyOf: true }],
    ['none, and nothing else', { ...nothingAsked, measures: [{ of: 'visits', function: 'SUM' as const }] }],
  ])('is asked as it was: %s', (_, question) => {
    expect(questionOf(JSON.parse(JSON.stringify(aggregateInput(question))) as AggregateInput)).toEqual(question);
  });

  it('shows lists of a program as conditions', () => {
    expect(questionOf({ ...sum, filter: { years: [2024, 2025] } })).toMatchObject({
      groupBy: [],
      conditions: [{ on: 'year', values: ['2024', '2025'] }],
    });
  });

  it.each<[string, Partial<AggregateInput>]>([
    ['conditions within conditions', { filter: { and: [{ or: [{ years: [2024] }] }] } }],
    ['two trees', { filter: { and: [{ years: [2024] }], or: [{ years: [2025] }] } }],
    ['one of some beside what must hold', { filter: { years: [2024], or: [{ planIds: ['p'] }] } }],
    [
      'bounds on groups twice',
      {
        having: [
          { measure: 0, atLeast: '1' },
          { measure: 0, atMost: '2' },
        ],
      },
    ],
    ['a number and a day', { filter: { answer: { field, atLeast: '1', to: '2025-01-01' } } }],
  ])('is not changed into another one: %s', (_, more) => {
    expect(questionOf({ ...sum, ...more })).toBeNull();
  });
});
