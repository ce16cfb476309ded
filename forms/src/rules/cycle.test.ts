import { expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { parseForm } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import type { JsonObject } from '../index.ts';

/** Calculations titled A, B, C… with English titles, in the order given. */
function circleOf(calculations: [key: string, expression: string][]): { vi: string[]; en: string[] } {
  const document = smallForm({ calculations });
  const list = document.schema['x-calculations'] as JsonObject[];
  for (const entry of list) {
    entry.title = `Số ${String(entry.key)}`;
    if (entry.key !== 'q3') entry['x-i18n'] = { en: { title: `Number ${String(entry.key)}` } };
  }
  const parsed = parseForm(document);
  const issues = parsed.ok ? [] : parsed.issues.filter((issue) => issue.code === 'CALCULATION_CYCLE');
  return {
    vi: issues.map((issue) => formIssueSentence(issue, 'vi')),
    en: issues.map((issue) => formIssueSentence(issue, 'en')),
  };
}

test.each([
  ['of one', [['q1', 'q1 + 1']], 'Số q1 → Số q1', 'Number q1 → Number q1'],
  [
    'of two',
    [
      ['q1', 'q2 + 1'],
      ['q2', 'a * q1'],
    ],
    'Số q1 → Số q2 → Số q1',
    'Number q1 → Number q2 → Number q1',
  ],
  [
    'beyond others, where a title has no English',
    [
      ['q0', 'q1'],
      ['q1', 'q2 + q9'],
      ['q2', 'sum([q3, a])'],
      ['q3', 'has(b) ? b : q1'],
      ['q9', 'a'],
    ],
    'Số q1 → Số q2 → Số q3 → Số q1',
    'Number q1 → Number q2 → Số q3 → Number q1',
  ],
] satisfies [string, [string, string][], string, string][])('a circle %s is named in its order', (_, list, vi, en) => {
  const found = circleOf(list);
  expect(found.vi).toEqual([`Các trường tự tính phụ thuộc vòng tròn: ${vi}. Hãy sửa một công thức.`]);
  expect(found.en).toEqual([`Calculated values depend on each other in a circle: ${en}. Change one formula.`]);
});

test('a figure of another period is no circle', () => {
  expect(circleOf([['q1', 'a + previous.q1']]).vi).toEqual([]);
});
