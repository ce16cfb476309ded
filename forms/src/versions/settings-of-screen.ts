import type { Field, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';

/** How a field is shown on the screen, such as its help and placeholder; of a table without what its columns have. */
export function settingsOfScreen({ document: { uiSchema } }: Form, { key, table }: Field): JsonObject | undefined {
  const found = table === undefined ? own(uiSchema, key) : own(own(own(uiSchema, table), 'items'), key);
  if (!isObject(found)) return undefined;
  const { items: _items, ...settings } = found;
  return Object.keys(settings).length > 0 ? settings : undefined;
}
