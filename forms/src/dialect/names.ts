const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const key = /^[a-z][A-Za-z0-9]{0,63}$/;
const indicator = /^[a-z][a-z0-9-]{0,99}$/;

/** Words with a meaning of their own in expressions; no field may be called so. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...['context', 'previous', 'lastYear', 'target', 'register', 'true', 'false', 'null', 'in', 'prototype'],
]);

/** True for a lower-case uuid, as permanent ids and row ids are written. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** True for a name a property may have: camelCase ASCII, nothing every object has, no word of the expression language. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && key.test(value) && !(value in {}) && !reservedWords.has(value);
}

/** True for the key of a shared indicator, such as "households-participating". */
export function isIndicator(value: unknown): value is string {
  return typeof value === 'string' && indicator.test(value);
}
