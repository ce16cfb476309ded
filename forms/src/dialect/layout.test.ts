import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import type { Form, Json, JsonObject } from '../index.ts';

const id = (number: number) => `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const question = (number: number): JsonObject => ({
  type: 'string',
  maxLength: 10,
  title: `Câu ${number}`,
  'x-field': id(number),
  'x-kind': 'text',
});
const part = (number: number, fields: Json[], more: JsonObject = {}): JsonObject => ({
  id: id(100 + number),
  title: `Phần ${number}`,
  fields,
  ...more,
});

function read(sections: Json, schema: JsonObject = {}) {
  return parseForm({
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      title: 'Biểu',
      properties: { a: question(1), b: question(2), c: question(3) },
      unevaluatedProperties: false,
      'x-sections': sections,
      ...schema,
    },
    uiSchema: {},
  });
}

function refusedAt(result: ReturnType<typeof parseForm>): [string, string][] {
  return result.ok ? [] : result.issues.map(({ code, pointer }) => [code, pointer]);
}

const sections = '/schema/x-sections';

describe('groups', () => {
  test('stand inside sections and inside each other, and answers stay flat', () => {
    const inner = part(3, ['c'], { description: 'Trong cùng', 'x-i18n': { en: { title: 'Part 3' } } });
    const { form } = read([part(1, ['a', part(2, ['b', inner])])]) as { form: Form };
    expect(form.sections).toMatchObject([
      {
        id: id(101),
        fields: ['a', 'b', 'c'],
        items: [
          'a',
          { id: id(102), fields: ['b', 'c'], items: ['b', { titleEn: 'Part 3', description: 'Trong cùng' }] },
        ],
      },
    ]);
    expect(form.fields.map(({ key, section, group }) => [key, section, group])).toEqual([
      ['a', id(101), undefined],
      ['b', id(101), id(102)],
      ['c', id(101), id(103)],
    ]);
  });

  test.each<[string, Json, [string, string]]>([
    [
      'deeper than three',
      [part(1, ['a', part(2, ['b', part(3, ['c', part(4, [part(5, [])])])])])],
      ['TOO_DEEP', `${sections}/0/fields/1/fields/1/fields/1/fields/0`],
    ],
    ['with the id of another', [part(1, ['a', 'b', part(2, ['c']), part(2, [])])], ['ID_DUPLICATE', sections]],
    ['of neither name nor group', [part(1, ['a', 'b', 'c', 1])], ['VALUE_INVALID', `${sections}/0/fields`]],
    [
      'with a field that stands elsewhere',
      [part(1, ['a', 'b', 'c', part(2, ['a'])])],
      ['KEY_DUPLICATE', `${sections}/0/fields/3/fields/0`],
    ],
    [
      'without a title',
      [part(1, ['a', 'b', part(2, ['c'], { title: '' })])],
      ['VALUE_INVALID', `${sections}/0/fields/2/title`],
    ],
  ])('%s are refused', (_what, given, expected) => expect(refusedAt(read(given))).toContainEqual(expected));
});

describe('code lists', () => {
  const option = (number: number, code: string): JsonObject => ({
    const: code,
    title: `Mục ${code}`,
    'x-id': id(number),
  });
  const list: JsonObject = {
    type: 'string',
    title: 'Danh mục',
    oneOf: [option(21, 'x'), option(22, 'y')],
    'x-codeList': { id: id(20), version: 2 },
    'x-retired': [{ ...option(23, 'z'), 'x-into': id(22) }],
  };
  const choosing = (number: number): JsonObject => ({
    type: 'string',
    $ref: '#/$defs/areas',
    title: `Chọn ${number}`,
    'x-field': id(number),
    'x-kind': 'choice',
  });
  const several: JsonObject = {
    type: 'array',
    uniqueItems: true,
    maxItems: 5,
    items: { type: 'string', $ref: '#/$defs/areas' },
    title: 'Chọn nhiều',
    'x-field': id(3),
    'x-kind': 'many-choices',
  };
  const formWith = (areas: Json, a: JsonObject = choosing(1)) =>
    read([part(1, ['a', 'b', 'c'])], { $defs: { areas }, properties: { a, b: choosing(2), c: several } });

  test('are shared by fields, with their version and what was retired', () => {
    const { form } = formWith(list) as { form: Form };
    expect(form.codeLists.get('areas')).toMatchObject({ id: id(20), version: 2, title: 'Danh mục' });
    for (const key of ['a', 'b', 'c'])
      expect(form.field(key)).toMatchObject({
        codeList: 'areas',
        choices: [{ code: 'x' }, { code: 'y' }],
        retired: [{ code: 'z', into: id(22) }],
      });
  });

  const defs = '/schema/$defs/areas';
  test.each<[string, Json, [string, string]]>([
    ['is no object', 1, ['VALUE_INVALID', defs]],
    ['has no version', { ...list, 'x-codeList': { id: id(20) } }, ['VALUE_INVALID', `${defs}/x-codeList`]],
    ['has no source', { ...list, 'x-codeList': 1 }, ['VALUE_INVALID', `${defs}/x-codeList`]],
    ['is of numbers', { ...list, type: 'integer' }, ['VALUE_INVALID', `${defs}/type`]],
    ['has another keyword', { ...list, minLength: 1 }, ['KEYWORD_REFUSED', `${defs}/minLength`]],
    ['is empty', { ...list, oneOf: [] }, ['VALUE_INVALID', `${defs}/oneOf`]],
    [
      'has the id of a field',
      { ...list, oneOf: [option(1, 'x'), option(22, 'y')] },
      ['ID_DUPLICATE', '/schema/properties/a'],
    ],
  ])('a list that %s is refused', (_what, areas, expected) =>
    expect(refusedAt(formWith(areas))).toContainEqual(expected),
  );

  test('a field chooses from a list or from its own, not from both', () => {
    const both = { ...choosing(1), oneOf: [option(31, 'v')] };
    expect(refusedAt(formWith(list, both))).toContainEqual(['VALUE_INVALID', '/schema/properties/a/$ref']);
  });

  test('$defs holds nothing else', () => {
    expect(refusedAt(read([part(1, ['a', 'b', 'c'])], { $defs: [] }))).toContainEqual([
      'VALUE_INVALID',
      '/schema/$defs',
    ]);
    const named = { $defs: { 'a-b': list } };
    expect(refusedAt(read([part(1, ['a', 'b', 'c'])], named))).toContainEqual(['NAME_REFUSED', '/schema/$defs/a-b']);
  });
});

describe('a note', () => {
  const note: JsonObject = { type: 'null', title: 'Lưu ý', 'x-field': id(1), 'x-kind': 'note' };
  const base = { properties: { a: note, b: question(2), c: question(3) } };

  test('is shown and cannot be required', () => {
    expect(read([part(1, ['a', 'b', 'c'])], base).ok).toBe(true);
    const required = read([part(1, ['a', 'b', 'c'])], { ...base, required: ['a'] });
    expect(refusedAt(required)).toEqual([['VALUE_INVALID', '/schema/required']]);
  });

  test('decides nothing', () => {
    const condition = { if: { properties: { a: { const: 'x' } }, required: ['a'] }, then: { required: ['b'] } };
    const tested = read([part(1, ['a', 'b', 'c'])], { ...base, allOf: [condition] });
    expect(refusedAt(tested)).toContainEqual(['CONDITION_INVALID', '/schema/allOf/0/if/properties/a']);
  });
});

test('a calculation tells what it took over', () => {
  const document = structuredClone(communeHalfYear) as { schema: JsonObject };
  const [first] = document.schema['x-calculations'] as JsonObject[];
  first!['x-lineage'] = [{ field: id(1), relation: 'sumOf' }];
  const { form } = parseForm(document) as { form: Form };
  expect(form.field(String(first!.field))?.lineage).toEqual([{ field: id(1), relation: 'sumOf' }]);
});
