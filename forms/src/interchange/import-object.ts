import { keyOfTitle } from '../build/key-of-title.ts';
import { isObject, own, pointer, texts } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { isKey } from '../dialect/names.ts';
import { DEEPEST_GROUP } from '../dialect/read-layout.ts';
import { fieldKind } from '../fields/registry.ts';
import { MOST_ROWS, table } from '../fields/table.ts';
import { importCondition } from './import-conditions.ts';
import { dropTurned } from './import-bounds.ts';
import { importField, limitOf } from './import-field.ts';
import { closedObject, emptyObject } from './imported-object.ts';
import type { ImportedObject } from './imported-object.ts';
import type { Found, Importing } from './importing.ts';
import { saidOf } from './said-of.ts';

/** Where properties are being read. */
interface Place {
  inTable: boolean;
  /** How many objects this one stands in; each becomes a group. */
  depth: number;
  /** Names of the objects around, put before keys so that they stay apart. */
  around: readonly string[];
  /** Whether the objects around it are always there. */
  always: boolean;
  /** Read for a condition, which then shows what is found. */
  shown?: Record<string, JsonObject>;
  layout: Json[];
}

/** Reads a closed object out of a schema of type object. Objects inside become groups, their keys put together. */
export function importObject(root: Found, inTable: boolean, importing: Importing): ImportedObject {
  const into = emptyObject();
  const numbers = new Map<string, number>();
  readObject(root, { inTable, depth: 0, around: [], always: true, layout: into.layout }, new Map());
  return into;

  /** `keys`: what the properties of this object, by their names, are called in the form. */
  function readObject(object: Found, place: Place, keys: Map<string, string>): void {
    const { schema, at, through } = object;
    const closed = ['additionalProperties', 'unevaluatedProperties'].filter(
      (keyword) => own(schema, keyword) === false,
    );
    importing.dropOthers(object, ['properties', 'required', 'allOf', 'if', 'then', 'else', ...closed]);
    const given = isObject(schema.properties) ? schema.properties : {};
    const required = new Set(texts(schema.required));
    readProperties(given, at + pointer('properties'), required, through, place, keys);

    const conditions: [JsonObject, string][] = Object.hasOwn(schema, 'if') ? [[conditionOf(schema), at]] : [];
    for (const [index, part] of (Array.isArray(schema.allOf) ? schema.allOf : []).entries()) {
      const from = at + pointer('allOf', index);
      const same = importing.find(part, from, through);
      if (isObject(part) && Object.hasOwn(part, 'if')) conditions.push([part, from]);
      else if (same) readObject(same, place, keys);
      else importing.notes.add('KEYWORD_DROPPED', from, 'allOf');
    }
    for (const name of required) if (!Object.hasOwn(given, name)) require(keys.get(name), at, place);
    for (const [condition, from] of conditions) readCondition(condition, from, through, place, keys);
  }

  function conditionOf(schema: JsonObject): JsonObject {
    const parts = Object.entries(schema).filter(([keyword]) => ['if', 'then', 'else'].includes(keyword));
    return Object.fromEntries(parts);
  }

  /** Conditions inside what a condition shows are more than a form can hold. */
  function readCondition(
    condition: JsonObject,
    from: string,
    through: readonly string[],
    place: Place,
    keys: Map<string, string>,
  ): void {
    if (place.shown) return importing.notes.add('CONDITION_DROPPED', from, 'if');
    importCondition(condition, from, { keys, into, importing }, (properties, where) => {
      const shown: Record<string, JsonObject> = {};
      const added = new Map<string, string>();
      if (isObject(properties)) readProperties(properties, where, new Set(), through, { ...place, shown }, added);
      return { keys: added, shown };
    });
  }

  function readProperties(
    properties: JsonObject,
    at: string,
    required: ReadonlySet<string>,
    through: readonly string[],
    place: Place,
    keys: Map<string, string>,
  ): void {
    for (const [name, schema] of Object.entries(properties)) {
      if (place.inTable && name === '_id') continue;
      const from = at + pointer(name);
      const part = importing.find(schema, from, through);
      const read = part && (importField(part, importing) ?? importTable(part, place));
      const definition = part && read && dropTurned(read, part.at, importing);
      const kind = fieldKind(definition?.['x-kind']);
      if (part && definition && kind && (kind.column || !place.inTable) && !keys.has(name)) {
        const key = keyFor(name, from, place);
        const field = { ...saidOf(name, part.schema), ...definition, 'x-field': importing.newId() };
        (place.shown ?? into.properties)[key] = field;
        into.known.set(key, { definition: field });
        keys.set(name, key);
        place.layout.push(key);
        if (required.has(name)) require(key, from, place);
      } else if (part && !definition && isObject(part.schema.properties)) {
        readGroup(name, part, required.has(name), place);
      } else importing.notes.add('PROPERTY_DROPPED', from, name);
    }
  }

  function require(key: string | undefined, at: string, { always, shown }: Place): void {
    const field = key === undefined ? undefined : into.known.get(key);
    if (key === undefined || !field || field.definition.type === 'null')
      return importing.notes.add('KEYWORD_DROPPED', at, 'required');
    if (always && !shown) into.required.push(key);
    else importing.notes.add('OPTIONAL_NOW', at, 'required');
  }

  function readGroup(name: string, part: Found, isRequired: boolean, place: Place): void {
    const flat = place.inTable || place.depth >= DEEPEST_GROUP;
    const fields: Json[] = [];
    const inside: Place = {
      ...place,
      ...{ depth: place.depth + 1, around: [...place.around, name], always: place.always && isRequired },
      layout: flat ? place.layout : fields,
    };
    readObject(part, inside, new Map());
    if (!flat) place.layout.push({ id: importing.newId(), ...saidOf(name, part.schema), fields });
  }

  function keyFor(name: string, at: string, { around }: Place): string {
    const taken = (key: string) => into.known.has(key);
    if (around.length === 0 && isKey(name) && !taken(name)) return name;
    const words = [...around, name].join(' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
    const to = keyOfTitle(words, taken, numbers);
    importing.notes.add('RENAMED', at, name, { from: [...around, name].join('.'), to });
    return to;
  }

  function importTable(list: Found, { inTable: nested }: Place): JsonObject | undefined {
    const { schema, at, through } = list;
    const rows = importing.find(own(schema, 'items'), at + pointer('items'), through);
    if (nested || schema.type !== 'array' || !rows || !isObject(rows.schema.properties)) return undefined;
    importing.dropOthers(list, ['items', 'minItems', 'maxItems']);
    const columns = importObject(rows, true, importing);
    const { properties, required } = columns;
    const minItems = limitOf(list, 'minItems', { least: 0, most: MOST_ROWS }, importing);
    return {
      ...{ 'x-kind': 'table', ...table.blank(importing.newId), 'x-columns': columns.layout },
      ...{ maxItems: limitOf(list, 'maxItems', { least: 1, most: MOST_ROWS, none: 200 }, importing) ?? MOST_ROWS },
      ...(minItems === undefined ? {} : { minItems }),
      items: closedObject({
        ...columns,
        properties: { _id: { type: 'string', format: 'uuid' }, ...properties },
        required: ['_id', ...required],
      }),
    };
  }
}
