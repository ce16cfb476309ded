import { describe, expect, test } from 'vitest';
import { headingNumber, unnumbered } from './heading-number.ts';

describe('the number of a heading', () => {
  test.each([
    [1, 1, 'I.'],
    [1, 4, 'IV.'],
    [1, 9, 'IX.'],
    [1, 14, 'XIV.'],
    [1, 49, 'XLIX.'],
    [1, 90, 'XC.'],
    [2, 12, '12.'],
    [3, 4, 'd)'],
    [3, 5, 'đ)'],
    [3, 6, 'e)'],
    [3, 7, 'g)'],
    [3, 23, 'y)'],
    [3, 24, 'aa)'],
    [4, 2, '-'],
  ])('at level %i, the heading in place %i has %s', (level, position, number) => {
    expect(headingNumber(level, position)).toBe(number);
  });
});

describe('a number that the author wrote', () => {
  test.each([
    ['II.', 'II. Kết quả', 'Kết quả'],
    ['3.', '3.  Mô hình', 'Mô hình'],
    ['đ)', 'đ) Kinh phí', 'Kinh phí'],
    ['-', '- Giám sát', 'Giám sát'],
    ['-', '– Giám sát', 'Giám sát'],
  ])('is not printed twice: %s, %s', (number, title, printed) => {
    expect(unnumbered(number, title)).toBe(printed);
  });

  test.each([
    ['I.', 'Vốn vay'],
    ['IV.', 'IV.'],
    ['IV.', 'IV. '],
    ['5.', '5 nội dung thi đua'],
    ['I.', 'C. Mác và Ph. Ăng-ghen'],
    ['1.', '2025. Năm đầu'],
    ['2.', 'II. Kết quả'],
  ])('is told from a title: %s, %s', (number, title) => {
    expect(unnumbered(number, title)).toBe(title);
  });
});
