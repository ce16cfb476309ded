import { describe, expect, test } from 'vitest';
import type { Json } from '../dialect/json.ts';
import { advertisedKeywords } from './arguments.ts';
import { openSchema } from './open-schema.ts';
import { runSuite } from './suite.ts';

/** One schema, what it allows and what it does not. */
interface Case {
  schema: Json;
  allows: Json[];
  refuses: Json[];
}

const cases: Record<string, Case[]> = {
  type: [
    { schema: { type: 'integer' }, allows: [3, -0, 1.0, 1e300], refuses: [0.5, '3', null, [3], true] },
    { schema: { type: 'number' }, allows: [3, 0.5], refuses: ['0.5'] },
    { schema: { type: 'object' }, allows: [{}], refuses: [[], null, 'o'] },
    { schema: { type: 'array' }, allows: [[]], refuses: [{}, null] },
    { schema: { type: ['string', 'null'] }, allows: ['', null], refuses: [0, false] },
    { schema: { type: ['integer', 'boolean'] }, allows: [1, false], refuses: [1.5] },
  ],
  const: [
    { schema: { const: { a: [1, null], b: 'x' } }, allows: [{ b: 'x', a: [1, null] }], refuses: [{ a: [null, 1] }, 1] },
    { schema: { const: 0 }, allows: [0, -0], refuses: [false, '', null, []] },
    { schema: { const: { __proto__: null, constructor: 1 } }, allows: [{ constructor: 1 }], refuses: [{}] },
  ],
  enum: [
    {
      schema: { enum: ['sáu', 6, null, [1]] },
      allows: ['sáu', 6, null, [1]],
      refuses: ['sau', '6', [], [1, 1], false],
    },
    { schema: { enum: [] }, allows: [], refuses: [null, 0] },
  ],
  minimum: [{ schema: { minimum: 1.5 }, allows: [1.5, 2, 'x'], refuses: [1.4, -2] }],
  maximum: [{ schema: { maximum: 300 }, allows: [300, 299.9, null], refuses: [300.1] }],
  exclusiveMinimum: [{ schema: { exclusiveMinimum: 1 }, allows: [1.1, 'a'], refuses: [1, 0] }],
  exclusiveMaximum: [{ schema: { exclusiveMaximum: 1 }, allows: [0.9, []], refuses: [1, 2] }],
  multipleOf: [
    { schema: { multipleOf: 0.1 }, allows: [0.3, 0.7, 1e15, 0, 'x'], refuses: [0.35] },
    { schema: { multipleOf: 3 }, allows: [9, -6, 4.5e15], refuses: [10, 1.5] },
    { schema: { multipleOf: 1e-8 }, allows: [99_000_000.000_000_01], refuses: [1e-9] },
    { schema: { multipleOf: 0.123_456_789 }, allows: [], refuses: [1e308] },
  ],
  minLength: [{ schema: { minLength: 2 }, allows: ['ếu', '𠮷𠮷', 5], refuses: ['𠮷', 'a', ''] }],
  maxLength: [{ schema: { maxLength: 2 }, allows: ['𠮷𠮷', 'ab', 100], refuses: ['abc'] }],
  pattern: [
    { schema: { pattern: '^[0-9]{2}$' }, allows: ['12', 12], refuses: ['1', '123', ''] },
    { schema: { pattern: 'hộ' }, allows: ['số hộ dân'], refuses: ['số hô dân'] },
  ],
  format: [{ schema: { format: 'email' }, allows: ['not one', 5], refuses: [] }],
  items: [
    { schema: { items: { type: 'integer' } }, allows: [[], [1, 2], {}], refuses: [[1, 'x']] },
    { schema: { items: false }, allows: [[]], refuses: [[1], [null]] },
  ],
  prefixItems: [
    {
      schema: { prefixItems: [{ type: 'string' }, { type: 'integer' }], items: { const: 0 } },
      allows: [[], ['a'], ['a', 1], ['a', 1, 0, 0]],
      refuses: [[1], ['a', 'b'], ['a', 1, 2]],
    },
    { schema: { prefixItems: [true, false] }, allows: [[1]], refuses: [[1, 2]] },
  ],
  minItems: [{ schema: { minItems: 1 }, allows: [[1], ''], refuses: [[]] }],
  maxItems: [{ schema: { maxItems: 1 }, allows: [[1], 'ab'], refuses: [[1, 2]] }],
  uniqueItems: [
    {
      schema: { uniqueItems: true },
      allows: [[1, '1', true, [1], { a: 1 }]],
      refuses: [
        [1, 1],
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      ],
    },
    {
      schema: { uniqueItems: true },
      allows: [
        [0, false],
        ['', null],
      ],
      refuses: [[[0], [-0]]],
    },
    { schema: { uniqueItems: false }, allows: [[1, 1]], refuses: [] },
  ],
  contains: [
    { schema: { contains: { minimum: 5 } }, allows: [[1, 7], {}], refuses: [[], [1, 2]] },
    { schema: { contains: true, minContains: 0 }, allows: [[], [1]], refuses: [] },
  ],
  minContains: [{ schema: { contains: { const: 1 }, minContains: 2 }, allows: [[1, 2, 1]], refuses: [[1, 2]] }],
  maxContains: [{ schema: { contains: { const: 1 }, maxContains: 1 }, allows: [[1, 2]], refuses: [[1, 1], [2]] }],
  properties: [
    {
      schema: { properties: { a: { type: 'string' }, b: false } },
      allows: [{}, { a: '' }, { c: 1 }, []],
      refuses: [{ a: 1 }, { b: 1 }],
    },
    {
      schema: JSON.parse(
        '{"properties":{"__proto__":{"type":"number"},"toString":{"type":"string"},"constructor":false}}',
      ) as Json,
      allows: [{}, { toString: 'x' }, JSON.parse('{"__proto__":1}') as Json],
      refuses: [JSON.parse('{"__proto__":"x"}') as Json, { toString: 1 }, { constructor: 1 }],
    },
  ],
  required: [
    { schema: { required: ['a', 'constructor'] }, allows: [{ a: null, constructor: 1 }, []], refuses: [{ a: 1 }, {}] },
    { schema: { required: ['__proto__'] }, allows: [JSON.parse('{"__proto__":1}') as Json], refuses: [{}] },
  ],
  dependentRequired: [
    {
      schema: { dependentRequired: { a: ['b', 'c'], d: [] } },
      allows: [{}, { b: 1 }, { a: 1, b: 1, c: 1 }, { d: 1 }],
      refuses: [{ a: 1, b: 1 }],
    },
  ],
  dependentSchemas: [
    {
      schema: { dependentSchemas: { a: { minProperties: 2 } } },
      allows: [{}, { b: 1 }, { a: 1, b: 1 }, 5],
      refuses: [{ a: 1 }],
    },
  ],
  patternProperties: [
    {
      schema: { patternProperties: { '^n': { type: 'integer' }, n$: { minimum: 3 } } },
      allows: [{ n: 3, m: '' }, 'n'],
      refuses: [{ n: 2 }, { no: 'x' }],
    },
  ],
  additionalProperties: [
    {
      schema: { properties: { a: true }, patternProperties: { '^x': true }, additionalProperties: { type: 'null' } },
      allows: [{ a: 1, xy: 2, b: null }, []],
      refuses: [{ b: 1 }],
    },
    {
      schema: { properties: { toString: true }, additionalProperties: false },
      allows: [{ toString: 1 }],
      refuses: [{ valueOf: 1 }],
    },
    {
      schema: { allOf: [{ properties: { a: true } }], additionalProperties: false },
      allows: [{}],
      refuses: [{ a: 1 }],
    },
  ],
  propertyNames: [
    { schema: { propertyNames: { maxLength: 2 } }, allows: [{ ab: 1 }, {}, 'abc'], refuses: [{ abc: 1 }] },
  ],
  minProperties: [{ schema: { minProperties: 1 }, allows: [{ a: 1 }, []], refuses: [{}] }],
  maxProperties: [{ schema: { maxProperties: 1 }, allows: [{ a: 1 }, [1, 2]], refuses: [{ a: 1, b: 2 }] }],
  allOf: [{ schema: { allOf: [{ minimum: 1 }, { maximum: 3 }], multipleOf: 2 }, allows: [2], refuses: [0, 4, 3] }],
  anyOf: [{ schema: { anyOf: [{ type: 'string' }, { minimum: 2 }] }, allows: ['a', 3], refuses: [1] }],
  oneOf: [{ schema: { oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, allows: [2, 3], refuses: [6, 1] }],
  not: [{ schema: { not: { required: ['a'] } }, allows: [{}, 5 as Json].slice(0, 1), refuses: [{ a: 1 }, 5] }],
  if: [
    {
      schema: { if: { minimum: 10 }, then: { multipleOf: 2 }, else: { maximum: 3 } },
      allows: [10, 3, 'x'].slice(0, 2),
      refuses: [11, 4],
    },
    { schema: { then: false, else: false }, allows: [1], refuses: [] },
    { schema: { if: false, then: false }, allows: [1], refuses: [] },
    { schema: { if: true, else: false }, allows: [1], refuses: [] },
  ],
  then: [{ schema: { if: true, then: false }, allows: [], refuses: [1] }],
  else: [{ schema: { if: false, else: false }, allows: [], refuses: [1] }],
  $ref: [
    { schema: { $ref: '#/$defs/a', maximum: 5, $defs: { a: { minimum: 3 } } }, allows: [4], refuses: [2, 6] },
    {
      schema: { properties: { next: { $ref: '#' } }, additionalProperties: false },
      allows: [{ next: { next: {} } }],
      refuses: [{ next: { nxt: 1 } }],
    },
    {
      schema: { prefixItems: [{ type: 'integer' }, { $ref: '#/prefixItems/0' }], $defs: { 'a/b~%': true } },
      allows: [[1, 2]],
      refuses: [[1, 'x']],
    },
    { schema: { $ref: '#/$defs/a~1b~0%25', $defs: { 'a/b~%': { const: 1 } } }, allows: [1], refuses: [2] },
    { schema: { properties: { $ref: { type: 'string' } } }, allows: [{ $ref: 'x' }], refuses: [{ $ref: 1 }] },
    { schema: { enum: [{ $ref: '#/nowhere' }] }, allows: [{ $ref: '#/nowhere' }], refuses: ['x'] },
  ],
  $defs: [{ schema: { $defs: { unused: false } }, allows: [1], refuses: [] }],
  unevaluatedProperties: [
    {
      schema: {
        properties: { a: true },
        allOf: [{ if: { properties: { a: { const: 1 } }, required: ['a'] }, then: { properties: { b: true } } }],
        unevaluatedProperties: false,
      },
      allows: [{}, { a: 2 }, { a: 1, b: 1 }],
      refuses: [{ a: 2, b: 1 }, { c: 1 }],
    },
    {
      schema: {
        anyOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: true } }],
        unevaluatedProperties: false,
      },
      allows: [{ a: 1 }, { a: 1, b: 1 }, { b: 1 }],
      refuses: [{ a: 2 }, { a: 2, b: 1 }],
    },
    {
      schema: { not: { not: { properties: { a: true }, required: ['a'] } }, unevaluatedProperties: false },
      allows: [],
      refuses: [{ a: 1 }, {}],
    },
    {
      schema: { $ref: '#/$defs/x', unevaluatedProperties: { const: 0 }, $defs: { x: { properties: { a: true } } } },
      allows: [{ a: 1, b: 0 }],
      refuses: [{ b: 1 }],
    },
    {
      schema: { properties: { a: true }, allOf: [{ unevaluatedProperties: false }] },
      allows: [{}],
      refuses: [{ a: 1 }],
    },
    {
      schema: { allOf: [{ additionalProperties: true }], unevaluatedProperties: false },
      allows: [{ a: 1 }],
      refuses: [],
    },
    {
      schema: {
        dependentSchemas: { a: { properties: { b: true } } },
        properties: { a: true },
        unevaluatedProperties: false,
      },
      allows: [{ a: 1, b: 1 }],
      refuses: [{ b: 1 }],
    },
    {
      schema: {
        oneOf: [{ properties: { a: true }, required: ['a'] }, { required: ['z'] }],
        unevaluatedProperties: false,
      },
      allows: [{ a: 1 }],
      refuses: [{ a: 1, z: 1 }, { z: 1 }],
    },
    {
      schema: { if: { properties: { a: true }, required: ['a'] }, unevaluatedProperties: false },
      allows: [{ a: 1 }, {}],
      refuses: [{ b: 1 }],
    },
    {
      schema: { properties: { a: { properties: { b: true } } }, unevaluatedProperties: false },
      allows: [{ a: { c: 1 } }, 'x'],
      refuses: [{ b: 1 }],
    },
  ],
  unevaluatedItems: [
    { schema: { prefixItems: [true], unevaluatedItems: false }, allows: [[], [1], {}], refuses: [[1, 2]] },
    {
      schema: { allOf: [{ contains: { const: 1 } }], unevaluatedItems: { type: 'string' } },
      allows: [[1, 'x', 1]],
      refuses: [[1, 2]],
    },
    { schema: { anyOf: [{ items: true }, true], unevaluatedItems: false }, allows: [[1, 2]], refuses: [] },
    { schema: { allOf: [{ unevaluatedItems: true }], unevaluatedItems: false }, allows: [[1, 2]], refuses: [] },
  ],
};

