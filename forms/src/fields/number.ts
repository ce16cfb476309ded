import { Big } from 'big.js';
import type { JsonObject } from '../dialect/json.ts';
import type { FieldKind, Tell, TellDefinition } from './field-kind.ts';

/** Counts and money are JSON integers within plus or minus 2^53 - 1 and refused beyond. */
const canonicalDecimal = /^(?:0|-?[1-9]\d{0,24}|-?(?:0|[1-9]\d{0,24})\.\d{0,9}[1-9])$/;
/** The pattern every decimal field carries, so that any JSON Schema validator agrees. */
export const DECIMAL_PATTERN = canonicalDecimal.source;

/** True for the one way to write a decimal: no leading or trailing zeros, no plus, no exponent, at most 10 places. */
export function isCanonicalDecimal(value: string): boolean {
  return canonicalDecimal.test(value);
}

function readBounds(schema: JsonObject, tell: TellDefinition): void {
  for (const keyword of ['minimum', 'maximum']) {
    const value = schema[keyword];
    if (value !== undefined && !Number.isSafeInteger(value)) tell(keyword, 'a whole number within 2^53 - 1');
  }
}

function checkWhole(schema: JsonObject, value: unknown, tell: Tell): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) return tell('WRONG_TYPE', { expected: 'integer' });
  if (!Number.isSafeInteger(value)) return tell('NOT_EXACT', { limit: Number.MAX_SAFE_INTEGER });
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && value < minimum) tell('TOO_SMALL', { limit: minimum });
  if (typeof maximum === 'number' && value > maximum) tell('TOO_LARGE', { limit: maximum });
}

const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };

/** A count: a whole number, from 0 unless the form says otherwise. */
export const integer: FieldKind = {
  kind: 'integer',
  type: 'integer',
  measure: 'number',
  keywords: ['minimum', 'maximum'],
  blank: () => ({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...flow }),
  read: readBounds,
  check: checkWhole,
  fact: (value) => ({ number: String(value) }),
  widget: 'integer',
};

/** Whole đồng, stored as đồng whatever unit the screen shows. */
export const money: FieldKind = {
  ...integer,
  kind: 'money',
  blank: (newId) => ({ ...integer.blank(newId), 'x-unit': 'đồng' }),
  widget: 'money',
};

function readDecimal(schema: JsonObject, tell: TellDefinition): void {
  if (schema.pattern !== DECIMAL_PATTERN) tell('pattern', DECIMAL_PATTERN);
  for (const keyword of ['x-minimum', 'x-maximum']) {
    const value = schema[keyword];
    if (value !== undefined && !(typeof value === 'string' && isCanonicalDecimal(value)))
      tell(keyword, 'a decimal written canonically');
  }
}

function checkDecimal(schema: JsonObject, value: unknown, tell: Tell): void {
  if (typeof value !== 'string') return tell('WRONG_TYPE', { expected: 'decimal' });
  if (!isCanonicalDecimal(value)) return tell('NOT_A_DECIMAL');
  const number = new Big(value);
  const least = schema['x-minimum'];
  const most = schema['x-maximum'];
  if (typeof least === 'string' && number.lt(least)) tell('TOO_SMALL', { limit: least });
  if (typeof most === 'string' && number.gt(most)) tell('TOO_LARGE', { limit: most });
}

/** An exact decimal, stored as canonical text such as "12.5". */
export const decimal: FieldKind = {
  kind: 'decimal',
  type: 'string',
  measure: 'number',
  keywords: ['pattern', 'x-minimum', 'x-maximum'],
  blank: () => ({ type: 'string', pattern: DECIMAL_PATTERN, ...flow }),
  read: readDecimal,
  check: checkDecimal,
  fact: (value) => ({ number: String(value) }),
  widget: 'decimal',
};
