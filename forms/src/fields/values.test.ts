import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, Kind, Language } from '../index.ts';
import { colours, fieldOf, id, many, someFile } from '../testing/one-field.ts';
import { kindOf } from './registry.ts';

function codes(kind: Kind, value: unknown, more?: JsonObject): string[] {
  const found: string[] = [];
  const field = fieldOf(kind, more);
  kindOf(field).check(field, value, (code, details) => found.push(details?.part ? `${code} ${details.part}` : code));
  return found;
}

const other: JsonObject = { type: 'string', oneOf: [{ const: 'khác', title: 'Khác', 'x-id': id(15) }] };
const decimals = { 'x-minimum': '0', 'x-maximum': '9.5' };

describe('a value', () => {
  test.each<[Kind, unknown, string[], JsonObject?]>([
    ['text', 'Tam Kỳ', []],
    ['text', 5, ['WRONG_TYPE']],
    ['text', 'a\u0000', ['TEXT_NOT_ALLOWED']],
    ['text', '\ud800', ['TEXT_NOT_ALLOWED']],
    ['text', 'abcd', ['TOO_LONG'], { maxLength: 3 }],
    ['text', 'a', ['TOO_SHORT'], { minLength: 2 }],
    ['text', 'kỳ'.normalize('NFD'), [], { maxLength: 2 }],
    ['text', 'a🌾', [], { maxLength: 2 }],
    ['text', '🌾', ['TOO_SHORT'], { minLength: 2 }],
    ['text', 'x', ['PATTERN'], { pattern: '^\\d+$' }],
    ['integer', 3, []],
    ['integer', 3.5, ['WRONG_TYPE']],
    ['integer', 2 ** 53, ['NOT_EXACT']],
    ['integer', '9.007.199.254.740.992', ['NOT_EXACT']],
    ['integer', '9'.repeat(60), ['NOT_EXACT']],
    ['integer', '9.007.199.254.740.991', ['WRONG_TYPE']],
    ['integer', -1, ['TOO_SMALL']],
    ['money', 11, ['TOO_LARGE'], { maximum: 10 }],
    ['decimal', '1.5', [], decimals],
    ['decimal', 1.5, ['WRONG_TYPE']],
    ['decimal', '1.50', ['NOT_A_DECIMAL']],
    ['decimal', '9'.repeat(25), []],
    ['decimal', '9'.repeat(26), ['TOO_MANY_DIGITS']],
    ['decimal', '0.1234567891', []],
    ['decimal', '0.30000000000000004', ['TOO_MANY_PLACES']],
    ['decimal', '0,30000000000000004', ['TOO_MANY_PLACES']],
    ['decimal', '-1', ['TOO_SMALL'], decimals],
    ['decimal', '9.51', ['TOO_LARGE'], decimals],
    ['percent', { numerator: 1, denominator: 2 }, []],
    ['percent', 5, ['WRONG_TYPE']],
    ['percent', { numerator: 1, denominator: 2, rate: 50 }, ['WRONG_TYPE']],
    ['percent', { numerator: 1 }, ['PART_MISSING Tổng số']],
    ['percent', { numerator: -1, denominator: null }, ['TOO_SMALL Số đạt', 'PART_MISSING Tổng số']],
    ['date', '2025-02-28', []],
    ['date', '2025-02-29', ['NOT_A_DATE']],
    ['date', 20250228, ['WRONG_TYPE']],
    ['yes-no', false, []],
    ['yes-no', 'có', ['WRONG_TYPE']],
    ['choice', 'red', [], colours],
    ['choice', 1, ['WRONG_TYPE'], colours],
    ['choice', 'green', ['NOT_A_CHOICE'], colours],
    ['choice', 'pink', ['CHOICE_RETIRED'], colours],
    ['choice', 'khác'.normalize('NFD'), [], other],
    ['many-choices', ['red', 'blue'], [], many],
    ['many-choices', 'red', ['WRONG_TYPE'], many],
    ['many-choices', [1], ['WRONG_TYPE'], many],
    ['many-choices', [], ['TOO_FEW_CHOSEN'], many],
    ['many-choices', ['red', 'blue', 'red'], ['TOO_MANY_CHOSEN'], many],
    ['many-choices', ['red', 'red'], ['CHOSEN_TWICE'], many],
    ['many-choices', ['red', 'grey'], ['CHOICE_RETIRED'], many],
    ['many-choices', ['khác', 'khác'.normalize('NFD')], ['CHOSEN_TWICE'], { items: other }],
    ['unit-reference', id(9), []],
    ['unit-reference', 9, ['WRONG_TYPE']],
    ['exemplar-reference', 'MH-01', ['NOT_A_REFERENCE']],
    ['file', [someFile], []],
    ['file', [{ ...someFile, name: `${'ệ'.repeat(200).normalize('NFD')}.pdf` }], []],
    ['file', someFile, ['WRONG_TYPE']],
    ['file', [someFile, someFile], ['TOO_MANY_FILES'], { maxItems: 1 }],
    ['file', [], ['TOO_FEW_FILES'], { minItems: 1 }],
    ['file', [{ ...someFile, name: 'a.exe' }], ['FILE_REFUSED']],
    ['file', [{ ...someFile, name: '../a.pdf' }], ['FILE_REFUSED']],
    ['file', [{ ...someFile, name: '' }], ['FILE_REFUSED']],
    ['file', [{ ...someFile, size: 11 * 1024 * 1024 }], ['FILE_REFUSED']],
    ['file', [{ ...someFile, sha256: 'x' }], ['FILE_REFUSED']],
    ['file', [{ ...someFile, more: 1 }], ['FILE_REFUSED']],
    ['file', ['a.pdf'], ['FILE_REFUSED']],
    ['table', 'x', ['WRONG_TYPE']],
    ['table', [{}, {}], ['TOO_MANY_ROWS'], { maxItems: 1 }],
    ['table', [], ['TOO_FEW_ROWS'], { minItems: 1 }],
    ['note', 'x', ['WRONG_TYPE']],
    ['phone', '0905 123 456', []],
    ['phone', '02353851234', []],
    ['phone', '905 123 456', ['WRONG_TYPE']],
    ['phone', 905123456, ['WRONG_TYPE']],
  ])('%s %j gives %j', (kind, value, expected, more) => expect(codes(kind, value, more)).toEqual(expected));
});

