import { expect, it } from 'vitest';
import deepEquals from './deep-equals.ts';

const cycle = (value: number) => {
  const made: Record<string, unknown> = { value };
  return Object.assign(made, { made, all: [made] });
};
const one = { a: 1 };

it.each([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
  [[1], { 0: 1 }, false],
  [null, {}, false],
  [NaN, NaN, true],
  [{ on: () => 1 }, { on: () => 2 }, true],
  [{ on: () => 1 }, { on: 1 }, false],
  [cycle(1), cycle(1), true],
  [cycle(1), cycle(2), false],
  [{ x: one, y: one }, { x: { a: 1 }, y: { a: 2 } }, false],
])('compares %o and %o', (left, right, equal) => {
  expect(deepEquals(left, right)).toBe(equal);
});
