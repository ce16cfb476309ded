import { kindOf } from '../fields/registry.ts';
import { canonicalJson } from './canonical.ts';
import type { CodeList, Field } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { readField } from './read-field.ts';
import { refuseOthers } from './read-texts.ts';
import type { Condition, Shape, Test } from './shape.ts';

/** What is being read: the form's own object, or the rows of a table. */
export interface ShapePlace {
  at: string;
  report: FormReport;
  codeLists: ReadonlyMap<string, CodeList>;
  /** The table whose rows these are. */
  table?: Field;
  /** Called for each field found, also for those inside tables. */
  found(field: Field, at: string): void;
}

/**
 * Reads `properties`, `required` and `allOf` of a closed object. A condition may only test what is defined before it,
 * so that one pass in stored order decides what is shown.
 */
export function readShape(schema: JsonObject, place: ShapePlace): Shape {
  const { at, report } = place;
  if (schema.type !== 'object') report.add('VALUE_INVALID', at + pointer('type'), { expected: 'object' });
  if (schema.unevaluatedProperties !== false)
    report.add('VALUE_INVALID', at + pointer('unevaluatedProperties'), { expected: 'false' });

  const fields = new Map<string, Field>();
  const conditions: Condition[] = [];
  readProperties(schema.properties, at + pointer('properties'), false);
  const required = readRequired(schema.required, at + pointer('required'));
  const stored = schema.allOf ?? [];
  if (!Array.isArray(stored)) report.add('VALUE_INVALID', at + pointer('allOf'), { expected: 'a list of conditions' });
  else stored.forEach((entry, index) => readCondition(entry, at + pointer('allOf', index)));
  for (const key of required) setRequired(key);
  refuseNotes([...required, ...conditions.flatMap(({ requires }) => requires)]);
  return { fields, order: [...fields.keys()], required, conditions };

  function readProperties(properties: Json | undefined, from: string, conditional: boolean): string[] {
    if (!isObject(properties)) {
      report.add('VALUE_INVALID', from, { expected: 'an object' });
      return [];
    }
    const read: string[] = [];
    for (const [key, definition] of Object.entries(properties)) {
      if (place.table && key === '_id' && !conditional) continue;
      const inTable = place.table !== undefined;
      const field = readField(key, definition, { ...place, at: from + pointer(key), inTable });
      if (!field) continue;
      if (fields.has(key)) report.add('KEY_DUPLICATE', from + pointer(key), { key });
      field.conditional = conditional;
      if (place.table) field.table = place.table.key;
      fields.set(key, field);
      read.push(key);
      place.found(field, from + pointer(key));
    }
    return read;
  }

  function readRequired(list: Json | undefined, from: string): Set<string> {
    if (list === undefined) return new Set();
    const keys = texts(list).filter((key) => key !== '_id');
    if (!Array.isArray(list) || keys.length !== list.length - (place.table ? 1 : 0))
      report.add('VALUE_INVALID', from, { expected: place.table ? 'property names, and _id' : 'property names' });
    for (const key of keys) if (!fields.has(key)) report.add('FIELD_UNKNOWN', from, { key });
    return new Set(keys);
  }

  function readCondition(entry: Json, from: string): void {
    if (!isObject(entry) || !isObject(entry.if) || !isObject(entry.then))
      return report.add('CONDITION_INVALID', from, { reason: 'if and then' });
    refuseOthers(entry, ['if', 'then'], from, report);
    const tests = readTests(entry.if, from + pointer('if'));
    const then = entry.then;
    refuseOthers(then, ['properties', 'required'], from + pointer('then'), report);
    const shows =
      then.properties === undefined ? [] : readProperties(then.properties, from + pointer('then', 'properties'), true);
    const requires = texts(then.required);
    for (const key of requires) {
      if (!fields.has(key)) report.add('FIELD_UNKNOWN', from + pointer('then', 'required'), { key });
      if (shows.includes(key)) setRequired(key);
      // A standard validator requires what another condition hides; ours would not. Such a form is not let in.
      const shown = conditions.find((other) => other.shows.includes(key))?.tests ?? [];
      if (!shown.every((test) => tests.some((own) => canonicalJson(own) === canonicalJson(test))))
        report.add('CONDITION_INVALID', from + pointer('then', 'required'), {
          reason: 'fields shown whenever this holds',
          key,
        });
    }
    conditions.push({ tests, shows, requires });
  }

  function readTests(test: JsonObject, from: string): Test[] {
    refuseOthers(test, ['properties', 'required'], from, report);
    const properties = isObject(test.properties) ? test.properties : {};
    const keys = Object.keys(properties);
    const required = texts(test.required);
    if (keys.length === 0 || keys.length !== required.length || keys.some((key) => !required.includes(key)))
      report.add('CONDITION_INVALID', from, { reason: 'every tested property is also required' });
    return keys.map((key) => {
      if (!fields.has(key)) report.add('FIELD_UNKNOWN', from + pointer('properties', key), { key });
      return readTest(key, properties[key], from + pointer('properties', key));
    });
  }

  function readTest(key: string, schema: Json | undefined, from: string): Test {
    const found: Test = { key };
    const scalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
    if (!isObject(schema) || Object.keys(schema).length === 0) {
      report.add('CONDITION_INVALID', from, { reason: 'const, enum, minimum or maximum' });
      return found;
    }
    refuseOthers(schema, ['const', 'enum', 'minimum', 'maximum'], from, report);
    const { minimum, maximum } = schema;
    const constant = own(schema, 'const');
    if (constant !== undefined && schema.enum !== undefined)
      report.add('CONDITION_INVALID', from, { reason: 'const or enum, not both' });
    const allowed = constant === undefined ? schema.enum : [constant];
    if (allowed !== undefined) {
      if (Array.isArray(allowed) && allowed.length > 0 && allowed.every(scalar)) found.allowed = new Set(allowed);
      else report.add('CONDITION_INVALID', from, { reason: 'texts, numbers or yes/no' });
      if (texts(allowed).some((text) => text !== text.normalize('NFC')))
        report.add('CONDITION_INVALID', from, { reason: 'composed characters (NFC)' });
    }
    for (const limit of ['minimum', 'maximum'] as const) {
      const value = schema[limit];
      if (typeof value === 'number') found[limit] = value;
      else if (value !== undefined) report.add('CONDITION_INVALID', from, { reason: `${limit} is a number` });
    }
    const whole = ['integer', 'money'].includes(fields.get(key)?.kind ?? '');
    if ((minimum !== undefined || maximum !== undefined) && !whole)
      report.add('CONDITION_INVALID', from, { reason: 'minimum and maximum are for whole numbers' });
    const type = String(fields.get(key)?.schema.type);
    if (['array', 'object', 'null'].includes(type))
      report.add('CONDITION_INVALID', from, { reason: 'one single answer' });
    return found;
  }

  function refuseNotes(keys: readonly string[]): void {
    for (const key of keys) {
      const field = fields.get(key);
      if (field && kindOf(field).measure === 'none')
        report.add('VALUE_INVALID', at + pointer('required'), { expected: 'fields that can be answered', key });
    }
  }

  function setRequired(key: string): void {
    const field = fields.get(key);
    if (field) field.required = true;
  }
}
