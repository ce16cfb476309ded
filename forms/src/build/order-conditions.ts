import { alternativesOf } from '../dialect/alternatives.ts';
import { isObject, texts } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { Refusal } from './edit.ts';
import { entries } from './parts.ts';

/**
 * Puts the conditions of an object in an order in which each tests and requires only what is defined before it, as near
 * to their old order as can be. Refused where they depend on each other in a circle.
 */
export function orderConditions(owner: JsonObject): void {
  const waiting = entries(owner.allOf);
  const hidden = new Set(waiting.flatMap(defines));
  const ordered: JsonObject[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((condition) => reads(condition).every((key) => !hidden.has(key)));
    const [condition] = next < 0 ? [] : waiting.splice(next, 1);
    if (!condition) throw new Refusal('CONDITION_CIRCLE', { titles: waiting.flatMap(titles) });
    defines(condition).forEach((key) => hidden.delete(key));
    ordered.push(condition);
  }
  if (ordered.length > 0) owner.allOf = ordered;
}

function defines({ then }: JsonObject): string[] {
  return isObject(then) ? Object.keys(then.properties ?? {}) : [];
}

function reads(condition: JsonObject): string[] {
  const tested = alternativesOf(condition.if).flatMap(({ required }) => texts(required));
  const required = isObject(condition.then) ? texts(condition.then.required) : [];
  const own = defines(condition);
  return [...tested, ...required.filter((key) => !own.includes(key))];
}

function titles({ then }: JsonObject): Json[] {
  const shown = isObject(then) && isObject(then.properties) ? Object.values(then.properties) : [];
  return shown.filter(isObject).map(({ title }) => title ?? null);
}
