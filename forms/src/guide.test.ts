import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { edits } from './build/edits.ts';
import { applyOperation } from './build/index.ts';
import { limits } from './dialect/limits.ts';
import { linearPattern } from './dialect/pattern.ts';
import { functions } from './rules/functions.ts';
import type { Operation } from './build/index.ts';
import { expressionProblemSentence, expressionSentence } from './expressions/index.ts';
import { importJsonSchema } from './interchange/index.ts';
import { calculate, checkAnswers, checkExpression, parseForm, storedKinds } from './index.ts';
import type { Answers, Form, FormDocument, JsonObject } from './index.ts';

/* What the guide says is run here: blocks of JSON by the word behind `json`, blocks of TypeScript as they stand. */
const guide = readFileSync(new URL('../GUIDE.md', import.meta.url), 'utf8');

function blocks<T>(sort: string): T[] {
  return [...guide.matchAll(new RegExp('^```json ' + sort + '\\n([\\s\\S]*?)^```$', 'gm'))].map(
    (block) => JSON.parse(block[1] ?? '') as T,
  );
}

const documents = blocks<FormDocument>('form');
const [document] = documents as [FormDocument];
const { form } = parseForm(document) as { form: Form };
const rowOf = (row?: string) => (row === undefined ? {} : { row });

test('every block has a sort that is run', () => {
  const sorts = [...guide.matchAll(/^```(\w.*)$/gm)].map((block) => block[1]);
  const known = [
    'ts',
    ...['form', 'operation', 'values', 'sentences', 'problems', 'schema'].map((sort) => `json ${sort}`),
  ];
  expect(sorts.filter((sort) => !known.includes(sort ?? ''))).toEqual([]);
});

test.each(documents.map((each) => [each.schema.title, each]))('%s is a form', (_title, each) => {
  expect(parseForm(each)).toMatchObject({ ok: true });
});

test('the first form counts as the guide says', () => {
  const row = { _id: '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0c0ff', day: '2025-06-06', attendees: 12 };
  const answers = { households: 5, visits: [row] };
  const context = { today: '2025-06-05', previous: { attendeesTotal: 20 } };
  expect(calculate(form, answers, context)).toEqual({ attendeesTotal: '12' });
  expect(checkAnswers(form, answers, context).map((issue) => issue.level)).toEqual(['error', 'warning']);
});

test.each(blocks<Operation>('operation'))('$type of the guide can be applied and undone', (operation) => {
  const applied = applyOperation(document, operation);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  expect(applyOperation(applied.document, applied.inverse)).toMatchObject({ ok: true, document });
});

describe('expressions', () => {
  type Entry = { expression: string; row?: string; place: string; vi: string; en: string };

  test.each(blocks<Entry[]>('sentences').flat())(
    '$expression is said as in the guide',
    ({ expression, row, vi, en }) => {
      expect(expressionSentence(form, expression, 'vi', rowOf(row))).toBe(vi);
      expect(expressionSentence(form, expression, 'en', rowOf(row))).toBe(en);
    },
  );

  test.each(blocks<Entry[]>('problems').flat())(
    '$expression is refused as in the guide',
    ({ expression, place, vi, en }) => {
      const checked = checkExpression(form, expression);
      const [problem] = checked.ok ? [] : checked.problems;
      if (!problem) throw new Error('no problem');
      expect(problem.details.text).toBe(place);
      expect(expressionProblemSentence(form, problem, 'vi')).toBe(vi);
      expect(expressionProblemSentence(form, problem, 'en')).toBe(en);
    },
  );

  type Value = { expression: string; answers: Answers; value: string | null };
  test.each(blocks<Value[]>('values').flat())(
    '$expression has the value of the guide',
    ({ expression, answers, value }) => {
      const changed = structuredClone(document);
      const [first] = changed.schema['x-calculations'] as [JsonObject];
      first.expression = expression;
      const parsed = parseForm(changed);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      expect(calculate(parsed.form, answers, { today: '2025-06-05' })).toMatchObject({ attendeesTotal: value });
    },
  );
});

test('the plain schema comes in as the guide says', () => {
  const [schema] = blocks<JsonObject>('schema');
  const taken = importJsonSchema(schema);
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues));
  const read = parseForm(taken.document) as { form: Form };
  expect(read.form.fields.map(({ kind }) => kind)).toEqual(['text', 'choice', 'text']);
  expect(taken.unsupported.map(({ code, pointer }) => [code, pointer])).toContainEqual([
    'KEYWORD_DROPPED',
    '/properties/contact/properties/mail/format',
  ]);
});

const code = [...guide.matchAll(/^```ts$/gm)].map((_block, index) => index);
test.each(code)(
  'block %i of TypeScript holds',
  async (index) => {
    await import(/* @vite-ignore */ `${fileURLToPath(new URL('../GUIDE.md', import.meta.url))}.${index}.ts`);
  },
  30_000,
);

test('the table of kinds names every kind', () => {
  const table = guide.slice(guide.indexOf('## Kinds'), guide.indexOf('### Code lists'));
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind));
  expect(new Set(named)).toEqual(new Set(storedKinds));
});

/** What stands in code marks between two pieces of the guide. */
function named(from: string, to: string): string[] {
  const start = guide.indexOf(from);
  const part = guide.slice(start, guide.indexOf(to, start));
  return [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

test.each([
  ['are let in', true, named('So `^', 'are patterns')],
  ['are refused', false, named('are patterns;', 'are refused with')],
])('the patterns that %s', (_name, isLetIn, patterns) => {
  expect(patterns).toHaveLength(3);
  expect(patterns.map((pattern) => linearPattern(pattern) !== null)).toEqual(patterns.map(() => isLetIn));
});

test('the table of operations names every operation', () => {
  const names = named('| About       | Operations', '```json operation');
  expect(new Set(names)).toEqual(new Set([...Object.keys(edits), 'several']));
});

test('the table of expressions names every function', () => {
  const [line = ''] = guide.match(/^\| `sum count.*$/m) ?? [];
  expect((line.split('`')[1] ?? '').split(' ')).toEqual([...functions.keys()]);
});

test('the bounds of a document are those of the guide', () => {
  const { text, depth, values, fields } = limits;
  const [, said] = /^\| a document +\| (.+?) +\|$/m.exec(guide) ?? [];
  expect(said).toBe(
    `${text / 1024} KB, depth ${depth}, ${values.toLocaleString('en')} values, ${fields.toLocaleString('en')} ids`,
  );
});

test('a kind that was added last is named in one file of its own and six others', () => {
  const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  const naming = sources
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^testing/.test(file))
    .filter((file) => /\bphone\b/.test(readFileSync(new URL(file, import.meta.url), 'utf8')));
  expect(naming.sort()).toEqual([
    ...['dialect/form.ts', 'fields/phone.ts', 'fields/registry.ts'],
    ...['texts/en.ts', 'texts/form-en.ts', 'texts/form-vi.ts', 'texts/vi.ts'],
  ]);
});
