import { describe, expect, it } from 'vitest';
import type { Dimension } from '../gql/graphql.ts';
import { drawing, fittingKind } from './drawing.ts';
import { figureColumns, figureAt } from './figure-columns.ts';
import { figuresSheet } from './figures-sheet.ts';
import { nothingAsked, type Question } from './question.ts';
import { vi } from '../texts/vi.ts';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-office.ts';

const measurables = [
  { indicator: 'visits', title: 'Số buổi', unit: 'buổi', kind: 'integer', functions: [], versions: [] },
] as never[];
const sum: Question = { ...nothingAsked, measures: [{ of: 'visits', function: 'SUM' }] };
const group = (keys: [Dimension, string][], value: string | null, more: object = {}) => ({
  keys: keys.map(([dimension, id]) => ({ dimension, id, label: id, field: null })),
  values: [{ measure: 0, value, bins: null, earlier: null, target: null, ...more }],
  inexact: false,
  coverage: { expected: 2, received: 2, accepted: 1, missing: 0, waived: 0 },
});
const days: Record<string, string> = { T1: '2025-01-31', T2: '2025-02-28' };
const drawn = (question: Question, groups: ReturnType<typeof group>[]) =>
  drawing(
    question,
    groups,
    figureColumns(question, measurables, vi, 'vi'),
    (key) => key.label,
    (id) => days[id] ?? '',
  );
const shape = ({ panels }: ReturnType<typeof drawing>) =>
  panels.map(({ title, categories, series }) => ({
    title,
    categories,
    series: Object.fromEntries(series.map(({ name, marks }) => [name, marks.map((mark) => mark?.value ?? null)])),
  }));

describe('an answer on axes', () => {
  it('has years in their order, and says which figures are not whole', () => {
    const line = drawn({ ...sum, groupBy: ['YEAR'] }, [
      group([['YEAR', '2025']], '2'),
      group([['YEAR', '2024']], null),
    ]);
    expect(line.kind).toBe('line');
    expect(shape(line)).toEqual([
      { title: '', categories: ['2024', '2025'], series: { 'Tổng: Số buổi (buổi)': [null, 2] } },
    ]);
    expect(line.panels[0]!.series[0]!.marks[1]).toMatchObject({ group: 0, incomplete: true });
  });

  const unitsByPeriod = [
    group(
      [
        ['UNIT', 'Xã B'],
        ['PERIOD', 'T2'],
      ],
      '5',
    ),
    group(
      [
        ['UNIT', 'Xã A'],
        ['PERIOD', 'T1'],
      ],
      '1',
    ),
    group(
      [
        ['UNIT', 'Xã A'],
        ['PERIOD', 'T2'],
      ],
      '2',
    ),
  ];
  const crossed: Question = { ...sum, groupBy: ['UNIT', 'PERIOD'] };

  it('is a heat map of unit by period, periods by their days, with nothing where no group stands', () => {
    const heat = drawn(crossed, unitsByPeriod);
    expect(heat.kind).toBe('heat');
    expect(shape(heat)[0]).toMatchObject({ categories: ['Xã B', 'Xã A'], series: { T1: [null, 1], T2: [5, 2] } });
  });

  it('draws the first of several measures where colours are the scale', () => {
    const two: Question = { ...crossed, chart: 'heat', measures: [...sum.measures, ...sum.measures] };
    expect(drawn(two, unitsByPeriod)).toMatchObject({ onlyFirst: true });
    expect(shape(drawn(two, unitsByPeriod))[0]!.series).toEqual({ T1: [null, 1], T2: [5, 2] });
  });

  it('is one small chart a unit where that is chosen', () => {
    const small = shape(drawn({ ...crossed, chart: 'multiples' }, unitsByPeriod));
    expect(small.map(({ title, categories }) => [title, categories])).toEqual([
      ['Xã B', ['T1', 'T2']],
      ['Xã A', ['T1', 'T2']],
    ]);
  });

  it('sets the earlier period beside each figure as a series, and leaves the change to the table', () => {
    const compared: Question = {
      ...sum,
      measures: [{ of: 'visits', function: 'SUM', comparedWith: 'PREVIOUS_PERIOD' }],
    };
    const earlier = { earlier: { value: '4', change: '6', changePercent: '150' } };
    const bars = drawn(compared, [group([['UNIT', 'Xã A']], '10', earlier)]);
    expect(shape(bars)[0]!.series).toEqual({ 'Tổng: Số buổi (buổi)': [10], 'Tổng: Số buổi (buổi), kỳ trước': [4] });
  });

  it('draws a distribution by its ranges', () => {
    const question: Question = {
      ...sum,
      groupBy: [],
      measures: [{ of: 'visits', function: 'DISTRIBUTION', edges: ['1', '5'] }],
    };
    const [panel] = shape(drawn(question, [group([], '6', { bins: [3, 2, 1] })]));
    expect(panel!.categories).toEqual(['dưới 1', 'từ 1 đến dưới 5', 'từ 5']);
    expect(Object.values(panel!.series)).toEqual([[3, 2, 1]]);
  });

  it('draws the first sixty groups and knows how many there are', () => {
    const many = drawn(
      sum,
      Array.from({ length: 70 }, (_, at) => group([['UNIT', `Xã ${at}`]], '1')),
    );
    expect([many.drawn, many.all]).toEqual([60, 70]);
  });

  it('is chosen for what is asked', () => {
    const kinds = [sum, { ...sum, groupBy: ['PERIOD'] }, { ...sum, groupBy: ['UNIT', 'YEAR'] }] as Question[];
    expect(kinds.map(fittingKind)).toEqual(['bar', 'line', 'bar']);
    expect(fittingKind({ ...sum, groupBy: ['UNIT', 'YEAR', 'STATE'] })).toBe('multiples');
  });
});

it('becomes a sheet with exact figures and blanks where nothing was reported', () => {
  const columns = figureColumns(sum, measurables, vi, 'vi');
  const groups = [group([['UNIT', '=Xã A']], '1.234567'), group([['UNIT', 'Xã B']], null)];
  expect(figureAt(groups[0]!, columns[0]!)).toBe('1.234567');
  expect(figuresSheet(['Đơn vị'], columns, groups, (key) => key.label, vi)).toEqual([
    ['Đơn vị', 'Tổng: Số buổi (buổi)', 'Đã nộp', 'Phải nộp'],
    ['=Xã A', { number: '1.234567' }, { number: '2' }, { number: '2' }],
    ['Xã B', '', { number: '2' }, { number: '2' }],
  ]);
  const roughly = groups.map((one, at) => ({ ...one, inexact: at === 1 }));
  expect(figuresSheet(['Đơn vị'], columns, roughly, (key) => key.label, vi).map((row) => row.at(-1))).toEqual([
    ...['Gần đúng', '', 'Gần đúng'],
  ]);
});
