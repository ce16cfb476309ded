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
    [1, 'II. Kết quả', 'Kết quả'],
    [2, '3. Mô hình', 'Mô hình'],
    [3, 'đ) Kinh phí', 'Kinh phí'],
    [4, '- Giám sát', 'Giám sát'],
  ])('is not printed twice: level %i, %s', (level, title, printed) => {
    expect(unnumbered(level, title)).toBe(printed);
  });

  test.each([
    [1, 'Vốn vay'],
    [1, 'IV.'],
    [2, '5 nội dung thi đua'],
    [2, 'II. Kết quả'],
  ])('is told from a title: level %i, %s', (level, title) => {
    expect(unnumbered(level, title)).toBe(title);
  });
});
