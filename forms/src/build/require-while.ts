import type { FormDocument } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import type { FieldTest } from './operation.ts';
import { orderConditions } from './order-conditions.ts';
import { entries, listOf } from './parts.ts';
import { conditionWith, dropEmpty, testsOf } from './set-condition.ts';

/**
 * Requires a field only while all tests hold, and what shows it; it stays shown as it was. Null takes away what required
 * it so; a field that is required whenever it is shown stays that.
 */
export const requireWhile: Edit<'requireWhile'> = ({ document }, { field, condition, any }) => {
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const { owner, requirer, key } = place;
  if (!requirer) throw new Refusal('PLACE_INVALID', { title: place.definition.title });
  if (condition?.length === 0) throw new Refusal('OPERATION_INVALID', { member: 'condition' });
  const whileTrue = condition && withTestsOf(shownWhile(place), testsOf(document, place, condition, any));
  for (const { then } of entries(owner.allOf)) if (isObject(then) && then !== requirer) free(owner, then, key);
  if (!whileTrue) return undefined;
  if (Array.isArray(requirer.required)) requirer.required = requirer.required.filter((name) => name !== key);
  demand(place, whileTrue);
  return undefined;
};

/** Requires a field while all tests hold, beside whatever else requires it. */
export function requireAlso(
  document: FormDocument,
  place: Place,
  tests: readonly FieldTest[],
  any: boolean | undefined,
): void {
  demand(place, testsOf(document, place, tests, any));
}

/** Takes a field that was taken out of all conditions that showed or required it; those left empty go. */
export function dropConditions({ owner, key, requirer }: Place): void {
  for (const { then } of entries(owner.allOf)) if (isObject(then)) free(owner, then, key);
  dropEmpty(owner, requirer);
}

function demand({ owner, key }: Place, whileTrue: JsonObject): void {
  const list = listOf(conditionWith(owner, whileTrue), 'required');
  if (!list.includes(key)) list.push(key);
  orderConditions(owner);
}

function shownWhile({ owner, condition }: Place): JsonObject {
  const shown = condition === null ? undefined : entries(owner.allOf)[condition]?.if;
  return isObject(shown) ? shown : {};
}

/** A standard validator requires hidden fields too: what shows a field must be tested by what requires it. */
function withTestsOf(shown: JsonObject, asked: JsonObject): JsonObject {
  if (Object.keys(shown).length === 0) return asked;
  if (shown.anyOf ?? asked.anyOf) throw new Refusal('OPERATION_INVALID', { member: 'any' });
  const properties = { ...(shown.properties as JsonObject), ...(asked.properties as JsonObject) };
  return { properties, required: Object.keys(properties) };
}

function free(owner: JsonObject, then: JsonObject, key: string): void {
  if (!Array.isArray(then.required) || !then.required.includes(key)) return;
  then.required = then.required.filter((name) => name !== key);
  dropEmpty(owner, then);
}