describe('facts', () => {
  test.each<[Kind, Json, object[], JsonObject?]>([
    ['integer', 7, [{ number: '7' }]],
    ['decimal', '7.5', [{ number: '7.5' }]],
    ['date', '2025-06-05', [{ date: '2025-06-05' }]],
    ['yes-no', false, [{ bool: false }]],
    ['choice', 'red', [{ text: 'red' }], colours],
    ['many-choices', ['red', 'blue'], [{ text: 'red' }, { text: 'blue' }], many],
    ['many-choices', 'red', [], many],
    ['unit-reference', id(9), [{ text: id(9) }]],
    ['text', 'a', []],
    ['file', [someFile], []],
    ['table', [], []],
    ['note', null, []],
    ['phone', '0905123456', []],
    [
      'percent',
      { numerator: 2, denominator: 3 },
      [{ field: id(101), number: '2' }, { field: id(102), number: '3' }, { number: '66.6666666667' }],
    ],
    [
      'percent',
      { numerator: 0, denominator: 0 },
      [
        { field: id(101), number: '0' },
        { field: id(102), number: '0' },
      ],
    ],
  ])('of %s %j are %j', (kind, value, expected, more) => {
    const field = fieldOf(kind, more);
    expect(kindOf(field).facts(field, value)).toEqual(expected);
  });
});

describe('words', () => {
  test.each<[Kind, Json, string, string, JsonObject?]>([
    ['text', 'Tam Kỳ', 'Tam Kỳ', 'Tam Kỳ'],
    ['integer', 1234, '1.234 hộ', '1,234 hộ', { 'x-unit': 'hộ' }],
    ['money', 40_000_000, '40.000.000 đồng', '40,000,000 đồng'],
    ['decimal', '1234.5', '1.234,5', '1,234.5'],
    ['percent', { numerator: 12, denominator: 15 }, '12/15 (80,00%)', '12/15 (80.00%)'],
    ['percent', { numerator: 0, denominator: 0 }, '0/0', '0/0'],
    ['percent', { numerator: 3 }, '3/', '3/'],
    ['date', '2025-06-05', '05/06/2025', '5 Jun 2025'],
    ['yes-no', true, 'Có', 'Yes'],
    ['yes-no', false, 'Không', 'No'],
    ['yes-no', false, 'Không phát sinh', 'Nothing to report', { 'x-nothing': true }],
    ['choice', 'red', 'Đỏ', 'Red', colours],
    ['choice', 'blue', 'Xanh', 'Xanh', colours],
    ['choice', 'pink', 'Hồng', 'Hồng', colours],
    ['choice', 'green', 'green', 'green', colours],
    ['many-choices', ['red', 'blue'], 'Đỏ; Xanh', 'Red; Xanh', many],
    ['many-choices', 'x', '', '', many],
    ['unit-reference', id(9), 'Phường An Xuân', 'Phường An Xuân'],
    ['unit-reference', id(8), id(8), id(8)],
    ['file', [someFile, 'x'], 'Kế hoạch.pdf', 'Kế hoạch.pdf'],
    ['file', 'x', '', ''],
    ['table', [], '', ''],
    ['note', null, '', ''],
    ['phone', '0905 123 456', '0905 123 456', '0905 123 456'],
  ])('of %s %j are %j and %j', (kind, value, vi, en, more) => {
    const field = fieldOf(kind, more);
    const nameOf = (_kind: Kind, unit: string) => (unit === id(9) ? 'Phường An Xuân' : undefined);
    const said = (['vi', 'en'] as Language[]).map((language) =>
      kindOf(field).words(field, value, { language, nameOf }),
    );
    expect(said).toEqual([vi, en]);
  });
});
