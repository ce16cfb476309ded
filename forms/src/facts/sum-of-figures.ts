import { Big } from 'big.js';
import { isCanonicalDecimal } from '../format/canonical-decimal.ts';
import { toDecimal } from '../rules/number.ts';

/** The exact sum of those values that are numbers, as decimal text; blank (null) when none is. */
export function sumOfFigures(values: readonly unknown[]): string | null {
  const [only] = values;
  if (values.length === 1 && typeof only === 'string' && isCanonicalDecimal(only)) return only;
  const numbers = values.map(toDecimal).filter((number) => number !== null);
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total.plus(number), new Big(0)).toFixed();
}
