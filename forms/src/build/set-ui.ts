import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';

/**
 * Sets how a field is shown on the screen, in the words of the uiSchema, such as `ui:help`; all that it had goes. What is
 * set for the columns of a table stays.
 */
export const setUi: Edit<'setUi'> = ({ document }, { field, settings }) => {
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const { title } = place.definition;
  if (!place.requirer) throw new Refusal('PLACE_INVALID', { title });
  if (Object.hasOwn(settings ?? {}, 'items')) throw new Refusal('SETTING_REFUSED', { title, keyword: 'items' });
  const path = place.table ? [place.table.key, 'items', place.key] : [place.key];
  put(document.uiSchema, path, structuredClone(settings ?? {}));
  return undefined;
};

/** Puts settings at a path of names; objects that hold nothing any more go. */
function put(object: JsonObject, [key = '', ...path]: readonly string[], settings: JsonObject): void {
  const known = isObject(object[key]) ? object[key] : {};
  const kept: JsonObject = path.length > 0 ? known : { ...settings };
  if (path.length > 0) put(kept, path, settings);
  else if (known.items !== undefined) kept.items = known.items;
  if (Object.keys(kept).length > 0) object[key] = kept;
  else delete object[key];
}
