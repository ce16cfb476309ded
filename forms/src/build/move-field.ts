import { isObject } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { findList, listedAt, locate } from './locate.ts';
import { indexAfter } from './place-field.ts';

/** Moves a field within its section or to another one; a column stays in its table. Answers never change. */
export const moveField: Edit<'moveField'> = (draft, operation) => {
  const { document } = draft;
  const place = locate(document, operation.field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field: operation.field });
  const target = findList(document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  if (target.table?.key !== place.table?.key) throw new Refusal('PLACE_INVALID', { section: operation.section });
  if (operation.after === operation.field) throw new Refusal('PLACE_INVALID', { after: operation.after });

  const from = listedAt(document, place);
  const before = from.index === 0 ? null : idOf(draft, place.table?.key, from.list[from.index - 1]);
  from.list.splice(from.index, 1);
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, place.key);
  return { type: 'moveField', field: operation.field, section: from.section, after: before };
};

/** The id of what a list holds: a field by its key, or a group. */
function idOf({ form }: Draft, table: string | undefined, entry: Json | undefined): string {
  if (isObject(entry)) return String(entry.id);
  return form.field(table === undefined ? String(entry) : `${table}.${String(entry)}`)?.id ?? '';
}
