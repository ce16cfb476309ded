import { canonicalJson } from '../dialect/canonical.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

/**
 * One place in which two documents differ. Without `index` a member of an object or an entry of a list, and what stands
 * there before and after (left out where nothing does); with `index` a run of a list's entries.
 */
export interface Step {
  at: (string | number)[];
  index?: number;
  before?: Json;
  after?: Json;
}

/** All places in which `to` differs from `from`; no steps when both are the same. */
export function differenceOf(from: Json, to: Json, at: (string | number)[] = []): Step[] {
  if (isObject(from) && isObject(to)) return objectSteps(from, to, at);
  if (Array.isArray(from) && Array.isArray(to)) return listSteps(from, to, at);
  return from === to ? [] : [{ at, before: from, after: to }];
}

function objectSteps(from: JsonObject, to: JsonObject, at: (string | number)[]): Step[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key): Step[] => {
    const [before, after] = [from[key], to[key]];
    if (before !== undefined && after !== undefined) return differenceOf(before, after, [...at, key]);
    const step: Step = { at: [...at, key] };
    if (before !== undefined) step.before = before;
    if (after !== undefined) step.after = after;
    return [step];
  });
}

function listSteps(from: Json[], to: Json[], at: (string | number)[]): Step[] {
  if (from.length === to.length)
    return from.flatMap((entry, index) => differenceOf(entry, to[index] ?? null, [...at, index]));
  const [old, now] = [from.map(canonicalJson), to.map(canonicalJson)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [{ at, index: start, before: from.slice(start, from.length - end), after: to.slice(start, to.length - end) }];
}
