import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber, formatOfficialDate, parseVietnameseDate, parseVietnameseNumber } from '../index.ts';

describe('parseVietnameseNumber', () => {
  test.each([
    ['1.234.567,89', '1234567.89'],
    ['1.234', '1234'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1234', '1234'],
    ['0,50', '0.5'],
    ['-12,5', '-12.5'],
    ['\u22127', '-7'],
    ['-0', '0'],
    [' 007 ', '7'],
    ['90071992547409931', '90071992547409931'],
  ])('reads %s as %s', (text, value) => expect(parseVietnameseNumber(text)).toEqual({ value }));

  test.each([
    ['', 'EMPTY'],
    ['mười', 'NOT_A_NUMBER'],
    ['1e5', 'NOT_A_NUMBER'],
    ['=1+1', 'NOT_A_NUMBER'],
    ['1,234.5', 'AMBIGUOUS'],
    ['1.23', 'AMBIGUOUS'],
    ['0.5', 'AMBIGUOUS'],
    ['1'.repeat(41), 'TOO_LONG'],
  ])('does not understand %s', (text, problem) => expect(parseVietnameseNumber(text)).toEqual({ problem }));

  test('reads what formatNumber writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 1, max: 99 }),
        (whole, part) => {
          const value = `${whole}.${String(part).padStart(2, '0')}`.replace(/0+$/, '');
          expect(parseVietnameseNumber(formatNumber(value, 'vi'))).toEqual({ value });
        },
      ),
    );
  });
});

describe('formatNumber', () => {
  test.each([
    ['1234567.89', 'vi', {}, '1.234.567,89'],
    ['1234567.89', 'en', {}, '1,234,567.89'],
    [1234567, 'vi', {}, '1.234.567'],
    ['66.666', 'vi', { scale: 2 }, '66,67'],
    ['0.005', 'vi', { scale: 2 }, '0,01'],
    ['-0.001', 'vi', { scale: 2 }, '0,00'],
    ['-1234', 'vi', {}, '-1.234'],
    ['5', 'vi', { scale: 1 }, '5,0'],
    ['không rõ', 'vi', {}, 'không rõ'],
  ] as const)('writes %s in %s %j as %s', (value, language, options, text) => {
    expect(formatNumber(value, language, options)).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['5/6/2025', '2025-06-05'],
    ['05-06-2025', '2025-06-05'],
    ['5.6.2025', '2025-06-05'],
    [' 2025-06-05 ', '2025-06-05'],
    ['29/2/2024', '2024-02-29'],
    ['31/02/2025', null],
    ['29/02/2025', null],
    ['0/1/2025', null],
    ['1/13/2025', null],
    ['1/1/0000', null],
    ['5/6', null],
    ['6-5-25', null],
  ])('%s is read as %s', (text, iso) => expect(parseVietnameseDate(text)).toBe(iso));

  test('are written as each language does, and as official documents do', () => {
    expect(formatDate('2025-06-05', 'vi')).toBe('05/06/2025');
    expect(formatDate('2025-06-05', 'en')).toBe('5 Jun 2025');
    expect(formatDate('hôm nay', 'vi')).toBe('hôm nay');
    expect(formatOfficialDate('2025-03-12')).toBe('ngày 12 tháng 3 năm 2025');
    expect(formatOfficialDate('2025-02-05')).toBe('ngày 05 tháng 02 năm 2025');
    expect(formatOfficialDate('x')).toBe('x');
  });
});
