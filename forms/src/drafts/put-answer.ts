import type { Answers } from '../dialect/form.ts';

/** Sets an answer; what is blank is left out, a table without rows too. */
export function put(object: Answers, key: string, value: unknown): void {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) delete object[key];
  else object[key] = value;
}
