import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../index.ts';
import { fileItems } from '../fields/file.ts';
import { object, take } from '../testing/taken-schema.ts';

describe('one property', () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ['a short text', { type: 'string', maxLength: 50 }, { 'x-kind': 'text', maxLength: 50 }, []],
    ['a long text', { type: 'string', maxLength: 3000, minLength: 1 }, { 'x-kind': 'long-text', minLength: 1 }, []],
    ['a text without limit', { type: 'string' }, { 'x-kind': 'text', maxLength: 500 }, ['LIMIT_SET /maxLength']],
    ['a text too long', { type: 'string', maxLength: 1e6 }, { maxLength: 20_000 }, ['LIMIT_SET /maxLength']],
    ['a pattern', { type: 'string', maxLength: 9, pattern: '^\\d+$' }, { pattern: '^\\d+$' }, []],
    ['a slow pattern', { type: 'string', maxLength: 9, pattern: '(a+)+' }, {}, ['PATTERN_DROPPED /pattern']],
    ['a date', { type: 'string', format: 'date' }, { 'x-kind': 'date', format: 'date' }, []],
    [
      'an address',
      { type: 'string', maxLength: 9, format: 'email' },
      { 'x-kind': 'text' },
      ['KEYWORD_DROPPED /format'],
    ],
    ['a whole number', { type: 'integer', minimum: 0 }, { 'x-kind': 'integer', minimum: 0, 'x-basis': 'flow' }, []],
    [
      'a whole number between',
      { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 9.5 },
      { minimum: 1, maximum: 9 },
      [],
    ],
    ['a huge limit', { type: 'integer', maximum: 1e300 }, { maximum: Number.MAX_SAFE_INTEGER }, ['LIMIT_SET /maximum']],
    ['a number in steps of one', { type: 'number', multipleOf: 1 }, { 'x-kind': 'integer' }, []],
    ['a number in steps', { type: 'integer', multipleOf: 5 }, { 'x-kind': 'integer' }, ['KEYWORD_DROPPED /multipleOf']],
    [
      'a number',
      { type: 'number', minimum: 0.5, maximum: 99 },
      { 'x-kind': 'decimal', 'x-minimum': '0.5', 'x-maximum': '99' },
      ['STORED_AS_TEXT '],
    ],
    [
      'a number of many places',
      { type: 'number', minimum: 1e-12 },
      { 'x-kind': 'decimal' },
      ['STORED_AS_TEXT ', 'KEYWORD_DROPPED /minimum'],
    ],
    ['yes or no', { type: 'boolean', default: true }, { 'x-kind': 'yes-no' }, ['KEYWORD_DROPPED /default']],
    ['a note', { type: 'null' }, { 'x-kind': 'note' }, []],
    ['a text or null', { type: ['string', 'null'], maxLength: 5 }, { 'x-kind': 'text', maxLength: 5 }, []],
    ['a whole number or null', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, { 'x-kind': 'integer' }, []],
    [
      'a title and description',
      { type: 'boolean', title: 'Đạt', description: 'Đã đạt.' },
      { title: 'Đạt', description: 'Đã đạt.' },
      [],
    ],
    ['a title too long', { type: 'boolean', title: '𠮷'.repeat(400) }, { title: '𠮷'.repeat(250) }, []],
    ['files', { type: 'array', items: fileItems, maxItems: 3 }, { 'x-kind': 'file', maxItems: 3 }, []],
  ])('%s', (_name, schema, expected, notes) => {
    const { form, notes: told } = take(object({ a: schema }));
    expect(form.field('a')?.schema).toMatchObject(expected);
    expect(told.map((note) => note.replace('/properties/a', ''))).toEqual(notes);
  });

  test.each<[string, JsonObject, string[], string[]]>([
    ['an enum', { enum: ['A', 'B'] }, ['A: A', 'B: B'], []],
    ['an enum or null', { type: ['string', 'null'], enum: ['A', null] }, ['A: A'], []],
    [
      'an enum with names',
      { type: ['string', 'null'], enum: ['A', null, 'B', 'C', 'D'], enumNames: ['Một', 'Bỏ trống', ' ', 3, ' Bốn '] },
      ['A: Một', 'B: B', 'C: C', 'D: Bốn'],
      [],
    ],
    ['names too long', { enum: ['A'], enumNames: ['x'.repeat(501)] }, ['A: A'], []],
    [
      'names that are no list',
      { enum: ['A'], enumNames: 'Một' },
      ['A: A'],
      ['KEYWORD_DROPPED /properties/a/enumNames'],
    ],
    ['a constant', { const: 'A' }, ['A: A'], []],
    ['decomposed texts', { enum: ['khác'.normalize('NFD')] }, ['khác: khác'], []],
    ['titled constants', { oneOf: [{ const: 'a', title: 'Một' }, { const: 'b' }] }, ['a: Một', 'b: b'], []],
    [
      'titled constants of anyOf',
      {
        anyOf: [
          { const: 'a', title: 'Một' },
          { const: 'b', title: ' ' },
        ],
      },
      ['a: Một', 'b: b'],
      [],
    ],
    ['numbers', { enum: [1, 2.5] }, ['1: 1', '2.5: 2.5'], ['STORED_AS_TEXT /properties/a']],
  ])('choices out of %s', (_name, schema, choices, notes) => {
    const one = take(object({ a: schema }));
    expect(one.form.field('a')).toMatchObject({ kind: 'choice' });
    expect(one.form.field('a')?.choices?.map(({ code, title }) => `${code}: ${title}`)).toEqual(choices);
    expect(one.notes).toEqual(notes);
    const many = take(object({ a: { type: 'array', items: schema, uniqueItems: true, maxItems: 2 } }));
    expect(many.form.field('a')).toMatchObject({ kind: 'many-choices', schema: { maxItems: 2 } });
    expect(many.form.field('a')?.choices?.map(({ code, title }) => `${code}: ${title}`)).toEqual(choices);
  });

  test.each<[string, Json]>([
    ['nothing is known of it', {}],
    ['it is no schema', true],
    ['it has several types', { type: ['string', 'integer'] }],
    ['it has alternatives', { anyOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['its values are objects', { enum: [{}, []] }],
    ['two values are written alike', { enum: [1, '1'] }],
    ['a value is no text', { enum: [''] }],
    ['a code is too long', { enum: ['x'.repeat(101)] }],
    ['there are too many choices', { enum: Array.from({ length: 501 }, (_, index) => index) }],
    ['it is a list of texts', { type: 'array', items: { type: 'string' } }],
    ['it is a list of anything', { type: 'array' }],
    ['it is an object without properties', { type: 'object' }],
    ['it refers elsewhere', { $ref: 'https://example.org/schema' }],
    ['it refers to nothing', { $ref: '#/$defs/none' }],
  ])('is left out and told when %s', (_name, schema) => {
    expect(take(object({ a: schema, b: { type: 'null' } })).notes).toEqual(['PROPERTY_DROPPED /properties/a']);
  });

  test('a share is two whole numbers, both required', () => {
    const part = { type: 'integer', minimum: 0, title: 'Hộ đạt', default: 1 };
    const share = object(
      { numerator: part, denominator: { type: 'integer' } },
      { required: ['numerator', 'denominator'] },
    );
    const { form, notes } = take(object({ a: share }));
    expect(form.field('a')).toMatchObject({
      kind: 'percent',
      parts: { numerator: { title: 'Hộ đạt' }, denominator: { title: 'Tổng số' } },
    });
    expect(notes).toEqual(['KEYWORD_DROPPED /properties/a/properties/numerator/default']);
    expect(take(object({ a: { ...share, required: ['numerator'] } })).form.fields.map(({ kind }) => kind)).toEqual([
      'integer',
      'integer',
    ]);
  });
});
