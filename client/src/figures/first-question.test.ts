import { describe, expect, it } from 'vitest';
import type { FiguresCatalogueQuery } from '../gql/graphql.ts';
import { firstQuestion } from './first-question.ts';
import { nothingAsked } from './question.ts';
import { mended, ofLess } from './refused-question.tsx';

const plan = (year: number, state: string, accepted: number) => ({
  node: {
    id: `plan-${year}`,
    year,
    state,
    isInvented: year !== 2025,
    title: '',
    coverage: { accepted },
    periods: [
      { id: 'b', series: 'annual', name: 'Năm', dataTo: `${year}-10-31` },
      { id: 'a', series: 'halfYear', name: '6 tháng', dataTo: `${year}-05-31` },
    ],
  },
});
const measurable = (indicator: string, overUnits: string) => ({ indicator, overUnits, title: indicator });
const catalogue = (today: string, accepted = 0) =>
  ({
    today,
    plans: { edges: [plan(2026, 'DRAFT', 0), plan(2025, 'ISSUED', accepted), plan(2024, 'CLOSED', 31)] },
    measurables: [measurable('rate', 'ratio'), measurable('households-participating', 'sum')],
  }) as unknown as FiguresCatalogueQuery;

describe('the question figures open with', () => {
  it('asks for the first half of the issued plan of the year, by unit, with a measure that adds up', () => {
    expect(firstQuestion(catalogue('2025-05-20'))).toMatchObject({
      measures: [{ of: 'households-participating', function: 'SUM' }],
      groupBy: ['UNIT'],
      planId: 'plan-2025',
      series: 'halfYear',
      counted: 'SUBMITTED',
    });
  });

  it('counts accepted reports only as soon as there are some', () => {
    expect(firstQuestion(catalogue('2025-07-10', 7))?.counted).toBe('ACCEPTED');
  });

  it('falls back to the last issued plan while this year’s is a draft', () => {
    expect(firstQuestion(catalogue('2026-11-24'))?.planId).toBe('plan-2025');
  });
});

describe('a question that reads too much', () => {
  const periods = ['2024-05-31', '2024-11-30', '2024-06-30'].map((dataTo) => ({
    id: `to-${dataTo}`,
    name: dataTo,
    dataTo,
  }));
  const plans = [
    ...[{ id: 'made-up', year: 2025, isInvented: true, periods: [] }],
    ...[{ id: 'newest', year: 2024, isInvented: false, periods }],
  ] as unknown as Parameters<typeof ofLess>[2];

  it('is asked of the newest year, then of its last period that is over, and no further', () => {
    const year = ofLess(nothingAsked, { use: 'oneYear' }, plans, '2025-05-20')!;
    expect([year.question.planId, year.year]).toEqual(['newest', 2024]);
    const periodOn = (today: string) => ofLess(year.question, { use: 'onePeriod' }, plans, today)!;
    const period = periodOn('2025-05-20');
    expect(period.question.conditions).toEqual([{ on: 'period', field: '', values: ['to-2024-11-30'], not: false }]);
    expect([period.period, periodOn('2024-11-29').period]).toEqual(['2024-11-30', '2024-06-30']);
    expect(ofLess(period.question, { use: 'fewerUnits' }, plans, '2025-05-20')).toBeNull();
    expect(ofLess(nothingAsked, { use: 'oneYear' }, [], '2025-05-20')).toBeNull();
  });
});

describe('a question that does not add up', () => {
  const question = firstQuestion(catalogue('2025-05-20'))!;

  it('is asked again by period, by year or with the maximum, as the refusal says', () => {
    expect(mended(question, { use: 'groupByPeriod' })?.groupBy).toEqual(['UNIT', 'PERIOD']);
    expect(mended(question, { use: 'maximum', measure: 0 })?.measures[0]?.function).toBe('MAXIMUM');
  });

  it('adds up the two counts of a rate and divides them', () => {
    expect(mended(question, { use: 'numeratorAndDenominator', measure: 0 })?.measures[0]?.function).toBe('RATIO');
  });

  it('is left to the person where another measure has to be chosen', () => {
    expect(mended(question, { use: 'over', reason: 'notDivided', measure: 0 })).toBeNull();
  });
});
