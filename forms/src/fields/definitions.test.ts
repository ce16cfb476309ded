import { describe, expect, test } from 'vitest';
import { parseForm, storedKinds } from '../index.ts';
import type { JsonObject, Kind } from '../index.ts';
import { colours, documentOf, id } from '../testing/one-field.ts';

test.each(storedKinds)('the blank definition of %s is a form', (kind) => {
  expect(parseForm(documentOf(kind))).toMatchObject({ ok: true });
});

describe('a definition', () => {
  test.each<[Kind, JsonObject, string]>([
    ['text', { maxLength: 20_001 }, '/maxLength'],
    ['text', { minLength: -1 }, '/minLength'],
    ['text', { pattern: '(a+)+$' }, '/pattern'],
    ['long-text', { pattern: 1 }, '/pattern'],
    ['integer', { minimum: 0.5 }, '/minimum'],
    ['decimal', { pattern: '.*' }, '/pattern'],
    ['decimal', { 'x-maximum': '1.0' }, '/x-maximum'],
    ['percent', { properties: {} }, '/properties'],
    ['percent', { properties: { numerator: 1, denominator: 2 } }, '/properties'],
    ['percent', { required: ['numerator'] }, '/required'],
    ['percent', { unevaluatedProperties: true }, '/unevaluatedProperties'],
    ['percent', { 'x-overUnits': 'sum' }, '/x-overUnits'],
    ['date', { format: 'time' }, '/format'],
    ['yes-no', { 'x-nothing': false }, '/x-nothing'],
    ['date', { 'x-ownPlan': 'yes' }, '/x-ownPlan'],
    ['integer', { 'x-ownPlan': true }, '/x-ownPlan'],
    ['choice', { oneOf: 'red' }, '/oneOf'],
    ['choice', { oneOf: ['red'] }, '/oneOf/0'],
    ['choice', { 'x-retired': 1 }, '/x-retired'],
    ['choice', { ...colours, 'x-retired': [{ const: 'red', title: 'Đỏ cũ', 'x-id': id(19) }] }, '/x-retired/0/const'],
    [
      'choice',
      { ...colours, 'x-retired': [{ const: 'old', title: 'Cũ', 'x-id': id(19), 'x-into': id(1) }] },
      '/x-retired/0/x-into',
    ],
    ['choice', { oneOf: [{ const: 'a', title: 'A', 'x-id': id(19), 'x-aliases': 'b' }] }, '/oneOf/0/x-aliases'],
    ['choice', { oneOf: [{ const: 'a', title: ' ', 'x-id': id(19) }] }, '/oneOf/0/title'],
    ['choice', { $ref: '#/$defs/colours' }, '/$ref'],
    ['choice', { $ref: 'https://example.org/list' }, '/$ref'],
    ['many-choices', { items: { ...colours, minLength: 1 } }, '/items/minLength'],
    ['many-choices', { items: { type: 'integer' } }, '/items'],
    ['many-choices', { uniqueItems: false }, '/uniqueItems'],
    ['many-choices', { maxItems: 0 }, '/maxItems'],
    ['many-choices', { minItems: 'x' }, '/minItems'],
    ['unit-reference', { format: 'date' }, '/format'],
    ['file', { items: {} }, '/items'],
    ['file', { maxItems: 51 }, '/maxItems'],
    ['file', { minItems: -1 }, '/minItems'],
    ['file', { 'x-types': ['exe'] }, '/x-types'],
    ['table', { maxItems: 1001 }, '/maxItems'],
    ['table', { minItems: 0.5 }, '/minItems'],
    ['integer', { 'x-lineage': [] }, '/x-lineage'],
    ['integer', { 'x-lineage': [{ field: 'x', relation: 'sumOf' }] }, '/x-lineage/0'],
    ['integer', { 'x-lineage': [{ field: id(3), relation: 'sumOf', share: 1 }] }, '/x-lineage/0/share'],
    ['integer', { 'x-lineage': [{ field: id(3), relation: 'sumOf', parts: 2 }] }, '/x-lineage/0/parts'],
    ['integer', { 'x-lineage': [{ field: id(3), relation: 'partOf', parts: 1 }] }, '/x-lineage/0/parts'],
    ['integer', { 'x-total': true }, '/x-total'],
    ['note', { maxLength: 3 }, '/maxLength'],
    ['phone', { pattern: '.*' }, '/pattern'],
  ])('of %s with %j is refused at %s', (kind, more, where) => {
    const parsed = parseForm(documentOf(kind, more));
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.pointer)).toContain(`/schema/properties/it${where}`);
  });
});

test('only a numeric column may ask for its total, by saying true', () => {
  const column = {
    type: 'integer',
    title: 'Số buổi',
    'x-field': id(50),
    'x-kind': 'integer',
    'x-basis': 'flow',
    'x-overUnits': 'sum',
    'x-overTime': 'sum',
  };
  const rows = (more: JsonObject) => ({
    'x-columns': ['n'],
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' }, n: { ...column, ...more } },
      required: ['_id'],
      unevaluatedProperties: false,
    },
  });
  const counted = parseForm(documentOf('table', rows({ 'x-total': true })));
  expect(counted.ok && counted.form.field('it.n')?.total).toBe(true);
  const refused = parseForm(documentOf('table', rows({ 'x-total': false })));
  expect(refused).toMatchObject({ issues: [{ pointer: '/schema/properties/it/items/properties/n/x-total' }] });
  const text = { type: 'string', maxLength: 5, title: 'A', 'x-field': id(50), 'x-kind': 'text', 'x-total': true };
  expect(
    parseForm(
      documentOf('table', {
        ...rows({}),
        items: { ...rows({}).items, properties: { _id: { type: 'string', format: 'uuid' }, n: text } },
      }),
    ).ok,
  ).toBe(false);
});
