import type { Json } from '../dialect/json.ts';
import type { KeywordCase } from './assertion-cases.ts';

/** The same for lists and objects, and for keywords that hold other schemas. */
export const applicatorCases: Record<string, KeywordCase[]> = {
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
  not: [{ schema: { not: { required: ['a'] } }, allows: [{}], refuses: [{ a: 1 }, 5] }],
  if: [
    {
      schema: { if: { minimum: 10 }, then: { multipleOf: 2 }, else: { maximum: 3 } },
      allows: [10, 3],
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
