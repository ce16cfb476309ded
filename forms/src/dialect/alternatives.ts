import { isObject, own } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** The objects in which the tests of a condition's `if` stand: itself, or each of `anyOf`, one of which is enough. */
export function alternativesOf(test: Json | undefined): JsonObject[] {
  const any = own(test, 'anyOf');
  return (Array.isArray(any) ? any : [test]).filter((one): one is JsonObject => isObject(one));
}
