import { expect, it } from 'vitest';
import { departure, shareOf } from './departure.ts';

it.each([
  [135, '100', 35],
  ['50.5', '101', -50],
  [0, 40, -100],
  [7, 0, null],
  [undefined, 7, null],
  [7, null, null],
  ['', '7', null],
  [{ numerator: 1, denominator: 2 }, '7', null],
])('tells by how many percent %j departs from %j: %j', (now, then, percent) => {
  expect(departure(now, then)).toBe(percent);
});

it('tells the share of a target', () => {
  expect(shareOf(4, '5')).toBe(80);
  expect(shareOf(4, '0')).toBeNull();
});
