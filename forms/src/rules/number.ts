import { Big } from 'big.js';
import { isCanonicalDecimal } from '../format/canonical-decimal.ts';
import type { BinaryOperator } from './expression.ts';

const HALF_UP = 1;
/** Decimal places kept by `/` before anything else rounds. */
export const DIVISION_SCALE = 10;

/** Decimals whose division keeps those places; every other operation is exact. */
const Quotient = Big();
Quotient.DP = DIVISION_SCALE;
Quotient.RM = HALF_UP;

/**
 * Digits a number may have while it is computed, before and after the point together. Two decimals of the most digits
 * an answer holds still multiply exactly (70); a chain of squares does not go on doubling.
 */
export const MOST_DIGITS = 100;

/** How many digits a number has when it is written out. */
export function digits({ c, e }: Big): number {
  return Math.max(e + 1, 1) + Math.max(c.length - 1 - e, 0);
}

/** Steps of `*`, `/` and `%` beyond the first: written arithmetic touches every pair of digits; all else takes none. */
export function digitSteps(operator: BinaryOperator, left: Big, right: Big): number {
  if (operator === '*') return Math.floor((left.c.length * right.c.length) / 100);
  if (operator !== '/' && operator !== '%') return 0;
  const quotient = digits(left) + digits(right) + DIVISION_SCALE;
  return 15 + Math.floor((quotient * right.c.length) / 40);
}

/** Rounds half up (away from zero), as figures are rounded by hand. */
export function round(value: Big, places: number): Big {
  return value.round(places, HALF_UP);
}

/** `/` to ten places, half up; blank (null) when dividing by zero. */
export function divide(left: Big, right: Big): Big | null {
  return right.eq(0) ? null : new Big(new Quotient(left).div(right));
}

/** Remainder with the sign of the left operand; blank (null) when dividing by zero. */
export function remainder(left: Big, right: Big): Big | null {
  return right.eq(0) ? null : left.mod(right);
}

/** An answer or context value as an exact decimal; null when it is none. */
export function toDecimal(value: unknown): Big | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? new Big(value) : null;
  return typeof value === 'string' && isCanonicalDecimal(value) ? new Big(value) : null;
}
