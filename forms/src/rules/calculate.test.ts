import { expect, test } from 'vitest';
import { calculate, parseForm } from '../index.ts';
import type { Answers, JsonObject } from '../index.ts';
import { readableForm } from '../testing/readable-form.ts';

/** The calculated values of one expression and of what is computed from it, at a scale. */
function computed(expression: string, answers: Answers, scale = 2): Record<string, string | null> {
  const document = readableForm({
    calculations: [
      ['doubled', 'total * 2'],
      ['total', expression],
    ],
  });
  for (const entry of document.schema['x-calculations'] as JsonObject[]) entry.scale = scale;
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return calculate(parsed.form, answers, { today: '2025-06-05' });
}

test.each([
  ['2.345', 2, '2.35', '4.7'],
  ['-2.345', 2, '-2.35', '-4.7'],
  ['2.5', 0, '3', '6'],
  ['1 / 3', 10, '0.3333333333', '0.6666666666'],
  ['1 - 1', 2, '0', '0'],
])('%s at %i places is rounded half up before others read it', (expression, scale, total, doubled) => {
  expect(computed(expression, {}, scale)).toEqual({ total, doubled });
});

test.each(['b', 'a / n', 'share', 'sum(more.y)'])('%s that is blank makes what reads it blank', (expression) => {
  expect(computed(expression, { a: '1', n: 0 })).toEqual({ total: null, doubled: null });
});

test.each([
  ['a number that grows too long', Array.from({ length: 6 }, () => '12345678901234567890').join(' * ')],
  ['rows looked through again for every row', 'size(rows.filter(r, rows.all(s, rows.all(t, s.x + t.x >= r.x))))'],
])('after %s all is blank', (_, expression) => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ _id: String(index), x: index }));
  expect(computed(expression, { rows })).toEqual({ total: null, doubled: null });
});

test('a column may be called as the parts of a share are', () => {
  const document = readableForm({
    calculations: [['total', 'sum(rows.numerator) + size(rows.filter(r, r.numerator > 1))']],
  });
  const { rows } = document.schema.properties as { rows: { items: { properties: JsonObject }; 'x-columns': string[] } };
  const { x, ...others } = rows.items.properties;
  rows.items.properties = { ...others, numerator: x ?? null };
  rows['x-columns'] = rows['x-columns'].map((key) => (key === 'x' ? 'numerator' : key));
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const answers = {
    rows: [
      { _id: '1', numerator: 3 },
      { _id: '2', numerator: 1 },
    ],
  };
  expect(calculate(parsed.form, answers, { today: '2025-06-05' })).toEqual({ total: '5' });
});
