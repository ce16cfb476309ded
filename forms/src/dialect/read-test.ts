import { kindOf } from '../fields/registry.ts';
import { canonicalJson } from './canonical.ts';
import type { Field } from './form.ts';
import type { ConditionFault } from './expected.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { readNames, refuseOthers } from './read-texts.ts';
import type { Test } from './shape.ts';

/** Reads the `if` of a condition: tests of what is defined before it, each of them also required. */
export function readTests(
  test: JsonObject,
  fields: ReadonlyMap<string, Field>,
  at: string,
  report: FormReport,
): Test[] {
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

/** The same text for tests that ask the same. */
export function sameTest({ allowed, ...test }: Test): string {
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
  refuseOthers(schema, ['const', 'enum', 'minimum', 'maximum'], at, report);
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
  if (!field) return found;
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
