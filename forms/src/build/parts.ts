import type { FormDocument } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

/** A section or group of a document that is being edited, and the list it stands in. */
export interface Part {
  part: JsonObject;
  siblings: Json[];
  index: number;
  /** How many parts it stands in: 0 for a section. */
  depth: number;
}

/** The objects of a list, or none. */
export function entries(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The list under a key, which is made when there is none. */
export function listOf(object: JsonObject, key: string): Json[] {
  const list = object[key];
  if (Array.isArray(list)) return list;
  const made: Json[] = [];
  object[key] = made;
  return made;
}

/** All sections and the groups in them, each before what stands inside it. */
export function listParts(document: FormDocument): Part[] {
  return partsIn(listOf(document.schema, 'x-sections'), 0);
}

/** The section or group with that id. */
export function findPart(document: FormDocument, id: string): Part | undefined {
  return listParts(document).find(({ part }) => part.id === id);
}

function partsIn(siblings: Json[], depth: number): Part[] {
  return siblings.flatMap((part, index) =>
    isObject(part) ? [{ part, siblings, index, depth }, ...partsIn(listOf(part, 'fields'), depth + 1)] : [],
  );
}
