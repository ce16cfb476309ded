import { isObject } from '../dialect/json.ts';
import { isKey, isUuid } from '../dialect/names.ts';
import { fieldKind } from '../fields/registry.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyOfTitle } from './key-of-title.ts';
import { findList, locate } from './locate.ts';
import type { Place } from './locate.ts';
import { newId } from './new-id.ts';

/** Adds a field of a kind with the kind's own blank definition; optional and unconditional. */
export const addField: Edit<'addField'> = (draft, operation) => {
  const { document } = draft;
  const target = findList(document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const kind = fieldKind(operation.kind);
  if (!kind || (target.table && !kind.column)) throw new Refusal('PLACE_INVALID', { kind: operation.kind });

  if (typeof operation.title !== 'string') throw new Refusal('RESULT_INVALID', { title: operation.title });

  const id = operation.id ?? newId();
  if (!isUuid(id) || draft.form.field(id)) throw new Refusal('ID_TAKEN', { id });
  const taken = keyTaken(draft, target.table);
  const key = operation.key ?? keyOfTitle(operation.title, taken);
  assertKey(key, taken);

  const owner = target.table ? target.table.definition.items : document.schema;
  if (isObject(owner) && isObject(owner.properties))
    owner.properties[key] = { ...kind.blank(newId), title: operation.title, 'x-field': id, 'x-kind': kind.kind };
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, key);
  return { type: 'removeField', field: id };
};

/** Says whether a name is used among the questions and calculations, or among the columns of a table. */
export function keyTaken({ form }: Draft, table: Place | null): (key: string) => boolean {
  if (table) return (key) => form.rows.get(table.key)?.fields.has(key) === true;
  return (key) => form.fields.some((field) => field.table === undefined && field.key === key);
}

/** Refuses a name that cannot be used. */
export function assertKey(key: string, taken: (key: string) => boolean): void {
  if (!isKey(key)) throw new Refusal('KEY_INVALID', { key });
  if (taken(key)) throw new Refusal('KEY_TAKEN', { key });
}

/** The index behind the field `after`; null is the front, nothing is the end. */
export function indexAfter({ document }: Draft, list: readonly unknown[], after: string | null | undefined): number {
  if (after === null) return 0;
  if (after === undefined) return list.length;
  const index = list.indexOf(locate(document, after)?.key);
  if (index < 0) throw new Refusal('PLACE_INVALID', { after });
  return index + 1;
}
