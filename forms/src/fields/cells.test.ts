import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, Kind } from '../index.ts';
import { colours, fieldOf, id, many } from '../testing/one-field.ts';
import { kindOf } from './registry.ts';

describe('cells of a spreadsheet', () => {
  const wording = { language: 'vi' as const };

  test.each<[Kind, Json, (string | number | boolean | null)[], JsonObject?]>([
    ['text', 'Tam Kỳ', ['Tam Kỳ']],
    ['long-text', 'Đoạn', ['Đoạn']],
    ['integer', 5, [5]],
    ['money', 5, [5]],
    ['decimal', '1.5', [1.5]],
    ['decimal', '1234567890.1234567', ['1234567890,1234567']],
    ['percent', { numerator: 1, denominator: 2 }, [1, 2]],
    ['date', '2025-06-05', ['2025-06-05']],
    ['yes-no', true, ['Có']],
    ['yes-no', false, ['Không']],
    ['yes-no', false, ['Không phát sinh'], { 'x-nothing': true }],
    ['choice', 'red', ['Đỏ'], colours],
    ['many-choices', ['red', 'blue'], ['Đỏ; Xanh'], many],
    ['unit-reference', id(9), [id(9)]],
    ['phone', '0905 123 456', ['0905 123 456']],
  ])('of %s %j are %j and read back the same', (kind, value, cells, more) => {
    const field = fieldOf(kind, more);
    expect(kindOf(field).cells(field, wording)).toHaveLength(cells.length);
    expect(kindOf(field).toCells(field, value, wording)).toEqual(cells);
    expect(kindOf(field).fromCells(field, cells, wording)).toEqual(value);
  });

  test.each<[Kind, (string | number | boolean | null)[], Json, JsonObject?]>([
    ['text', [''], null],
    ['text', [' '], null],
    ['text', [5], '5'],
    ['integer', ['1.234'], 1234],
    ['integer', ['nhiều'], 'nhiều'],
    ['integer', [true], true],
    ['decimal', ['1,5'], '1.5'],
    ['decimal', ['1.5.'], '1.5.'],
    ['decimal', ['-0.5'], '-0.5'],
    ['percent', [null, ''], null],
    ['percent', ['12', null], { numerator: 12 }],
    ['date', ['5/6/2025'], '2025-06-05'],
    ['date', ['hôm qua'], 'hôm qua'],
    ['yes-no', ['x'], true],
    ['yes-no', [false], false],
    ['yes-no', ['Không'], false, { 'x-nothing': true }],
    ['yes-no', ['có lẽ'], 'có lẽ'],
    ['choice', ['do tuoi'], 'red', colours],
    ['choice', ['RED'], 'red', colours],
    ['choice', ['hong'], 'pink', colours],
    ['choice', ['tím'], 'tím', colours],
    ['many-choices', ['đỏ\nXANH; tím'], ['red', 'blue', 'tím'], many],
    ['file', ['x'], null],
    ['note', ['x'], null],
    ['phone', [905123456], '0905123456'],
  ])('of %s %j are read as %j', (kind, cells, expected, more) => {
    const field = fieldOf(kind, more);
    expect(kindOf(field).fromCells(field, cells, wording)).toEqual(expected);
  });

  test('offer the choices and the two answers to pick', () => {
    const choice = fieldOf('choice', colours);
    const english = { language: 'en' as const };
    expect(kindOf(choice).cells(choice, english)).toMatchObject([{ options: ['Red', 'Xanh'] }]);
    const yesNo = fieldOf('yes-no');
    expect(kindOf(yesNo).cells(yesNo, english)).toMatchObject([{ options: ['Yes', 'No'] }]);
    const file = fieldOf('file');
    expect([kindOf(file).cells(file, english), kindOf(file).toCells(file, [], english)]).toEqual([[], []]);
  });

  test('of several choices without a list are empty', () => {
    const field = fieldOf('many-choices', many);
    expect(kindOf(field).toCells(field, 'x', wording)).toEqual(['']);
  });
});
