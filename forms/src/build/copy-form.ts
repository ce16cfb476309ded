import type { FormDocument } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { freshCopy } from './fresh-copy.ts';
import { newId } from './new-id.ts';

/**
 * Another form with the same content: every field, choice, section, group, calculation and rule has a new permanent id,
 * and nothing has a lineage, as two forms never share one. Indicators stay, by which both compare, and so do shared code
 * lists. The document must be valid.
 */
export function copyForm(document: FormDocument, freshId: () => string = newId): FormDocument {
  const { $defs, ...own } = document.schema;
  const schema = freshCopy(own as JsonObject, freshId);
  renew(schema['x-sections'], 'id');
  renew(schema['x-rules'], 'id');
  renew(schema['x-calculations'], 'field');
  if ($defs !== undefined) schema.$defs = structuredClone($defs);
  return { schema, uiSchema: structuredClone(document.uiSchema) };

  /** Gives the entries of a list new ids, groups inside sections included. */
  function renew(list: Json | undefined, member: string): void {
    for (const part of Array.isArray(list) ? list : []) {
      if (!isObject(part)) continue;
      part[member] = freshId();
      if (member === 'id') renew(part.fields, member);
    }
  }
}
