import { contentHash } from '../src/index.ts';
import type { Json } from '../src/index.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The permanent id that belongs to a name within a form, the same on every machine. A key may change, the name not. */
export function idOf(form: string, name: string): string {
  const hash = contentHash([form, name]);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

/** The ids of one form, by name. */
export const idsOf = (form: string) => (name: string) => idOf(form, name);

/** A copy of a part of another form in which every id is the form's own, made out of the one it had. */
export function withIdsOf(form: string, value: Json): Json {
  if (typeof value === 'string') return uuid.test(value) ? idOf(form, value) : value;
  if (Array.isArray(value)) return value.map((member) => withIdsOf(form, member));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIdsOf(form, member)]));
}
