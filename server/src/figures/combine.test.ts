import type { Dimension } from '@ke-hoach/schema';
import { describe, expect, it } from 'vitest';
import { notCombinable, type Combination, type Meaning, type ReportedPeriod } from './combine.ts';

const flow: Meaning = { formId: 'F1', basis: 'flow', overUnits: 'sum', overTime: 'sum', unit: null };
const cumulative: Meaning = { formId: 'F2', basis: 'cumulative', overUnits: 'sum', overTime: 'latest', unit: null };
const stock: Meaning = { ...flow, basis: 'stock', overTime: 'latest' };

const sinceJanuary: Meaning = { ...cumulative, formId: 'F1' };
const rate: Meaning = { ...flow, overUnits: 'ratio', overTime: 'none' };

const period = (formId: string, year: number, series: string, from: string, to: string): ReportedPeriod => ({
  periodId: `${year} ${series}`,
  planId: `plan ${year}`,
  formId,
  year,
  series,
  dataFrom: from,
  dataTo: to,
});
const h1 = period('F1', 2025, 'h1', '2025-01-01', '2025-06-30');
const h2 = period('F1', 2025, 'h2', '2025-07-01', '2025-12-31');
const annual = period('F2', 2025, 'year', '2025-01-01', '2025-12-31');
const h1Before = period('F1', 2024, 'h1', '2024-01-01', '2024-06-30');

const asked = (periods: ReportedPeriod[], ...groupBy: Dimension[]): Combination => ({
  groupBy,
  placement: 'asReported',
  periods,
});
const byPeriod = { reason: 'notOverTime', use: 'groupByPeriod' };

describe('over periods', () => {
  it.each([
    ['flows of a year add up', [flow], asked([h1, h2]), null],
    ['flows of two years add up', [flow], asked([h1Before, h1]), null],
    ['what there is on a day does not add up within a year', [stock], asked([h1, h2]), byPeriod],
    [
      'nor with the series apart and the years together',
      [stock],
      asked([h1Before, h1], 'periodSeries'),
      { reason: 'notOverYears', use: 'groupByYear' },
    ],
    ['each period alone is fine', [stock], asked([h1, h2], 'period'), null],
    ['so is each series of each year', [stock], asked([h1, h2, h1Before], 'periodSeries', 'year'), null],
    ['one period a year is fine by year', [stock], asked([h1, h1Before], 'year'), null],
    ['and by plan', [stock], asked([h1, h1Before], 'plan'), null],
    ['two bases never mix', [flow, cumulative], asked([h1, annual]), { reason: 'mixedBasis', use: 'groupByPeriod' }],
    ['but stand side by side', [flow, cumulative], asked([h1, annual], 'period'), null],
    ['a form that is not reported there does not matter', [flow, cumulative], asked([h1, h2]), null],
    [
      'a day never counts twice',
      [flow, { ...flow, formId: 'F2' }],
      asked([h1, annual]),
      { reason: 'overlappingPeriods', use: 'groupByPeriod' },
    ],
    ['a basis nobody declared is no flow', [{ ...flow, basis: null }], asked([h1, h2]), byPeriod],
    [
      'two plans with the same span are one period',
      [cumulative],
      asked([annual, { ...annual, planId: 'other', periodId: 'other' }]),
      null,
    ],
  ])('%s', (_, meanings, combination, expected) => {
    expect(notCombinable('sum', meanings, combination)).toEqual(expected);
  });

  it.each([
    ['flows of a year have an average', [flow], asked([h1, h2]), null],
    ['so has what there is on a day', [stock], asked([h1, h2]), null],
    ['two bases have none', [flow, cumulative], asked([h1, annual]), { reason: 'mixedBasis', use: 'groupByPeriod' }],
    ['nor have figures since the start of the year', [sinceJanuary], asked([h1, h2]), byPeriod],
    ['also of several years', [sinceJanuary], asked([h1Before, h1]), { reason: 'notOverYears', use: 'groupByYear' }],
    ['of one period they have', [sinceJanuary], asked([h1]), null],
    ['nor have rates', [rate], asked([h1, h2]), { reason: 'ratio', use: 'numeratorAndDenominator' }],
    ['unless each period stands alone', [rate], asked([h1, h2], 'period'), null],
    ['a basis nobody declared has none', [{ ...flow, basis: null }], asked([h1, h2]), byPeriod],
  ])('averages: %s', (_, meanings, combination, expected) => {
    expect(notCombinable('average', meanings, combination)).toEqual(expected);
  });
});

describe('over units', () => {
  const of = (overUnits: Meaning['overUnits']) => [{ ...flow, overUnits }];
  it.each([
    [
      'rates are never added',
      'sum',
      of('ratio'),
      asked([h1], 'unit'),
      { reason: 'ratio', use: 'numeratorAndDenominator' },
    ],
    ['rates have an average', 'average', of('ratio'), asked([h1]), null],
    [
      'what stands for one unit only is not added',
      'sum',
      of('none'),
      asked([h1]),
      { reason: 'notOverUnits', use: 'groupByUnit' },
    ],
    ['nor averaged', 'average', of('none'), asked([h1], 'period'), { reason: 'notOverUnits', use: 'groupByUnit' }],
    ['unless each unit stands alone', 'sum', of('none'), asked([h1], 'unit'), null],
    [
      'a unit of today is several of then',
      'sum',
      of('none'),
      { ...asked([h1], 'unit'), placement: 'recast' },
      { reason: 'notOverUnits', use: 'groupByUnit' },
    ],
    [
      'of a greatest value the maximum is asked',
      'sum',
      of('max'),
      asked([h1]),
      { reason: 'notOverUnits', use: 'maximum' },
    ],
    [
      'what nobody declared stands for one unit',
      'sum',
      of(null),
      asked([h1]),
      { reason: 'notOverUnits', use: 'groupByUnit' },
    ],
  ] as const)('%s', (_, fn, meanings, combination, expected) => {
    expect(notCombinable(fn, meanings, combination)).toEqual(expected);
  });
});

describe('over units of measure', () => {
  const of = (unit: string | null, formId = 'F1'): Meaning => ({ ...flow, formId, unit });
  it.each([
    ['two forms that count in two stand apart', [of('hộ'), of('người', 'F2')], [h1, annual], [], 'groupByForm'],
    ['and do not mix by form', [of('hộ'), of('người', 'F2')], [h1, annual], ['form'], null],
    ['of two fields of one form one is asked', [of('hộ'), of('người')], [h1], ['form'], 'oneField'],
    ['nor do they mix side by side', [of('hộ'), of('người')], [h1], ['unit', 'period'], 'oneField'],
    ['one that names none is as the others', [of('hộ'), of(null)], [h1], [], null],
    ['so is one written otherwise', [of('Hộ '), of('hộ'.normalize('NFD'))], [h1], [], null],
    ['a form that is not reported there does not matter', [of('hộ'), of('người', 'F2')], [h1], [], null],
  ] as const)('%s', (_, meanings, periods, groupBy, use) => {
    const refused = use && { reason: 'mixedUnit', use };
    for (const fn of ['sum', 'average'] as const)
      expect(notCombinable(fn, meanings, asked([...periods], ...groupBy))).toEqual(refused);
  });
});

it.each(['count', 'minimum', 'maximum'] as const)('%s is always allowed', (fn) => {
  const worst: Meaning[] = [{ ...cumulative, overUnits: 'ratio', overTime: 'none' }, flow];
  expect(notCombinable(fn, worst, asked([h1, h2, annual]))).toBeNull();
});
