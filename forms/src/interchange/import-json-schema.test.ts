import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import { importJsonSchema } from './index.ts';
import { object } from '../testing/taken-schema.ts';
import { processorTime } from '../testing/processor-time.ts';
import { runs } from '../testing/runs.ts';

describe('what is no form', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['true', true],
    ['a list', { type: 'array', items: {} }],
    ['an object without properties', { type: 'object' }],
    ['a reference to itself', { $ref: '#' }],
    ['names of prototypes', JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}')],
    [
      'too many fields',
      object(Object.fromEntries(Array.from({ length: 1100 }, (_, index) => [`a${index}`, { type: 'boolean' }]))),
    ],
    ['a document too large', object({ a: { type: 'string', title: 'x'.repeat(300_000) } })],
  ])('%s is refused with the reason', (_name, schema) => {
    const result = importJsonSchema(schema);
    expect(result.ok ? [] : result.issues.length).toBeGreaterThan(0);
  });

  test.each([
    [30, 2],
    [60, 6],
  ])('%i objects that grow %i times at each reference are cut off at once', (depth, times) => {
    const $defs = Object.fromEntries(
      Array.from({ length: depth }, (_, index) => {
        const members = Array.from({ length: times }, (_, member) => [`a${member}`, { $ref: `#/$defs/d${index + 1}` }]);
        return [`d${index}`, object(Object.fromEntries(members))];
      }),
    );
    let result = importJsonSchema(undefined);
    const time = processorTime(() => (result = importJsonSchema({ ...object({ a: { $ref: '#/$defs/d0' } }), $defs })));
    expect(time).toBeLessThan(2000);
    expect(result.ok ? result.unsupported.length : 1).toBeLessThanOrEqual(500);
  });

  test('any JSON gives a form or reasons', () => {
    const name = fc.constantFrom(
      'properties',
      'allOf',
      'items',
      '$ref',
      'if',
      'then',
      'required',
      'enum',
      'a',
      'type',
      'title',
    );
    const leaf = fc.constantFrom<unknown>(true, 'object', 'array', 'string', '#', '#/properties/a', null, ['a'], 5);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.dictionary(name, tie('tree')),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, tree), tree, (more, properties) => {
        const result = importJsonSchema({
          ...more,
          type: 'object',
          properties: { a: properties, b: { type: 'boolean' } },
        });
        if (result.ok) expect(parseForm(result.document).ok).toBe(true);
        else expect(result.issues).toMatchObject([{ code: 'VALUE_INVALID', pointer: '' }]);
      }),
      runs(200),
    );
  });
});

test('a title may be given for a schema without one', () => {
  const schema = object({ a: { type: 'boolean' } }, { title: ' ' });
  const result = importJsonSchema(schema, { title: 'Biểu nhập', section: 'Chung' });
  expect(result).toMatchObject({ document: { schema: { title: 'Biểu nhập', 'x-sections': [{ title: 'Chung' }] } } });
  expect(importJsonSchema(schema)).toMatchObject({ document: { schema: { title: 'Biểu mẫu' } } });
});

test('what is referred to again and again is copied within limits, long references not followed', () => {
  const wide = Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`k${index}`, 1]));
  const names = Array.from({ length: 3000 }, (_, index) => `p${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: '#/$defs/x' }]));
  for (const x of [wide, { $ref: `#${'/a'.repeat(80_000)}` }]) {
    const schema = { type: 'object', properties, $defs: { x } };
    let imported = importJsonSchema(null);
    expect(processorTime(() => (imported = importJsonSchema(schema)))).toBeLessThan(2000);
    expect(imported.ok).toBe(true);
  }
});

test('a lower bound above the upper one is left out and noted; a condition no answer can meet too', () => {
  const counted = (more: object) => ({ type: 'integer', ...more });
  const imported = importJsonSchema({
    type: 'object',
    properties: {
      n: counted({ minimum: 9, maximum: 1 }),
      share: {
        type: 'object',
        properties: { numerator: counted({ minimum: 9, maximum: 1 }), denominator: counted({}) },
        required: ['numerator', 'denominator'],
      },
      rows: {
        type: 'array',
        minItems: 9,
        maxItems: 1,
        items: { type: 'object', properties: { a: { type: 'string' } } },
      },
      weight: { type: 'number', minimum: 9.5, maximum: 1 },
    },
    if: { properties: { n: { minimum: 2, maximum: 1 } }, required: ['n'] },
    then: { required: ['rows'] },
  });
  const notes = imported.ok ? imported.unsupported.map(({ code, pointer }) => `${code} ${pointer}`) : [];
  expect(notes).toEqual(
    expect.arrayContaining([
      'KEYWORD_DROPPED /properties/n/minimum',
      'KEYWORD_DROPPED /properties/share/properties/numerator/minimum',
      'KEYWORD_DROPPED /properties/rows/minItems',
      'KEYWORD_DROPPED /properties/weight/minimum',
      'CONDITION_DROPPED ',
    ]),
  );
});
