import { isObject } from '../dialect/json.ts';
import { fieldKind } from '../fields/registry.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { findList } from './locate.ts';
import { indexAfter, keyTaken, nameField } from './place-field.ts';

/** Adds a field of a kind with the kind's own blank definition; optional and unconditional. */
export const addField: Edit<'addField'> = (draft, operation) => {
  const { document } = draft;
  const target = findList(document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const kind = fieldKind(operation.kind);
  if (!kind || (target.table && !kind.column)) throw new Refusal('PLACE_INVALID', { kind: operation.kind });

  const { id, key } = nameField(draft, operation, keyTaken(draft, target.table));
  const owner = target.table ? target.table.definition.items : document.schema;
  if (isObject(owner) && isObject(owner.properties))
    owner.properties[key] = { ...kind.blank(draft.newId), title: operation.title, 'x-field': id, 'x-kind': kind.kind };
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, key);
  return { type: 'removeField', field: id };
};
