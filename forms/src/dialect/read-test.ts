import { alternativesOf } from './alternatives.ts';
import { kindOf } from '../fields/registry.ts';
import { canonicalJson } from './canonical.ts';
import type { Field } from './form.ts';
import type { ConditionFault } from './expected.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { readNames, refuseOthers } from './read-texts.ts';
import type { Condition, Test } from './shape.ts';

/** Reads the `if` of a condition: tests of what is defined before it, all of which must hold or, under `anyOf`, one. */
export function readTests(
  test: JsonObject,
  fields: ReadonlyMap<string, Field>,
  at: string,
  report: FormReport,
): Pick<Condition, 'tests' | 'any'> {
  if (test.anyOf === undefined) return { tests: readAll(test, fields, at, report) };
  refuseOthers(test, ['anyOf'], at, report);
  const from = at + pointer('anyOf');
  const ways = alternativesOf(test);
  const tests = ways.flatMap((way, index) => readAll(way, fields, from + pointer(index), report));
  const isWhole = Array.isArray(test.anyOf) && test.anyOf.length === ways.length;
  const isOneEach = tests.length === ways.length && new Set(tests.map(({ key }) => key)).size === tests.length;
  if (!isWhole || !isOneEach || ways.length < 2) report.add('CONDITION_INVALID', from, { reason: 'ANY_OF' });
  return { tests, any: true };
}

/** What a condition asks, as texts: those that ask the same are equal. Of any of several tests it is one text. */
export function askedBy({ tests, any }: Pick<Condition, 'tests' | 'any'>): string[] {
  const each = tests.map(sameTest);
  return any ? [`any ${each.sort().join(' ')}`] : each;
}

/** Reads tests each of which is also required. */
function readAll(test: JsonObject, fields: ReadonlyMap<string, Field>, at: string, report: FormReport): Test[] {
  refuseOthers(test, ['properties', 'required'], at, report);
  const properties = isObject(test.properties) ? test.properties : {};
  const keys = Object.keys(properties);
  const required = new Set(readNames(test.required, at + pointer('required'), report));
  if (keys.length === 0 || keys.length !== required.size || keys.some((key) => !required.has(key)))
    report.add('CONDITION_INVALID', at, { reason: 'TESTED_REQUIRED' });
  return keys.map((key) => {
    const from = at + pointer('properties', key);
    const field = fields.get(key);
    if (!field) report.add('FIELD_UNKNOWN', from, { key });
    return readTest(key, field, properties[key], from, report);
  });
}

function sameTest({ allowed, ...test }: Test): string {
  return canonicalJson({ ...test, ...(allowed ? { allowed: [...allowed].map(canonicalJson).sort() } : {}) });
}

function readTest(
  key: string,
  field: Field | undefined,
  schema: Json | undefined,
  at: string,
  report: FormReport,
): Test {
  const found: Test = { key };
  const refuse = (reason: ConditionFault['reason']): void => report.add('CONDITION_INVALID', at, { reason });
  if (!isObject(schema) || Object.keys(schema).length === 0) {
    refuse('TEST');
    return found;
  }
  refuseOthers(schema, ['const', 'enum', 'minimum', 'maximum', 'minItems'], at, report);
  if (schema.const !== undefined && schema.enum !== undefined) refuse('CONST_OR_ENUM');
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (allowed !== undefined) {
    if (Array.isArray(allowed) && allowed.length > 0 && allowed.every(isScalar)) found.allowed = new Set(allowed);
    else refuse('SCALARS');
    if (texts(allowed).some((text) => text !== text.normalize('NFC'))) refuse('COMPOSED_TEXT');
  }
  for (const limit of ['minimum', 'maximum'] as const) {
    const value = schema[limit];
    if (Number.isSafeInteger(value)) found[limit] = Number(value);
    else if (value !== undefined) refuse('WHOLE_LIMITS');
  }
  const { minimum, maximum } = found;
  if ((minimum !== undefined || maximum !== undefined) && !['integer', 'money'].includes(field?.kind ?? ''))
    refuse('LIMITS_OF_WHOLE_NUMBERS');
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) refuse('MINIMUM_UP_TO_MAXIMUM');
  if (schema.minItems === 1) found.minItems = 1;
  else if (schema.minItems !== undefined) refuse('ANSWERED');
  if (!field) return found;
  const isList = field.schema.type === 'array' && field.kind !== 'table';
  if (found.minItems && !isList) refuse('ANSWERED');
  if (isList && found.minItems && found.allowed === undefined) return found;
  if (['array', 'object', 'null'].includes(String(field.schema.type))) refuse('SINGLE_ANSWER');
  else if ([...(found.allowed ?? [])].some((value) => !canBe(field, value))) refuse('POSSIBLE_ANSWERS');
  return found;
}

function isScalar(value: Json): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** What a limit or a list refuses today and another version may not: a condition may ask for it. */
const passing: ReadonlySet<string> = new Set([
  ...['CHOICE_RETIRED', 'TOO_SMALL', 'TOO_LARGE', 'TOO_LONG', 'TOO_SHORT', 'PATTERN'],
]);

/** Whether the value is one of the field's kind, and of a choice one of its codes, retired ones too. */
export function canBe(field: Field, value: Json): boolean {
  let good = true;
  kindOf(field).check(field, value, (code) => (good &&= passing.has(code)));
  return good;
}
