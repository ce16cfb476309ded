import { describe, expect, it } from 'vitest';
import type { Subject } from './condition.ts';
import { byUnit, narrowed, othersOf } from './drill.ts';
import { nothingAsked } from './question.ts';

const key = (
  dimension: 'PROVINCE' | 'CITY' | 'UNIT' | 'UNIT_LINE' | 'YEAR' | 'ANSWER' | 'UNIT_ABOVE' | 'FORM_VERSION',
  id: string,
  field?: string,
) => ({
  ...{ dimension, id, label: id, field: field ?? null },
});
const condition = (on: Subject, value: string, field = '') => ({ on, field, values: [value], not: false });

describe('one step further down', () => {
  it('goes from a province and a city to their units, from a year to its periods, from an answer to units', () => {
    const province = narrowed({ ...nothingAsked, groupBy: ['PROVINCE', 'YEAR'] }, key('PROVINCE', 'p1'))!;
    expect(province).toMatchObject({ groupBy: ['UNIT', 'YEAR'], conditions: [condition('unit', 'p1')] });
    expect(narrowed({ ...nothingAsked, groupBy: ['CITY'] }, key('CITY', 'c1'))).toMatchObject({
      ...{ groupBy: ['UNIT'], conditions: [condition('unit', 'c1')] },
    });
    expect(narrowed(province, key('YEAR', '2025'))).toMatchObject({
      groupBy: ['PERIOD', 'UNIT'],
      conditions: [condition('unit', 'p1'), condition('year', '2025')],
    });
    expect(narrowed({ ...nothingAsked, groupBy: ['UNIT_LINE'] }, key('UNIT_LINE', 'YOUTH'))).toMatchObject({
      ...{ groupBy: ['UNIT'], conditions: [condition('line', 'YOUTH')] },
    });
    const answered = { ...nothingAsked, groupBy: [], answers: ['f1'] };
    expect(narrowed(answered, key('ANSWER', 'road', 'f1'))).toMatchObject({
      ...{ groupBy: ['UNIT'], answers: [], conditions: [condition('answer', 'road', 'f1')] },
    });
  });

  it('leaves no part out: bounds were those of the groups above', () => {
    const measures = [{ of: 'visits', function: 'SUM' as const, least: '50', most: '90' }];
    const bounded = { ...nothingAsked, measures, groupBy: ['PROVINCE' as const] };
    const parts = [{ of: 'visits', function: 'SUM' }];
    expect(narrowed(bounded, key('PROVINCE', 'p1'))?.measures).toEqual(parts);
    expect(byUnit(bounded).measures).toEqual(parts);
  });

  it('looks at one value of a kind at a time, all conditions holding', () => {
    const asked = {
      ...nothingAsked,
      anyOf: true,
      conditions: [{ on: 'year' as const, field: '', values: ['2024', '2025'], not: false }],
    };
    expect(narrowed(asked, key('YEAR', '2025'))).toMatchObject({
      anyOf: false,
      conditions: [condition('year', '2025')],
    });
  });

  it('goes from what stands in no city to the units of none of the cities, and in a country of two levels to all', () => {
    const asked = { ...nothingAsked, groupBy: ['CITY' as const], conditions: [condition('unit', 'p1')], anyOf: true };
    const group = (id: string) => ({ keys: [key('CITY', id)] });
    const below = (ids: string[], question = asked, totalCount = ids.length) =>
      narrowed(question, key('CITY', ''), othersOf(question, key('CITY', ''), { groups: ids.map(group), totalCount }));
    expect(below(['c1', '', 'c2'])).toMatchObject({
      ...{ groupBy: ['UNIT'], anyOf: false },
      conditions: [condition('unit', 'p1'), { on: 'unit', field: '', values: ['c1', 'c2'], not: true }],
    });
    expect(below([''])).toMatchObject({ groupBy: ['UNIT'], anyOf: true, conditions: asked.conditions });
    expect(below(['c1', ''], asked, 3)).toBeNull();
    const bounded = { ...asked, measures: [{ of: 'visits', function: 'SUM' as const, least: '50' }] };
    expect(below(['c1', ''], bounded)).toBeNull();
  });

  it('ends at a unit, and where no condition says just this', () => {
    expect(narrowed(nothingAsked, key('UNIT', 'u1'))).toBeNull();
    expect(narrowed(nothingAsked, key('UNIT_ABOVE', ''))).toBeNull();
    expect(narrowed(nothingAsked, key('FORM_VERSION', 'v1'))).toBeNull();
  });

  it('begins at the whole with its units', () => {
    expect(byUnit({ ...nothingAsked, groupBy: [], after: 'x' })).toMatchObject({ groupBy: ['UNIT'], after: '' });
  });
});
