import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../dialect/json.ts';
import { processorTime } from '../testing/processor-time.ts';
import { check } from './check.ts';
import type { SchemaFault } from './fault.ts';
import { openSchema } from './open-schema.ts';
import type { OpenSchema } from './open-schema.ts';
import { runSuite } from './suite.ts';
import { runs } from '../testing/runs.ts';

function open(schema: unknown): OpenSchema {
  const opened = openSchema(schema);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.schema;
}

test.each<[unknown, string]>([
  [{ $dynamicRef: '#a' }, 'KEYWORD_REFUSED /$dynamicRef'],
  [{ $anchor: 'a' }, 'KEYWORD_REFUSED /$anchor'],
  [{ definitions: {} }, 'KEYWORD_REFUSED /definitions'],
  [{ properties: { a: { dependencies: {} } } }, 'KEYWORD_REFUSED /properties/a/dependencies'],
  [{ $ref: '#anchor' }, 'KEYWORD_REFUSED /$ref'],
  [{ $ref: 'other.json#/a' }, 'KEYWORD_REFUSED /$ref'],
  [{ $ref: '#/%' }, 'KEYWORD_REFUSED /$ref'],
  [{ $ref: '#/$defs/none' }, 'VALUE_INVALID /$ref'],
  [{ $ref: '#/enum/0', enum: [{}] }, 'VALUE_INVALID /$ref'],
  [{ allOf: [{ $id: 'https://forms.example/inner' }] }, 'KEYWORD_REFUSED /allOf/0/$id'],
  [{ $id: 'relative.json' }, 'VALUE_INVALID /$id'],
  [{ $id: 'https://forms.example/f#part' }, 'VALUE_INVALID /$id'],
  [{ $schema: 'http://json-schema.org/draft-07/schema#' }, 'VALUE_INVALID /$schema'],
  [{ pattern: '^(a+)+$' }, 'PATTERN_REFUSED /pattern'],
  [{ pattern: '[' }, 'PATTERN_REFUSED /pattern'],
  [{ patternProperties: { '(?=a)': true } }, 'PATTERN_REFUSED /patternProperties/(?=a)'],
  [{ type: 'text' }, 'VALUE_INVALID /type'],
  [{ type: [] }, 'VALUE_INVALID /type'],
  [{ type: ['string', 'string'] }, 'VALUE_INVALID /type'],
  [{ enum: 'a' }, 'VALUE_INVALID /enum'],
  [{ minimum: '1' }, 'VALUE_INVALID /minimum'],
  [{ multipleOf: 0 }, 'VALUE_INVALID /multipleOf'],
  [{ maxLength: -1 }, 'VALUE_INVALID /maxLength'],
  [{ minItems: 0.5 }, 'VALUE_INVALID /minItems'],
  [{ uniqueItems: 1 }, 'VALUE_INVALID /uniqueItems'],
  [{ required: ['a', 'a'] }, 'VALUE_INVALID /required'],
  [{ dependentRequired: { a: 'b' } }, 'VALUE_INVALID /dependentRequired'],
  [{ examples: {} }, 'VALUE_INVALID /examples'],
  [{ title: 5 }, 'VALUE_INVALID /title'],
  [{ items: [] }, 'VALUE_INVALID /items'],
  [{ allOf: [] }, 'VALUE_INVALID /allOf'],
  [{ anyOf: {} }, 'VALUE_INVALID /anyOf'],
  [{ properties: [] }, 'VALUE_INVALID /properties'],
  [{ not: null }, 'VALUE_INVALID /not'],
  ['schema', 'VALUE_INVALID '],
  [undefined, 'NOT_JSON '],
  [{ default: new Date(0) }, 'NOT_JSON /default'],
  [{ const: NaN }, 'NOT_JSON /const'],
  [{ title: '\ud800' }, 'NOT_JSON /title'],
  [{ default: 'x'.repeat(256 * 1024) }, 'TOO_LARGE /default'],
  [{ enum: Array.from({ length: 50_000 }, () => 0) }, 'TOO_MANY_NODES /enum/39998'],
])('%j is refused', (schema, issue) => {
  const opened = openSchema(schema);
  expect(opened.ok ? [] : opened.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([issue]);
});

test('a format that cannot be asserted is refused only when formats are asserted', () => {
  expect(openSchema({ format: 'email' }).ok).toBe(true);
  expect(openSchema({ format: 'email' }, { formats: true })).toMatchObject({ issues: [{ pointer: '/format' }] });
});

test('a refused group of a suite is no verdict, a wrong verdict is named', () => {
  const tests = [{ description: 'five', data: 5, valid: false }];
  expect(runSuite([{ description: 'a', schema: { $anchor: 'a' }, tests }])).toMatchObject([
    { group: 'a', refused: { code: 'KEYWORD_REFUSED' }, wrong: [] },
  ]);
  expect(runSuite([{ description: 'b', schema: true, tests }])).toEqual([{ group: 'b', tests: 1, wrong: ['five'] }]);
});

test('faults name keyword, place in the value and place in the schema', () => {
  const schema = {
    properties: {
      rows: { items: { properties: { 'a/b': { minimum: 1 }, x: true }, required: ['x'], additionalProperties: false } },
    },
  };
  const at = '/properties/rows/items';
  expect(open(schema).check({ rows: [{ x: 1 }, { 'a/b': 0 }, { c: 1, x: 2 }] })).toMatchObject([
    { code: 'NOT_VALID', keyword: 'required', pointer: '/rows/1', schema: at },
    { keyword: 'minimum', pointer: '/rows/1/a~1b', schema: `${at}/properties/a~1b` },
    { keyword: 'false', pointer: '/rows/2/c', schema: `${at}/additionalProperties` },
  ]);
});

test('at most a hundred faults are listed', () => {
  expect(open({ items: false }).check(Array.from({ length: 500 }, () => 0))).toHaveLength(100);
});

test('a schema that is changed after it was opened judges as before', () => {
  const schema = { type: 'string' };
  const opened = open(schema);
  schema.type = 'number';
  expect(opened.check('text')).toEqual([]);
});

test('only a fault of the check itself is thrown, never one of the value', () => {
  const broken = { at: '', never: false, steps: [{ keyword: 'x', tells: true, holds: () => undefined as never }] };
  expect(check(broken, 1)).toHaveLength(1);
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  expect(open(true).check(cyclic)).toMatchObject([{ code: 'TOO_MUCH_WORK' }]);
  for (const value of [undefined, () => 1, 10n, new Map(), [NaN], { a: undefined }])
    expect(open(true).check(value)).toMatchObject([{ code: 'NOT_JSON' }]);
});

const chain = (length: number, link: (next: Json) => Json): Json => ({
  $defs: Object.fromEntries(
    Array.from({ length }, (_, index) => [`d${index}`, index === 0 ? true : link({ $ref: `#/$defs/d${index - 1}` })]),
  ),
  $ref: `#/$defs/d${length - 1}`,
});
const long = 'a'.repeat(700_000);
const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const nested = (depth: number, leaf: Json): Json =>
  depth === 0 ? leaf : { a: nested(depth - 1, leaf), b: 'x'.repeat(9000) };

test.each<[string, Json, unknown, 'judged' | 'too much']>([
  ['references that double at each step', chain(60, (next) => ({ allOf: [next, next] })), 1, 'too much'],
  [
    'alternatives that double at each step',
    chain(60, (next) => ({ oneOf: [{ not: next }, { not: { not: next } }] })),
    1,
    'too much',
  ],
  ['a reference to itself', { $ref: '#' }, 1, 'too much'],
  [
    'references in a circle',
    { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
    1,
    'too much',
  ],
  ['a long chain of references', chain(5000, (next) => next), 1, 'too much'],
  ['a large list that must be unique', { uniqueItems: true }, many(150_000), 'judged'],
  [
    'unique lists of lists, over and over',
    { allOf: many(2000).map(() => ({ uniqueItems: true })) },
    many(20_000),
    'too much',
  ],
  ['many patterns over a long text', { allOf: many(3000).map(() => ({ pattern: '^[a-z]*1$' })) }, long, 'too much'],
  ['one pattern over a long text', { pattern: '^[a-z]*1$' }, long, 'judged'],
  ['a thousand lengths of a long text', { allOf: many(3000).map(() => ({ minLength: 5 })) }, long, 'too much'],
  [
    'values compared at every depth',
    { $ref: '#/$defs/a', $defs: { a: { enum: [1], properties: { a: { $ref: '#/$defs/a' } } } } },
    nested(60, 1),
    'judged',
  ],
  [
    'long lists of required names',
    { items: { required: many(20_000).map(String) } },
    many(5000).map(() => ({})),
    'too much',
  ],
  [
    'exact multiples of the very small',
    { items: { multipleOf: 1e-300 } },
    many(100_000).map(() => 1.7e300),
    'too much',
  ],
  [
    'the size of wide objects, over and over',
    { allOf: many(5000).map(() => ({ minProperties: 1 })) },
    Object.fromEntries(many(50_000).map((n) => [String(n), 0])),
    'too much',
  ],
  [
    'what was seen handed up through many schemas',
    {
      $defs: Object.fromEntries(
        many(390).map((n): [string, Json] => [
          `d${n}`,
          n === 0 ? { additionalProperties: true } : { $ref: `#/$defs/d${n - 1}` },
        ]),
      ),
      $ref: '#/$defs/d389',
    },
    Object.fromEntries(many(50_000).map((n) => [String(n), 0])),
    'too much',
  ],
  ['a deep value', true, nested(70, 1), 'too much'],
  ['a large value', true, [long, long], 'too much'],
])('%s is %s within a second', (_name, schema, value, outcome) => {
  const opened = open(schema);
  let faults: SchemaFault[] = [];
  expect(processorTime(() => (faults = opened.check(value)))).toBeLessThan(1000);
  expect(faults.some((fault) => fault.code === 'TOO_MUCH_WORK') ? 'too much' : 'judged').toBe(outcome);
});

test('any JSON as a schema is opened or refused, and what is opened judges any JSON', () => {
  const name = fc.constantFrom(
    'properties',
    'allOf',
    'items',
    '$ref',
    'not',
    '__proto__',
    'constructor',
    'a',
    'required',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(true, false, 0, 'a', '#', '#/properties/a', null, ['a']),
      fc.dictionary(name, tie('tree')),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, tree, (schema, value) => {
      const opened = openSchema(schema);
      if (opened.ok) expect(Array.isArray(opened.schema.check(value))).toBe(true);
      else expect(opened.issues.length).toBeGreaterThan(0);
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    }),
    runs(500),
  );
});
