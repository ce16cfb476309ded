import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

describe('reading typed numbers', () => {
  it.each([
    ['40 triệu', 40_000_000],
    ['40 triệu đồng', 40_000_000],
    ['40tr', 40_000_000],
    ['40 TRIỆU', 40_000_000],
    ['40 trieu', 40_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['1,5 tỉ', 1_500_000_000],
    ['1 tỷ 500 triệu', 1_500_000_000],
    ['1.500 triệu', 1_500_000_000],
    ['500 nghìn', 500_000],
    ['500 ngàn', 500_000],
    ['500k', 500_000],
    ['12,345 nghìn', 12_345],
    ['-3 triệu', -3_000_000],
    ['0 triệu', 0],
    ['40.000.000', 40_000_000],
    ['40.000.000 đồng', 40_000_000],
    ['40.000.000đ', 40_000_000],
    ['40 000 000 VNĐ', 40_000_000],
    ['1234', 1234],
  ])('understands %j as money: %d đồng', (text, value) => {
    expect(readNumber('money', text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.5 tỷ', 'notMoney'],
    ['2tr5', 'notMoney'],
    ['500 triệu 1 tỷ', 'notMoney'],
    ['40 triệu triệu', 'notMoney'],
    ['40 trăm', 'notMoney'],
    ['triệu', 'notMoney'],
    ['đồng', 'notMoney'],
    ['1,2345 nghìn', 'notMoney'],
    ['1,5', 'notInteger'],
  ])('says what to type for money written %j', (text, problem) => {
    expect(readNumber('money', text)).toEqual({ ok: false, problem });
  });

  it('reads an amount in words that is too much to be kept as the digits it is', () => {
    expect(readNumber('money', '99.000.000 tỷ')).toEqual({
      ...{ ok: false, problem: 'tooBigNumber', digits: '99000000000000000' },
    });
  });

  it.each([
    ['integer', '40 triệu', 'wordsInNumber'],
    ['integer', '12 hộ', 'wordsInNumber'],
    ['decimal', '1,5 tỷ', 'wordsInNumber'],
    ['integer', '1.5', 'notNumber'],
    ['integer', '1,5', 'notInteger'],
    ['integer', '9.007.199.254.740.993', 'tooBigNumber'],
    ['integer', '9'.repeat(60), 'tooBigNumber'],
    ['money', '9'.repeat(60), 'tooBigNumber'],
    ['decimal', '9'.repeat(26), 'tooManyDigits'],
    ['decimal', '9'.repeat(60), 'tooManyDigits'],
    ['decimal', '0,30000000000000004', 'tooManyPlaces'],
    ['decimal', `0,${'3'.repeat(60)}`, 'tooManyPlaces'],
  ])('says what to type in a field of kind %s for %j', (kind, text, problem) => {
    expect(readNumber(kind, text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['integer', '1.234', 1234],
    ['integer', '12,0', 12],
    ['decimal', '1.234,50', '1234.5'],
    ['decimal', '0,12345678910', '0.1234567891'],
    ['integer', '  ', undefined],
  ])('reads kind %s from %j', (kind, text, value) => {
    expect(readNumber(kind, text)).toEqual({ ok: true, value });
  });
});
