// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { choiceOf, formOf, idNumbered } from '../testing/fill-form.tsx';
import { vi } from '../texts/vi.ts';
import { writeKeptValue, writeValue } from './write-value.ts';

const form = formOf({
  areas: {
    ...{ type: 'array', uniqueItems: true, maxItems: 5, title: 'Các lĩnh vực', 'x-kind': 'many-choices' },
    items: { type: 'string', oneOf: [choiceOf(100, 'economy', 'Kinh tế'), choiceOf(101, 'society', 'Xã hội')] },
  },
  rows: {
    ...{ type: 'array', maxItems: 5, title: 'Các thôn', 'x-kind': 'table', 'x-columns': ['name'] },
    items: {
      type: 'object',
      properties: {
        _id: { type: 'string', format: 'uuid' },
        name: { type: 'string', maxLength: 50, title: 'Thôn', 'x-kind': 'text', 'x-field': idNumbered(50) },
      },
      required: ['_id'],
      unevaluatedProperties: false,
    },
  },
});
const rows = [
  { _id: idNumbered(60), name: 'Thôn 1' },
  { _id: idNumbered(61), name: 'Thôn 2' },
];

describe('answers in words', () => {
  it('counts the rows of a table', () => {
    expect(writeValue(form.field('rows')!, rows, vi, 'vi')).toBe('2 dòng');
    expect(writeValue(form.field('rows')!, [], vi, 'vi')).toBeNull();
  });

  it('writes what was kept aside in full: choices by their titles, rows by their cells', () => {
    expect(writeKeptValue(form.field('areas'), ['economy', 'society'], vi, 'vi')).toBe('Kinh tế; Xã hội');
    expect(writeKeptValue(form.field('rows'), rows, vi, 'vi')).toBe('Thôn 1; Thôn 2');
  });

  it('writes what was kept aside as it stands when its field is gone', () => {
    expect(writeKeptValue(undefined, { numerator: 3, denominator: 4 }, vi, 'vi')).toBe('3, 4');
    expect(writeKeptValue(undefined, true, vi, 'vi')).toBe('Có');
  });
});
