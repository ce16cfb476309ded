import { canonicalJson } from '../dialect/canonical.ts';
import type { CodeList, Field } from '../dialect/form.ts';
import { FormReport } from '../dialect/form-issue.ts';
import { isObject, own, pointer, texts } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { readField } from '../dialect/read-field.ts';
import { canBe } from '../dialect/read-test.ts';
import type { ImportedObject, KnownField } from './imported-object.ts';
import type { Importing } from './importing.ts';

/** What a condition stands in: the keys its properties have got, the object it goes into. */
export interface ConditionPlace {
  keys: Map<string, string>;
  into: ImportedObject;
  importing: Importing;
}

/** Reads properties that only the condition shows: their names and keys, and their definitions by key. */
export type ReadShown = (
  properties: Json,
  at: string,
) => { keys: Map<string, string>; shown: Record<string, JsonObject> };

/**
 * Keeps an `if/then` that a form can hold: it tests single answers by `const`, `enum`, `minimum` or `maximum`, requires
 * each of them, and shows new fields or requires known ones. Anything else is noted.
 */
export function importCondition(condition: JsonObject, at: string, place: ConditionPlace, readShown: ReadShown): void {
  const { keys, into, importing } = place;
  const tests = testsOf(own(condition, 'if'), place);
  const then = own(condition, 'then') ?? {};
  const given = own(then, 'properties') ?? {};
  const again = isObject(given) && Object.keys(given).some((name) => keys.has(name));
  if (!tests || !isObject(then) || again) return importing.notes.add('CONDITION_DROPPED', at, 'if');
  importing.dropOthers({ schema: condition, at, through: [] }, ['if', 'then']);
  importing.dropOthers({ schema: then, at: at + pointer('then'), through: [] }, ['properties', 'required']);

  const asks = askedBy(tests);
  const added = readShown(given, at + pointer('then', 'properties'));
  for (const [name, key] of added.keys) keys.set(name, key);
  for (const [key, definition] of Object.entries(added.shown)) into.known.set(key, { definition, shownBy: asks });
  const required = texts(then.required).flatMap((name) => {
    const key = keys.get(name);
    const field = key === undefined ? undefined : into.known.get(key);
    if (key !== undefined && field && canRequire(field, asks)) return [key];
    importing.notes.add('KEYWORD_DROPPED', at + pointer('then', 'required'), 'required');
    return [];
  });
  if (required.length + Object.keys(added.shown).length > 0)
    into.allOf.push({ if: tests, then: { properties: added.shown, required: [...new Set(required)] } });
}

/** A condition requires only what can be answered and is shown whenever it holds. */
function canRequire({ definition, shownBy = [] }: KnownField, asks: readonly string[]): boolean {
  return shownBy.every((asked) => asks.includes(asked)) && definition.type !== 'null';
}

/** What a condition asks, as texts: each of its tests, or all together where one of them is enough. */
function askedBy({ properties, anyOf }: JsonObject): string[] {
  return anyOf ? [canonicalJson(anyOf)] : Object.entries(properties as JsonObject).map((test) => canonicalJson(test));
}

/** The tests of which all must hold, or of an `anyOf` one; undefined where a form cannot hold them. */
function testsOf(test: Json | undefined, place: ConditionPlace): JsonObject | undefined {
  const any = own(test, 'anyOf');
  if (!Array.isArray(any) || Object.keys(test as JsonObject).length > 1) return allTestsOf(test, place);
  const ways = any.map((way) => allTestsOf(way, place)).filter((way) => way !== undefined);
  const tested = ways.flatMap(({ required }) => texts(required));
  const isOneEach = ways.length === any.length && new Set(tested).size === any.length && tested.length === any.length;
  return isOneEach && any.length > 1 ? { anyOf: ways } : undefined;
}

function allTestsOf(test: Json | undefined, { keys, into }: ConditionPlace): JsonObject | undefined {
  if (!isObject(test) || !isObject(test.properties)) return undefined;
  const required = texts(test.required);
  const names = Object.keys(test.properties);
  if (names.length === 0 || names.some((name) => !required.includes(name)) || required.length !== names.length)
    return undefined;
  if (Object.keys(test).some((keyword) => !['properties', 'required', 'type'].includes(keyword))) return undefined;
  const tests: JsonObject = {};
  for (const [name, wanted] of Object.entries(test.properties)) {
    const key = keys.get(name) ?? '';
    const field = into.known.get(key);
    const fitting = field && testOf(wanted, field);
    if (!fitting) return undefined;
    tests[key] = fitting;
  }
  return { properties: tests, required: Object.keys(tests) };
}

const fields = new WeakMap<JsonObject, Field>();

function fieldOf(definition: JsonObject): Field {
  const place = { at: '', report: new FormReport(), codeLists: new Map<string, CodeList>(), inTable: false };
  const field = fields.get(definition) ?? (readField('tested', definition, place) as Field);
  fields.set(definition, field);
  return field;
}

/** A test that a form can hold of a field; the values must be answers that it can have. */
function testOf(wanted: Json, { definition }: KnownField): JsonObject | undefined {
  const { type } = definition;
  if (type === 'array' && isObject(wanted) && wanted.minItems === 1 && Object.keys(wanted).length === 1)
    return fieldOf(definition).kind === 'table' ? undefined : { minItems: 1 };
  if (!isObject(wanted) || !['string', 'integer', 'boolean'].includes(String(type))) return undefined;
  const { minimum, maximum, const: constant, enum: several, ...other } = wanted;
  if (Object.keys(wanted).length === 0 || Object.keys(other).length > 0) return undefined;
  if (constant !== undefined && several !== undefined) return undefined;
  const listed = constant === undefined ? several : [constant];
  const good = Array.isArray(listed) && listed.length > 0 && listed.every((value) => canBe(fieldOf(definition), value));
  if (listed !== undefined && !good) return undefined;
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  if (bounds.some((bound) => !Number.isSafeInteger(bound) || type !== 'integer')) return undefined;
  if (Number(minimum ?? -Infinity) > Number(maximum ?? Infinity)) return undefined;
  const composed = (value: Json) => (typeof value === 'string' ? value.normalize('NFC') : value);
  return {
    ...wanted,
    ...(constant === undefined ? {} : { const: composed(constant) }),
    ...(Array.isArray(several) ? { enum: several.map(composed) } : {}),
  };
}
