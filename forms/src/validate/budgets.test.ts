import { expect, test } from 'vitest';
import type { JsonObject } from '../dialect/json.ts';
import { calculate, checkAnswers, parseForm, startFilling, submittedAnswers, visibleSchema } from '../index.ts';
import type { Answers, FormDocument } from '../index.ts';
import { everyId } from '../testing/every-kind-form.ts';
import { processorTime } from '../testing/processor-time.ts';
import { choices, formOf, question, severalOf, table } from '../testing/form-of.ts';

/* The worst a form that was let in can ask, over the most answers the server takes (768 KB): each ends within a second. */

const LARGEST_ANSWERS = 768 * 1024;
const context = { today: '2025-06-05' };

/** As many copies of the row as fit, at most `most`. */
function rowsOf(row: Answers, most = 1000, share = 1): Answers[] {
  const size = JSON.stringify({ _id: everyId(1), ...row }).length + 1;
  const count = Math.min(most, Math.floor((LARGEST_ANSWERS * share) / size));
  return Array.from({ length: count }, (_, index) => ({ _id: everyId(index + 1), ...row }));
}

const keys = (count: number, prefix = 'c') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const each = <T>(names: readonly string[], make: (name: string, index: number) => T) =>
  Object.fromEntries(names.map((name, index) => [name, make(name, index)]));

const numbers = { x: question('integer') };
const thousand = rowsOf({ x: 1 });
const long = 'ế'.repeat(20_000);

/** A row rule or whole rule over tables of numbers, and a long text. */
const ruled = (expression: string, row?: string): FormDocument =>
  formOf(
    { rows: table({ ...numbers, note: question('text') }), name: question('text'), several: severalOf(3) },
    { rules: [[expression, row === undefined ? 'rows' : 'x', row]] },
  );

const areas = severalOf(500);
const columns55 = keys(55);
const slow = '^a?a?a?a?a?a?b';
const slower = (index: number) => `^a*a{29}${String.fromCharCode(98 + (index % 24))}${index < 24 ? '' : 'x'}`;

const worst: [name: string, document: FormDocument, answers: Answers, codes: string[]][] = [
  [
    'a filter inside all',
    ruled('rows.all(r, size(rows.filter(s, s.x > r.x)) < 5)'),
    { rows: thousand },
    ['TOO_MUCH_WORK'],
  ],
  ['all inside all, in each row', ruled('rows.all(r, r.x >= x)', 'rows'), { rows: thousand }, ['TOO_MUCH_WORK']],
  [
    'one entry of a list, again and again',
    ruled('rows.all(r, rows[0].x == r.x)'),
    { rows: thousand },
    ['TOO_MUCH_WORK'],
  ],
  ['lists of lists of rows', ruled('size(rows.map(r, rows.map(s, rows))) > 0'), { rows: thousand }, ['TOO_MUCH_WORK']],
  [
    'a long text read for each row',
    ruled('rows.all(r, name != "x")'),
    { rows: thousand, name: long },
    ['TOO_MUCH_WORK'],
  ],
  [
    'the length of a long text for each row',
    ruled('rows.all(r, size(name) > 5)'),
    { rows: thousand, name: long },
    ['TOO_MUCH_WORK'],
  ],
  [
    'long codes of several choices',
    ruled('rows.all(r, size(several) > 5)'),
    { rows: thousand, several: Array(30).fill(long) },
    ['CHOSEN_TWICE', 'NOT_A_CHOICE', 'TOO_MUCH_WORK'],
  ],
  [
    'a hundred rules of rows',
    formOf({ rows: table(numbers) }, { rules: keys(100).map(() => ['x > 5', 'x', 'rows']) }),
    { rows: thousand },
    ['RULE'],
  ],
  [
    'texts of 20,000 characters with patterns',
    formOf(each(keys(38), () => question('text', { pattern: slow }))),
    each(keys(38), () => 'a'.repeat(20_000)),
    ['PATTERN'],
  ],
  [
    'texts of 20,000 characters with a pattern tried in many ways',
    formOf(each(keys(38), (_, index) => question('text', { pattern: slower(index) }))),
    each(keys(38), () => 'a'.repeat(20_000)),
    ['PATTERN'],
  ],
  [
    'short texts with a pattern each',
    formOf({ rows: table(each(columns55, () => question('text', { pattern: slow }))) }),
    { rows: rowsOf(each(columns55, () => 'aaaaa')) },
    ['PATTERN'],
  ],
  [
    'a thousand patterns',
    formOf({ rows: table(each(keys(950), (_, index) => question('text', { pattern: `^a?a?a{${index}}b` }))) }),
    { rows: rowsOf(each(keys(950), () => 'a')) },
    ['PATTERN'],
  ],
  ['several of five hundred choices', formOf({ rows: table({ areas }) }), { rows: rowsOf({ areas: keys(190) }) }, []],
  [
    'codes that are no choices',
    formOf({ rows: table({ areas }) }),
    { rows: rowsOf({ areas: keys(190, 'd') }) },
    ['NOT_A_CHOICE'],
  ],
  [
    'choices at the end of their list',
    formOf({ rows: table(each(keys(12), () => question('choice', { type: 'string', ...choices(60) }))) }),
    { rows: rowsOf(each(keys(12), () => 'c59')) },
    [],
  ],
  [
    'blank rows of nine hundred columns',
    formOf({
      rows: table(
        each(keys(900), () => question('text')),
        { required: ['_id', ...keys(900)] },
      ),
    }),
    { rows: rowsOf({}) },
    ['REQUIRED'],
  ],
  [
    'full rows of nine hundred columns',
    formOf({ rows: table(each(keys(900), () => question('integer'))) }),
    { rows: rowsOf(each(keys(900), () => 1)) },
    [],
  ],
  [
    'sixteen tables of a thousand rows',
    formOf(each(keys(16, 't'), () => table({ x: question('integer') }))),
    each(keys(16, 't'), () => rowsOf({}, 1000, 1 / 16)),
    [],
  ],
  [
    'a condition of many values in each row',
    formOf({ rows: table({ name: question('text') }, conditionOf(keys(15_000))) }),
    { rows: rowsOf({ name: 'none of them' }) },
    [],
  ],
  [
    'three hundred conditions in each row',
    formOf({ rows: table({ name: question('text') }, manyConditions(300)) }),
    { rows: rowsOf({ name: 'a' }) },
    [],
  ],
];

function conditionOf(values: string[]): JsonObject {
  const test = { properties: { name: { enum: values } }, required: ['name'] };
  return { allOf: [{ if: test, then: { required: ['name'] } }] };
}

function manyConditions(count: number): JsonObject {
  const test = { properties: { name: { const: 'a' } }, required: ['name'] };
  return { allOf: keys(count).map(() => ({ if: test, then: { required: ['name'] } })) };
}

test.each(worst)('%s: judged or refused within a second', (_, document, answers, codes) => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  const { form } = parsed;
  expect(JSON.stringify(answers).length).toBeLessThan(LARGEST_ANSWERS * 1.01);
  let issues = checkAnswers(form, {}, context);
  const times = {
    check: processorTime(() => (issues = checkAnswers(form, answers, context))),
    calculate: processorTime(() => calculate(form, answers, context)),
    submit: processorTime(() => submittedAnswers(form, answers)),
    schema: processorTime(() => visibleSchema(form, answers)),
    fill: processorTime(() => startFilling(form, answers, context)),
  };
  expect([...new Set(issues.map(({ code }) => code))]).toEqual(codes);
  for (const taken of Object.values(times)) expect(taken).toBeLessThan(1000);
});
