import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers, communeHalfYearContext } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { calculate, checkAnswers, parseForm } from '../index.ts';
import type { Form, Json } from '../index.ts';
import { processorTime } from '../testing/processor-time.ts';

const { form } = parseForm(communeHalfYear) as { form: Form };
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function within(milliseconds: number, act: () => void): void {
  expect(processorTime(act)).toBeLessThan(milliseconds);
}

test('20,000 rows are refused within a second', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ _id: uuid(index), topic: 'policy', sessions: 1 }));
  within(1000, () => {
    const answers = { ...communeHalfYearAnswers(1), propagandaRows: rows };
    const issues = checkAnswers(form, answers, communeHalfYearContext);
    expect(issues).toMatchObject([{ code: 'TOO_MANY_ROWS', details: { limit: 200, rows: 20_000 } }]);
  });
});

test('work that grows with the square of the rows is cut off and told', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ _id: uuid(index), x: index }));
  const inner = 'rows.all(r, rows.all(s, rows.all(t, r.x + s.x + t.x >= 0)))';
  const rules: Json[] = [
    { id: uuid(900), level: 'error', expression: inner, message: { vi: 'x', en: 'x' }, fields: ['rows'] },
  ];
  const heavy = parseForm(smallForm({ rules, calculations: [['total', `${inner} ? 1 : 0`]] })) as { form: Form };
  within(1000, () => {
    expect(checkAnswers(heavy.form, { rows }, { today: '2025-01-01' })).toMatchObject([{ code: 'TOO_MUCH_WORK' }]);
    expect(calculate(heavy.form, { rows }, { today: '2025-01-01' })).toEqual({ total: null });
  });
});

test('thousands of unknown properties and broken rows give at most 500 issues', () => {
  const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
  within(1000, () => expect(checkAnswers(form, answers, communeHalfYearContext)).toHaveLength(500));
});

test('rules over rows stop at 500 issues', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ _id: uuid(index), x: 1 }));
  const rules = [1, 2, 3, 4].map((number) => ({
    ...{ id: uuid(900 + number), level: 'error', expression: 'x > 1', row: 'rows', fields: ['x'] },
    message: { vi: 'x', en: 'x' },
  }));
  const parsed = parseForm(smallForm({ rules })) as { form: Form };
  expect(checkAnswers(parsed.form, { rows }, { today: '2025-01-01' })).toHaveLength(500);
});

test('deeply nested answers are refused without exhausting the stack', () => {
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
  const issues = checkAnswers(form, { causes: deep, propagandaRows: [deep] }, communeHalfYearContext);
  expect(issues.map((issue) => issue.code)).toContain('WRONG_TYPE');
});

test('numbers do not grow without end: a long product is cut off and told', () => {
  const expression = Array.from({ length: 150 }, () => 'a * a').join(' * ');
  const { form: heavy } = parseForm(smallForm({ calculations: [['total', expression]] })) as { form: Form };
  const answers = { a: '9'.repeat(25) };
  within(50, () => expect(calculate(heavy, answers, { today: '2025-01-01' })).toEqual({ total: null }));
  expect(checkAnswers(heavy, answers, { today: '2025-01-01' })).toMatchObject([{ code: 'TOO_MUCH_WORK' }]);
});

test.each([
  ['squares of many digits', '9'.repeat(25)],
  ['squares of a power of ten', `1${'0'.repeat(24)}`],
  ['squares of a small fraction', '0.0000000001'],
])('twenty %s, each of the last, end at once', (_, a) => {
  const chain = Array.from({ length: 20 }, (_, index): [string, string] => [
    `c${index + 1}`,
    index === 0 ? 'a * a' : `c${index} * c${index} + 1`,
  ]);
  const { form: heavy } = parseForm(smallForm({ calculations: chain })) as { form: Form };
  within(50, () => {
    const issues = checkAnswers(heavy, { a }, { today: '2025-01-01' });
    expect(issues).toMatchObject([{ code: 'TOO_MUCH_WORK' }]);
  });
});

test('products and quotients of long numbers over all rows are cut off within a second', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ _id: uuid(index), x: index + 1 }));
  const inner = 'rows.all(r, rows.all(s, rows.all(t, a * b / (a - r.x - s.x / 7 - t.x) > 0)))';
  const heavy = parseForm(smallForm({ calculations: [['total', `${inner} ? 1 : 0`]] })) as { form: Form };
  const answers = { rows, a: `${'9'.repeat(25)}.9999999999`, b: `${'8'.repeat(25)}.8888888888` };
  within(1000, () => expect(calculate(heavy.form, answers, { today: '2025-01-01' })).toEqual({ total: null }));
});

test('the half-year report is checked in under five milliseconds', () => {
  const answers = communeHalfYearAnswers(1);
  checkAnswers(form, answers, communeHalfYearContext);
  within(500, () => {
    for (let turn = 0; turn < 100; turn += 1) checkAnswers(form, answers, communeHalfYearContext);
  });
});
