import { describe, expect, it, test } from 'vitest';
import { readCalculation, writeCalculation, type CalculationRecipe } from './calculation-recipe.ts';
import { readLiteral, writeLiteral } from './literal.ts';
import { readRule, writeRule, type RuleRecipe } from './rule-recipe.ts';

const operands = ['a', 'b', 'day', 'previous.a', 'sum(t.c)', 'context.today'];
const compared = { left: 'a', comparator: '>=' as const, right: 'b', typed: false };

describe('rules put together from menus', () => {
  const known = { left: 'b', comparator: 'has', right: '', typed: false } as const;
  test.each<[string, RuleRecipe]>([
    ['a >= b', { when: null, ways: [[compared]] }],
    ['a >= -1.5', { when: null, ways: [[{ ...compared, right: '-1.5', typed: true }]] }],
    [
      'day <= context.today',
      { when: null, ways: [[{ left: 'day', comparator: '<=', right: 'context.today', typed: false }]] },
    ],
    [
      'a >= b && a >= sum(t.c) && has(b)',
      { when: null, ways: [[compared, { ...compared, right: 'sum(t.c)' }, known]] },
    ],
    ['a >= b || has(b)', { when: null, ways: [[compared], [known]] }],
    [
      'a >= b && has(b) || a >= sum(t.c)',
      { when: null, ways: [[compared, known], [{ ...compared, right: 'sum(t.c)' }]] },
    ],
    [
      '!has(a) || (a >= previous.a && has(b) || a >= b)',
      { when: { ...known, left: 'a' }, ways: [[{ ...compared, right: 'previous.a' }, known], [compared]] },
    ],
    [
      '!(a == "x") || (a >= b || has(b))',
      { when: { ...compared, comparator: '==', right: '"x"', typed: true }, ways: [[compared], [known]] },
    ],
  ])('%s is read and written alike', (expression, recipe) => {
    expect(readRule(expression, operands)).toEqual(recipe);
    expect(writeRule(recipe)).toBe(expression);
  });

  it.each([
    '!(a == "x") || a >= b || a >= 1',
    '(a >= b || has(b)) && a >= 1',
    'a + 1 >= b',
    'a >=',
    'unknown >= b',
    'a >= b ? true : false',
  ])('leave %s to its writer', (expression) => {
    expect(readRule(expression, operands)).toBeUndefined();
  });

  it('write nothing while something is not chosen', () => {
    expect(writeRule({ when: null, ways: [[compared], [{ ...compared, right: '' }]] })).toBeUndefined();
    expect(writeRule({ when: { ...compared, left: '' }, ways: [[compared]] })).toBeUndefined();
  });
});

describe('calculations put together from menus', () => {
  test.each<[string, CalculationRecipe]>([
    ['a + b + c', { way: 'sum', names: ['a', 'b', 'c'] }],
    ['sum([a, b])', { way: 'sumOfKnown', names: ['a', 'b'] }],
    ['a - b', { way: 'difference', names: ['a', 'b'] }],
    ['a + b - c', { way: 'balance', names: ['a', 'b', 'c'] }],
    ['a * 100 / b', { way: 'percent', names: ['a', 'b'] }],
    ['sum(t.c)', { way: 'column', names: ['t.c'] }],
    ['size(t)', { way: 'rows', names: ['t'] }],
    ['size(t.filter(r, r.c == "done"))', { way: 'rowsWhere', names: ['t.c', '"done"'] }],
    ['size(t.filter(r, r.c == true))', { way: 'rowsWhere', names: ['t.c', 'true'] }],
    ['a - previous.a', { way: 'sincePrevious', names: ['a'] }],
    ['(a - lastYear.a) * 100 / lastYear.a', { way: 'growthLastYear', names: ['a'] }],
    ['a * 100 / target.a', { way: 'ofTarget', names: ['a'] }],
    ['a >= b ? 1 : 0', { way: 'met', names: [], comparison: compared }],
    ['a >= 1 ? 1 : 0', { way: 'met', names: [], comparison: { ...compared, right: '1', typed: true } }],
    ['a >= previous.a ? 1 : 0', { way: 'met', names: [], comparison: { ...compared, right: 'previous.a' } }],
    [
      '!has(b) ? 1 : 0',
      { way: 'met', names: [], comparison: { ...compared, left: 'b', comparator: 'blank', right: '' } },
    ],
  ])('%s is read and written alike', (expression, recipe) => {
    expect(readCalculation(expression, operands)).toEqual(recipe);
    expect(writeCalculation(recipe)).toBe(expression);
  });

  it.each([
    'a * 2',
    'a +',
    '',
    'a - previous.b',
    'a >= b ? 2 : 0',
    'a >= b ? 1 : b',
    'a + b >= 1 ? 1 : 0',
    'x ? 1 : 0',
  ])('leave "%s" to its writer', (expression) => {
    expect(readCalculation(expression, operands)).toBeUndefined();
  });

  it('are not written while what is met is not chosen', () => {
    expect(writeCalculation({ way: 'met', names: [], comparison: { ...compared, right: '' } })).toBeUndefined();
  });
});

describe('values that are compared with', () => {
  test.each([
    ['number', '1.234,5', '1234.5', '1234,5'],
    ['date', '05/6/2025', '"2025-06-05"', '05/06/2025'],
    ['text', 'Quý "I"', '"Quý \\"I\\""', 'Quý "I"'],
    ['bool', 'true', 'true', 'true'],
  ] as const)('a %s typed as %s', (type, typed, literal, shown) => {
    expect(writeLiteral(type, typed)).toBe(literal);
    expect(readLiteral(type, literal)).toBe(shown);
  });

  it('are empty while they cannot be read', () => {
    expect([writeLiteral('number', 'nhiều'), writeLiteral('date', '31/02/2025')]).toEqual(['', '']);
  });
});
