import { Big } from 'big.js';
import { canonicalJson } from '../dialect/canonical.ts';
import type { Field } from '../dialect/form.ts';
import { isObject, own, texts } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { parts } from '../fields/percent.ts';
import type { Tell } from './compare-field.ts';
import { saidBy } from './said-by.ts';

/** Keywords that limit a value, and whether more of them means more room. */
const limits: Readonly<Record<string, 1 | -1>> = {
  ...{ maxLength: 1, maximum: 1, 'x-maximum': 1, maxItems: 1 },
  ...{ minLength: -1, minimum: -1, 'x-minimum': -1, minItems: -1 },
};

/** What may be answered, of two fields of one kind: wider, or narrower, which breaks. */
export function compareLimits(before: Field, after: Field, add: Tell): void {
  compareBounds(before.schema, after.schema, add);
  const [pattern, patternNow] = [before.schema.pattern, after.schema.pattern];
  if (pattern !== patternNow)
    add(patternNow === undefined ? 'widened' : 'narrowed', patternNow !== undefined, pattern, patternNow);
  const [old, now] = [texts(before.schema['x-types']), texts(after.schema['x-types'])];
  const fewer = old.some((type) => !now.includes(type));
  if (canonicalJson(old) !== canonicalJson(now)) add(fewer ? 'narrowed' : 'widened', fewer, old, now);
  if (before.kind !== 'percent') return;
  for (const part of parts) compareBounds(partOf(before, part), partOf(after, part), add);
  const differs = parts.some((part) => unbounded(partOf(before, part)) !== unbounded(partOf(after, part)));
  if (differs && saidBy(before).join() === saidBy(after).join()) add('setting', true);
}

function compareBounds(before: JsonObject, after: JsonObject, add: Tell): void {
  for (const [keyword, direction] of Object.entries(limits)) {
    const [old, now] = [before[keyword], after[keyword]];
    if (old === now) continue;
    const wider = now === undefined || (old !== undefined && grows(old, now) === direction);
    add(wider ? 'widened' : 'narrowed', !wider, old, now);
  }
}

function grows(old: Json, now: Json): number {
  return new Big(String(now)).cmp(String(old));
}

function partOf({ schema }: Field, part: string): JsonObject {
  const found = own(schema.properties, part);
  return isObject(found) ? found : {};
}

function unbounded({ minimum: _minimum, maximum: _maximum, ...rest }: JsonObject): string {
  return canonicalJson(rest);
}
