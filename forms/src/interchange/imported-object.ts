import type { Json, JsonObject } from '../dialect/json.ts';

/** A field as it was read, and the tests of the condition that shows it when one does. */
export interface KnownField {
  definition: JsonObject;
  shownBy?: readonly string[];
}

/** An object of the form while it is put together: the form itself or the rows of a table. */
export interface ImportedObject {
  properties: Record<string, JsonObject>;
  required: string[];
  allOf: JsonObject[];
  /** Keys and groups in order. */
  layout: Json[];
  /** Every key there is, those that conditions show included. */
  known: Map<string, KnownField>;
}

export function emptyObject(): ImportedObject {
  return { properties: {}, required: [], allOf: [], layout: [], known: new Map() };
}

/** The members a closed object has in a form, `required` and `properties` with what is always there. */
export function closedObject({ properties, required, allOf }: ImportedObject): JsonObject {
  return {
    ...{ type: 'object', properties, required: [...new Set(required)] },
    ...(allOf.length === 0 ? {} : { allOf }),
    unevaluatedProperties: false,
  };
}
