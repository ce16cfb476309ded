import { describe, expect, it, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { readingsOf } from './readings.ts';
import { tryExpression } from './try-expression.ts';

const { form } = parseForm(communeHalfYear) as { form: Form };
const today = '2025-06-05';
const table = 'propagandaRows';

describe('what an expression reads', () => {
  test.each([
    ['householdsTotal - householdsTotal', [['householdsTotal', 'value']]],
    [
      'householdsTotal / previous.householdsTotal + target.householdsTotal',
      [
        ['householdsTotal', 'value'],
        ['previous.householdsTotal', 'figure'],
        ['target.householdsTotal', 'figure'],
      ],
    ],
    [`sum(${table}.sessions)`, [[`${table}.sessions`, 'list']]],
    [`size(${table})`, [[table, 'rows']]],
    ['register.model > 0 && days(context.today, context.today) == 0', [['register.model', 'figure']]],
    ['householdsTotal +', []],
  ])('%s', (expression, wanted) => {
    expect(readingsOf(form, expression).map(({ name, what }) => [name, what])).toEqual(wanted);
  });

  it('names a column of the judged row by its key alone', () => {
    expect(readingsOf(form, 'sessions > 0', { row: table }).map(({ name, what }) => [name, what])).toEqual([
      ['sessions', 'value'],
    ]);
  });
});

describe('trying an expression on example values', () => {
  test.each<[string, Record<string, unknown>, string | boolean | null]>([
    ['householdsTotal * 2', { householdsTotal: 3 }, '6'],
    ['householdsTotal * 2', { householdsTotal: 0 }, '0'],
    ['householdsTotal * 2', {}, null],
    ['1 / householdsTotal', { householdsTotal: 0 }, null],
    ['householdsTotal >= householdsParticipating', { householdsTotal: 3, householdsParticipating: 4 }, false],
    ['householdsTotal >= householdsParticipating', { householdsTotal: 3 }, null],
    ['householdsTotal - previous.householdsTotal', { householdsTotal: 5, 'previous.householdsTotal': '2' }, '3'],
    ['householdsRate + register.model', { householdsRate: '12.5', 'register.model': 2 }, '14.5'],
    [`sum(${table}.sessions)`, { [`${table}.sessions`]: [1, 2, null] }, '3'],
    [`size(${table})`, { [table]: 2 }, '2'],
    [`${table}.sessions`, { [`${table}.sessions`]: [1] }, null],
    ['"Quý I"', {}, 'Quý I'],
  ])('%s over %j gives %j', (expression, values, value) => {
    expect(tryExpression(form, expression, values, { today })).toEqual({ value });
  });

  it('judges one row by the values of its columns', () => {
    expect(tryExpression(form, 'sessions > 2', { sessions: 3 }, { today, row: table })).toEqual({ value: true });
  });

  it('gives nothing for what is wrong, or grows without end', () => {
    expect(tryExpression(form, 'householdsTotl', {}, { today })).toBeUndefined();
    const power = Array.from({ length: 8 }, () => 'householdsTotal').join(' * ');
    expect(tryExpression(form, power, { householdsTotal: Number.MAX_SAFE_INTEGER }, { today })).toBeUndefined();
  });
});
