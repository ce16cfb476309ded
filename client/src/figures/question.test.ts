import { describe, expect, it } from 'vitest';
import { readQuestion, writeQuestion } from './question-address.ts';
import {
  aggregateInput,
  changed,
  countsByUnit,
  nothingAsked,
  withFunction,
  wholeOf,
  type Question,
} from './question.ts';

const field = '11111111-2222-4333-8444-555555555555';
const everything: Question = {
  measures: [
    { of: 'models-total', function: 'SUM', comparedWith: 'SAME_PERIOD_LAST_YEAR' },
    { of: 'households.participating', function: 'RATIO', over: `field:${field}` },
    { of: `field:${field}`, function: 'QUANTILE', at: '0.9', least: '-2.5', most: '40' },
    { of: 'money', function: 'DISTRIBUTION', edges: ['-1', '2.5'] },
  ],
  groupBy: ['UNIT', 'YEAR'],
  answers: [field],
  planId: 'p1',
  series: 'half-year',
  conditions: [
    { on: 'unit', field: '', values: ['u1', 'u2'], not: false },
    { on: 'state', field: '', values: ['RETURNED'], not: true },
    { on: 'answer', field, values: ['a,b', 'c:d'], not: false },
    { on: 'answer', field, values: [], bounds: ['', '2025-05-31'], not: false },
  ],
  anyOf: true,
  order: { measure: 0, byChange: true, descending: true },
  after: 'WyJ4Il0',
  counted: 'SUBMITTED',
  placement: 'RECAST',
  line: 'YOUTH',
  chart: 'line',
  saved: 's1',
  query: true,
};

describe('a question in the address', () => {
  it('comes back as it was written', () => {
    const address = writeQuestion(everything).toString();
    expect(readQuestion(new URLSearchParams(address))).toEqual(everything);
    expect(readQuestion(writeQuestion(nothingAsked))).toEqual(nothingAsked);
  });

  it('falls back to safe defaults when the address was altered', () => {
    const search =
      'm=x.drop~vs=never&m=nothing&by=nothing&counted=all&order=-7&chart=pie&where=tables:x&where=answer:x';
    expect(readQuestion(new URLSearchParams(search))).toEqual({
      ...nothingAsked,
      measures: [{ of: 'x', function: 'SUM' }],
      groupBy: [],
    });
  });
});

describe('a question as the contract asks it', () => {
  it('names measures, conditions, answers, order and page', () => {
    expect(aggregateInput(everything)).toMatchObject({
      measures: [
        { indicator: 'models-total', function: 'SUM', comparedWith: 'SAME_PERIOD_LAST_YEAR' },
        { indicator: 'households.participating', function: 'RATIO', over: { field } },
        { field, function: 'QUANTILE', at: '0.9' },
        { indicator: 'money', function: 'DISTRIBUTION', edges: ['-1', '2.5'] },
      ],
      groupBy: ['UNIT', 'YEAR'],
      groupByAnswers: [field],
      filter: {
        planIds: ['p1'],
        periodSeries: ['half-year'],
        or: [
          { unitIds: ['u1', 'u2'] },
          { not: { states: ['RETURNED'] } },
          { answer: { field, anyOf: ['a,b', 'c:d'] } },
          { answer: { field, to: '2025-05-31' } },
        ],
      },
      having: [{ measure: 2, atLeast: '-2.5', atMost: '40' }],
      orderBy: [{ measure: 0, byChange: true, descending: true }],
      after: 'WyJ4Il0',
    });
  });

  it('bounds an answer that is a number by numbers', () => {
    const conditions = [
      { on: 'answer' as const, field, values: [], bounds: ['1.5', '9'] as [string, string], not: false },
    ];
    expect(aggregateInput({ ...nothingAsked, conditions }).filter).toEqual({
      and: [{ answer: { field, atLeast: '1.5', atMost: '9' } }],
    });
  });

  it('asks for the whole without groups, order and page, and counts reports by unit whatever is measured', () => {
    const whole = wholeOf(aggregateInput(everything));
    expect(whole).toMatchObject({ groupBy: [], filter: { planIds: ['p1'] } });
    for (const left of ['having', 'orderBy', 'after']) expect(Object.keys(whole)).not.toContain(left);
    expect(countsByUnit(aggregateInput(everything))).toMatchObject({
      groupBy: ['UNIT'],
      measures: [
        { indicator: 'models-total', function: 'COUNT' },
        { indicator: 'households.participating', function: 'COUNT' },
        { field, function: 'COUNT' },
        { indicator: 'money', function: 'COUNT' },
      ],
    });
  });
});

describe('a question that is changed', () => {
  it('begins at its first page, and leaves an order by a measure that is gone', () => {
    expect(changed(everything, { counted: 'ACCEPTED' })).toMatchObject({ after: '', order: everything.order });
    expect(changed(everything, { measures: [{ of: 'x', function: 'SUM' }] }).order).toBeNull();
  });

  it('gives a measure what its function needs and takes what it does not', () => {
    const compared = everything.measures[0]!;
    expect(withFunction(compared, 'QUANTILE', [])).toEqual({ of: 'models-total', function: 'QUANTILE', at: '0.5' });
    expect(withFunction(compared, 'AVERAGE', [])).toEqual({ ...compared, function: 'AVERAGE' });
    expect(withFunction(compared, 'DISTRIBUTION', ['1', '5']).edges).toEqual(['1', '5']);
  });
});
