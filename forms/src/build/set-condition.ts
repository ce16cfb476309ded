import { canonicalJson } from '../dialect/canonical.ts';
import type { FormDocument } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import type { FieldTest } from './operation.ts';
import { orderConditions } from './order-conditions.ts';
import { entries, listOf } from './parts.ts';

/** Shows a field only while all tests hold, or always; it stays as required as it was. */
export const setCondition: Edit<'setCondition'> = ({ document }, { field, condition, any }) => {
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  if (!place.requirer) throw new Refusal('PLACE_INVALID', { title: place.definition.title });
  if (condition?.length === 0) throw new Refusal('OPERATION_INVALID', { member: 'condition' });
  showWhile(document, place, condition, any);
  return undefined;
};

/** Moves a field's definition under the condition with these tests, which is made when there is none. */
export function showWhile(
  document: FormDocument,
  place: Place,
  tests: readonly FieldTest[] | null,
  any: boolean | undefined,
): void {
  const { owner, key, definition } = place;
  const shownWhile = tests && testsOf(document, place, tests, any);
  const target = shownWhile ? conditionWith(owner, shownWhile) : owner;
  if (target === place.requirer) return;
  const required = leave(place);
  target.properties = { ...(isObject(target.properties) ? target.properties : {}), [key]: definition };
  if (required) listOf(target, 'required').push(key);
  dropEmpty(owner, place.requirer);
  orderConditions(owner);
}

/** The `if` of a condition, out of tests that name fields by id; with `any` one of several is enough. */
export function testsOf(
  document: FormDocument,
  { owner, key }: Place,
  tests: readonly FieldTest[],
  any: boolean | undefined,
): JsonObject {
  const properties: JsonObject = {};
  for (const { field, ...test } of tests) {
    const tested = locate(document, field);
    if (!tested) throw new Refusal('FIELD_UNKNOWN', { field });
    if (tested.owner !== owner || !tested.requirer)
      throw new Refusal('PLACE_INVALID', { title: tested.definition.title });
    if (tested.key === key) throw new Refusal('CONDITION_CIRCLE', { titles: [tested.definition.title] });
    if (properties[tested.key]) throw new Refusal('OPERATION_INVALID', { member: 'condition' });
    properties[tested.key] = structuredClone(test);
  }
  if (!any || tests.length < 2) return { properties, required: Object.keys(properties) };
  return {
    anyOf: Object.entries(properties).map(([name, test]) => ({ properties: { [name]: test }, required: [name] })),
  };
}

/** Takes the definition away from where it stands, and says whether it was required there. */
function leave({ requirer, key }: Place): boolean {
  if (isObject(requirer?.properties)) delete requirer.properties[key];
  const required = Array.isArray(requirer?.required) ? requirer.required : [];
  const index = required.indexOf(key);
  if (index >= 0) required.splice(index, 1);
  return index >= 0;
}

/** What follows from a test: the `then` of the condition with that `if`, which is made when there is none. */
export function conditionWith(owner: JsonObject, shownWhile: JsonObject): JsonObject {
  const wanted = canonicalJson(shownWhile);
  const found = entries(owner.allOf).find((entry) => canonicalJson(entry.if) === wanted)?.then;
  if (isObject(found)) return found;
  const then: JsonObject = {};
  listOf(owner, 'allOf').push({ if: shownWhile, then });
  return then;
}

/** A condition that shows and requires nothing any more goes; standard JSON Schema allows no empty `allOf`. */
export function dropEmpty(owner: JsonObject, left: JsonObject | null): void {
  const isEmpty = (part: Json | undefined) => Object.keys(part ?? {}).length === 0;
  if (left === owner || !isEmpty(left?.properties) || !isEmpty(left?.required)) return;
  const kept = entries(owner.allOf).filter(({ then }) => then !== left);
  if (kept.length > 0) owner.allOf = kept;
  else delete owner.allOf;
}
