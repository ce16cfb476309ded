import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { formOf, question } from '../testing/form-of.ts';
import { calculate, parseForm, projectFacts } from '../index.ts';
import type { Form } from '../index.ts';

const small = (parseForm(smallForm({ calculations: [['total', 'a * 2']] })) as { form: Form }).form;

test('numbers, totals, choices, yes/no and dates are facts; texts are not', () => {
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

test('what is blank, hidden or not calculated makes no fact', () => {
  expect(projectFacts(small, {}, { total: null })).toEqual([]);
  expect(projectFacts(small, { rows: 'x' }, {})).toEqual([]);
});

describe('a form of every kind', () => {
  const every = (parseForm(everyKindForm) as { form: Form }).form;
  const factsOf = (id: number, answers = everyKindAnswers) =>
    projectFacts(every, answers, {}).filter(({ field }) => field === everyId(id));

  test('makes a fact of each chosen code, and of a percent both counts and the rate', () => {
    expect(factsOf(111).map(({ text }) => text)).toEqual(['economy', 'society']);
    expect([120, 121, 106].map((id) => factsOf(id).map(({ number }) => number))).toEqual([['12'], ['15'], ['80']]);
    const third = { ...everyKindAnswers, share: { numerator: 2, denominator: 3 } };
    expect(factsOf(106, third).map(({ number }) => number)).toEqual(['66.6666666667']);
    const none = { ...everyKindAnswers, share: { numerator: 0, denominator: 0 } };
    expect([120, 121, 106].map((id) => factsOf(id, none).length)).toEqual([1, 1, 0]);
  });

  test('makes a fact of references, rows included, by the id of the row', () => {
    expect(factsOf(113).map(({ text }) => text)).toEqual([everyId(901)]);
    expect(factsOf(212).map(({ row, text }) => [row, text])).toEqual([
      [everyId(911), 'open'],
      [everyId(911), 'done'],
    ]);
  });

  test('makes no facts of texts, files and notes', () => {
    for (const silent of [100, 101, 102, 115, 117, 118, 201, 215]) expect(factsOf(silent)).toEqual([]);
  });

  test('makes no facts of what is hidden or wrong', () => {
    expect(factsOf(203, { ...everyKindAnswers, hasWorks: false })).toEqual([]);
    expect(factsOf(103, { ...everyKindAnswers, visits: 'twelve' })).toEqual([]);
    expect(factsOf(120, { ...everyKindAnswers, share: { numerator: 12 } })).toEqual([]);
  });
});

test('a calculated value that is hidden with all it reads makes no fact', () => {
  const allOf = [
    {
      if: { properties: { yes: { const: true } }, required: ['yes'] },
      then: { properties: { b: question('integer') } },
    },
  ];
  const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
  const total = { key: 'c', field: everyId(1), title: 'Tổng', kind: 'integer', expression: 'has(b) ? b : 0', ...flow };
  const document = formOf(
    { yes: question('yes-no') },
    { shown: ['b', 'c'], root: { allOf, 'x-calculations': [total] } },
  );
  const { form } = parseForm(document) as { form: Form };
  const figures = (yes: boolean) => projectFacts(form, { yes }, { c: '0' }).flatMap(({ number }) => number ?? []);
  expect([figures(true), figures(false)]).toEqual([['0'], []]);
});
