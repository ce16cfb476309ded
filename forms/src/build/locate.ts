import type { FormDocument } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { entries, findPart, listOf, listParts } from './parts.ts';

/** Where a field is defined inside a document that is being edited. */
export interface Place {
  key: string;
  /** Its schema, or its entry of `x-calculations`. */
  definition: JsonObject;
  /** The object whose `required` names it: root, table items, or a condition's `then`; null for calculations. */
  requirer: JsonObject | null;
  /** The closed object it belongs to: the root schema or a table's items. */
  owner: JsonObject;
  /** The table's own place, for a column. */
  table: Place | null;
  condition: number | null;
  calculation: number | null;
}

/** The definition of a field by permanent id, anywhere in the document. */
export function locate(document: FormDocument, id: string): Place | undefined {
  const { schema } = document;
  const index = entries(schema['x-calculations']).findIndex((entry) => entry.field === id);
  const entry = entries(schema['x-calculations'])[index];
  if (entry)
    return {
      ...{ key: String(entry.key), definition: entry, requirer: null, owner: schema, table: null },
      ...{ condition: null, calculation: index },
    };
  return inObject(schema, null, id);
}

function inObject(owner: JsonObject, table: Place | null, id: string): Place | undefined {
  const parts: [JsonObject, number | null][] = [[owner, null]];
  entries(owner.allOf).forEach((condition, index) => {
    if (isObject(condition.then)) parts.push([condition.then, index]);
  });
  for (const [requirer, condition] of parts) {
    if (!isObject(requirer.properties)) continue;
    for (const [key, definition] of Object.entries(requirer.properties)) {
      if (!isObject(definition)) continue;
      const place: Place = { key, definition, requirer, owner, table, condition, calculation: null };
      if (definition['x-field'] === id) return place;
      const inside = isObject(definition.items) ? inObject(definition.items, place, id) : undefined;
      if (inside) return inside;
    }
  }
  return undefined;
}

/** The ordered list in which fields stand: those of a section, of a group or the columns of a table. */
export function findList(document: FormDocument, id: string): { list: Json[]; table: Place | null } | undefined {
  const part = findPart(document, id);
  if (part) return { list: listOf(part.part, 'fields'), table: null };
  const table = locate(document, id);
  if (!table || table.definition['x-kind'] !== 'table') return undefined;
  return { list: listOf(table.definition, 'x-columns'), table };
}

/** The section, group or table that lists this field, and its index there; every field of a form stands in one. */
export function listedAt(document: FormDocument, place: Place): { section: string; list: Json[]; index: number } {
  const lists: [Json | undefined, Json[]][] = place.table
    ? [[place.table.definition['x-field'], listOf(place.table.definition, 'x-columns')]]
    : listParts(document).map(({ part }) => [part.id, listOf(part, 'fields')]);
  const [section, list] = lists.find(([, names]) => names.includes(place.key)) ?? ['', []];
  return { section: String(section), list, index: list.indexOf(place.key) };
}

/** The uiSchema object that holds the settings of a field, if there is one. */
export function uiOwner(document: FormDocument, place: Place): JsonObject | undefined {
  if (!place.table) return document.uiSchema;
  const items = own(own(document.uiSchema, place.table.key), 'items');
  return isObject(items) ? items : undefined;
}
