import { kindOf } from '../fields/registry.ts';
import type { CodeList, Field } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { readField } from './read-field.ts';
import { askedBy, readTests } from './read-test.ts';
import { readNames, refuseOthers } from './read-texts.ts';
import type { Condition, Shape } from './shape.ts';

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
  if (schema.type !== 'object')
    report.add('VALUE_INVALID', at + pointer('type'), { expected: 'EXACTLY', value: 'object' });
  if (schema.unevaluatedProperties !== false)
    report.add('VALUE_INVALID', at + pointer('unevaluatedProperties'), { expected: 'EXACTLY', value: 'false' });

  const fields = new Map<string, Field>();
  const conditions: Condition[] = [];
  readProperties(schema.properties, at + pointer('properties'), false);
  const required = readRequired(schema.required, at + pointer('required'));
  const showing = new Map<string, readonly string[]>();
  const { allOf } = schema;
  if (Array.isArray(allOf)) allOf.forEach((entry, index) => readCondition(entry, at + pointer('allOf', index)));
  if (allOf !== undefined && (!Array.isArray(allOf) || allOf.length === 0))
    report.add('VALUE_INVALID', at + pointer('allOf'), { expected: 'CONDITIONS' });
  for (const key of required) setRequired(key);
  refuseNotes([...required, ...conditions.flatMap(({ requires }) => requires)]);
  return { fields, order: [...fields.keys()], required, conditions };

  function readProperties(properties: Json | undefined, from: string, conditional: boolean): string[] {
    if (!isObject(properties)) {
      report.add('VALUE_INVALID', from, { expected: 'OBJECT' });
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
    const keys = readNames(list, from, report).filter((key) => !place.table || key !== '_id');
    for (const key of keys) if (!fields.has(key)) report.add('FIELD_UNKNOWN', from, { key });
    return new Set(keys);
  }

  function readCondition(entry: Json, from: string): void {
    if (!isObject(entry) || !isObject(entry.if) || !isObject(entry.then))
      return report.add('CONDITION_INVALID', from, { reason: 'IF_AND_THEN' });
    refuseOthers(entry, ['if', 'then'], from, report);
    const asked = readTests(entry.if, fields, from + pointer('if'), report);
    const holds = new Set(askedBy(asked));
    const then = entry.then;
    refuseOthers(then, ['properties', 'required'], from + pointer('then'), report);
    const shows =
      then.properties === undefined ? [] : readProperties(then.properties, from + pointer('then', 'properties'), true);
    for (const key of shows) showing.set(key, [...holds]);
    const requires = readNames(then.required, from + pointer('then', 'required'), report);
    const shown = new Set(shows);
    for (const key of requires) {
      if (!fields.has(key)) report.add('FIELD_UNKNOWN', from + pointer('then', 'required'), { key });
      if (shown.has(key)) setRequired(key);
      // A standard validator requires what another condition hides; ours would not. Such a form is not let in.
      if (!(showing.get(key) ?? []).every((test) => holds.has(test)))
        report.add('CONDITION_INVALID', from + pointer('then', 'required'), {
          reason: 'SHOWN_WHENEVER',
          key,
        });
    }
    conditions.push({ ...asked, shows, requires });
  }

  function refuseNotes(keys: readonly string[]): void {
    for (const key of keys) {
      const field = fields.get(key);
      if (field && kindOf(field).measure === 'none')
        report.add('VALUE_INVALID', at + pointer('required'), { expected: 'ANSWERABLE_FIELDS', key });
    }
  }

  function setRequired(key: string): void {
    const field = fields.get(key);
    if (field) field.required = true;
  }
}
