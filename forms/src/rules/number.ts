import { Big } from 'big.js';
import { isCanonicalDecimal } from '../fields/number.ts';

const HALF_UP = 1;
/** Decimal places kept by `/` before anything else rounds. */
export const DIVISION_SCALE = 10;

/** Rounds half up (away from zero), as figures are rounded by hand. */
export function round(value: Big, places: number): Big {
  return value.round(places, HALF_UP);
}

/** `/` to ten places, half up; blank (null) when dividing by zero. */
export function divide(left: Big, right: Big): Big | null {
  if (right.eq(0)) return null;
  const exact = Big();
  exact.DP = DIVISION_SCALE;
  exact.RM = HALF_UP;
  return new Big(new exact(left).div(right));
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
