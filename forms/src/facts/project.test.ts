import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers, communeHalfYearContext } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { calculate, parseForm, projectFacts, submittedAnswers } from '../index.ts';
import type { Form } from '../index.ts';

const { form } = parseForm(communeHalfYear) as { form: Form };

test('numbers, totals, choices, yes/no and dates are facts; texts are not', () => {
  const small = (parseForm(smallForm({ calculations: [['total', 'a * 2']] })) as { form: Form }).form;
  const answers = { a: '1.5', n: 7, yes: false, day: '2025-06-05', name: 'Lan', sort: 'red' };
  const facts = projectFacts(small, answers, calculate(small, answers, { today: '2025-06-05' }));
  const none = { row: null, number: null, text: null, bool: null, date: null };
  expect(facts.map(({ field, ...fact }) => [small.field(field)?.key, fact])).toEqual([
    ['a', { ...none, number: '1.5' }],
    ['n', { ...none, number: '7' }],
    ['yes', { ...none, bool: false }],
    ['day', { ...none, date: '2025-06-05' }],
    ['sort', { ...none, text: 'red' }],
    ['total', { ...none, number: '3' }],
  ]);
});

test('facts of rows carry the id of the row', () => {
  const answers = submittedAnswers(form, communeHalfYearAnswers(3));
  const facts = projectFacts(form, answers, calculate(form, answers, communeHalfYearContext));
  const sessions = form.field('propagandaRows.sessions')?.id;
  const rows = answers.propagandaRows as { _id: string; sessions: number }[];
  expect(facts.filter((fact) => fact.field === sessions).map(({ row, number }) => [row, number])).toEqual(
    rows.map((row) => [row._id, String(row.sessions)]),
  );
});

test('what is blank, hidden or not calculated makes no fact', () => {
  expect(projectFacts(form, {}, { householdsRate: null })).toEqual([]);
  expect(projectFacts(form, { modelRows: 'x' }, {})).toEqual([]);
});