test('every keyword that judges has its cases, and no other has', () => {
  const notes = ['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated'];
  const more = ['readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType', 'contentSchema'];
  expect(new Set([...Object.keys(cases), ...notes, ...more])).toEqual(new Set(advertisedKeywords));
});

describe.each(Object.entries(cases))('%s', (_keyword, all) => {
  test.each(all.map((entry) => [JSON.stringify(entry.schema), entry] as const))('%s', (description, entry) => {
    const tests = [
      ...entry.allows.map((data) => ({ data, valid: true, description: JSON.stringify(data) })),
      ...entry.refuses.map((data) => ({ data, valid: false, description: JSON.stringify(data) })),
    ];
    expect(runSuite([{ description, schema: entry.schema, tests }])).toEqual([
      { group: description, tests: tests.length, wrong: [] },
    ]);
  });
});

test.each<[Json, Json, string[]]>([
  [{ type: 'string', format: 'date' }, '2025-02-29', ['format  ']],
  [{ properties: { d: { format: 'date' } } }, { d: '29/02/2024' }, ['format /d /properties/d']],
  [{ format: 'uuid' }, '2EB8AA08-AA98-11EA-B4AA-73B441D16380', []],
  [{ format: 'uuid' }, '2eb8aa08aa9811eab4aa73b441d16380', ['format  ']],
  [{ format: 'date' }, 20_250_101, []],
])('with formats asserted %j judges %j', (schema, value, faults) => {
  const opened = openSchema(schema, { formats: true });
  const told = opened.ok ? opened.schema.check(value) : [];
  expect(told.map((fault) => `${fault.keyword} ${fault.pointer} ${fault.schema}`)).toEqual(faults);
});

test('annotations and keywords of other vocabularies under x- judge nothing', () => {
  const schema = {
    ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://forms.example/f1', $comment: 'c' },
    ...{ title: 't', description: 'd', default: 1, examples: [2], deprecated: true, readOnly: true, writeOnly: false },
    ...{
      contentEncoding: 'base64',
      contentMediaType: 'text/plain',
      contentSchema: false,
      'x-kind': { type: 'string' },
    },
  };
  const opened = openSchema(schema);
  expect(opened.ok && opened.schema.check(5)).toEqual([]);
});
