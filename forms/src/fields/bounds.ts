import { Big } from 'big.js';
import type { JsonObject } from '../dialect/json.ts';
import { isCanonicalDecimal } from '../format/canonical-decimal.ts';
import type { TellDefinition } from './field-kind.ts';

/** The keywords that bound a value from below and from above. */
export const bounds = [
  ['minimum', 'maximum'],
  ['x-minimum', 'x-maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

/** Tells of each lower bound above its upper bound: no value could ever be valid. */
export function refuseTurned(schema: JsonObject, tell: TellDefinition): void {
  for (const [least, most] of bounds) {
    const [low, high] = [schema[least], schema[most]].map(numberOf);
    if (low && high && low.gt(high)) tell(least, { expected: 'AT_MOST', keyword: most });
  }
}

function numberOf(bound: unknown): Big | undefined {
  const exact = Number.isSafeInteger(bound) || (typeof bound === 'string' && isCanonicalDecimal(bound));
  return exact ? new Big(bound as number | string) : undefined;
}
