import { Big } from 'big.js';
import { canonicalJson } from '../dialect/canonical.ts';
import { isObject, texts } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { isCalendarDate } from '../format/calendar.ts';
import type { Work } from './work.ts';

/** Whether a value may stand; values the keyword does not speak of always may. */
export type Assertion = (value: Json, work: Work) => boolean;
/** Binds an argument that is known to be right. */
type Bind = (argument: never) => Assertion;

const forNumbers =
  (holds: (number: number, limit: number) => boolean) =>
  (limit: number): Assertion =>
  (value) =>
    typeof value !== 'number' || holds(value, limit);

const forTexts =
  (holds: (length: number, limit: number) => boolean) =>
  (limit: number): Assertion =>
  (value, work) =>
    typeof value !== 'string' || holds(codePoints(value, work), limit);

const forLists =
  (holds: (length: number, limit: number) => boolean) =>
  (limit: number): Assertion =>
  (value) =>
    !Array.isArray(value) || holds(value.length, limit);

const forObjects =
  (holds: (object: JsonObject, work: Work) => boolean): Assertion =>
  (value, work) =>
    !isObject(value) || holds(value, work);

const atLeast = (found: number, limit: number) => found >= limit;
const atMost = (found: number, limit: number) => found <= limit;

/** The length of a text in characters (code points), as JSON Schema counts it. */
function codePoints(text: string, work: Work): number {
  work.spend(text.length / 10);
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const typeOf = (value: Json): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
export function isOfType(value: Json, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function oneOfValues(allowed: readonly Json[]): Assertion {
  const known = new Set(allowed.map(canonicalJson));
  const single = allowed.every((value) => typeof value !== 'object' || value === null);
  return (value, work) =>
    !(single && typeof value === 'object' && value !== null) && known.has(work.canonical(value, canonicalJson));
}

/** Exact also where binary fractions are not: 0.3 is a multiple of 0.1. */
function multipleOf(divisor: number): Assertion {
  const exact = new Big(divisor);
  return (value, work) => {
    if (typeof value !== 'number') return true;
    if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
    const dividend = new Big(value);
    work.spend(10 + Math.abs(dividend.e - exact.e));
    return dividend.mod(exact).eq(0);
  };
}

function uniqueItems(unique: boolean): Assertion {
  return (value, work) => {
    if (!unique || !Array.isArray(value)) return true;
    work.spend(value.length);
    return new Set(value.map((entry) => work.canonical(entry, canonicalJson))).size === value.length;
  };
}

function required(keys: readonly string[]): Assertion {
  return forObjects((object, work) => {
    work.spend(keys.length / 4);
    return keys.every((key) => Object.hasOwn(object, key));
  });
}

function dependentRequired(dependencies: JsonObject): Assertion {
  const all = Object.entries(dependencies).map(([key, needs]) => ({ key, needs: required(texts(needs)) }));
  return forObjects((object, work) => {
    work.spend(all.length / 4);
    return all.every(({ key, needs }) => !Object.hasOwn(object, key) || needs(object, work));
  });
}

const forPropertyCount =
  (holds: (count: number, limit: number) => boolean) =>
  (limit: number): Assertion =>
    forObjects((object, work) => {
      const count = Object.keys(object).length;
      work.spend(count / 4);
      return holds(count, limit);
    });

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The formats that can be asserted. */
export const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', isCalendarDate],
  ['uuid', (text: string) => uuid.test(text)],
]);

/** Asserts one of `formats`. */
export function formatAssertion(name: string): Assertion {
  const known = formats.get(name);
  return (value) => typeof value !== 'string' || known?.(value) !== false;
}

/** Every keyword that judges a value by itself, without schemas below it; `pattern` and `format` are bound elsewhere. */
export const assertions: Readonly<Record<string, Bind>> = {
  type: (types: string | string[]) => (value) => [types].flat().some((type) => isOfType(value, type)),
  const: (allowed: Json) => oneOfValues([allowed]),
  enum: oneOfValues,
  minimum: forNumbers(atLeast),
  maximum: forNumbers(atMost),
  exclusiveMinimum: forNumbers((found, limit) => found > limit),
  exclusiveMaximum: forNumbers((found, limit) => found < limit),
  multipleOf,
  minLength: forTexts(atLeast),
  maxLength: forTexts(atMost),
  minItems: forLists(atLeast),
  maxItems: forLists(atMost),
  uniqueItems,
  minProperties: forPropertyCount(atLeast),
  maxProperties: forPropertyCount(atMost),
  required,
  dependentRequired,
};
