import { Big } from 'big.js';
import type { Field } from '../dialect/form.ts';
import { isCanonicalDecimal } from '../format/canonical-decimal.ts';

/** The exact sum of these values written the way of a field; undefined where one is no number or the sum has no place. */
export function addUp(into: Field, parts: readonly { field: Field; value: unknown }[]): unknown {
  let sum = new Big(0);
  for (const { field, value } of parts) {
    const isNumber = field.kind === 'decimal' ? isCanonicalDecimal(String(value)) : Number.isSafeInteger(value);
    if (!isNumber) return undefined;
    sum = sum.plus(String(value));
  }
  const written = sum.toFixed();
  if (into.kind === 'decimal') return isCanonicalDecimal(written) ? written : undefined;
  return Number.isSafeInteger(Number(written)) ? Number(written) : undefined;
}
