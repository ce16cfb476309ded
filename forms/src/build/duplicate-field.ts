import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { freshCopy } from './fresh-copy.ts';
import { keyTaken } from './key-taken.ts';
import { listedAt, locate, uiOwner } from './locate.ts';
import { defineBeside, nameField } from './place-field.ts';
import { setText } from './texts-of.ts';

/**
 * Puts a copy behind a field, under its condition and as required as it is. Everything in it has new ids, and the
 * indicator stays with the first: two fields of one form never count as the same.
 */
export const duplicateField: Edit<'duplicateField'> = (draft, operation) => {
  const { document } = draft;
  const place = locate(document, operation.field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field: operation.field });
  const title = operation.title ?? String(place.definition.title);
  const { id, key } = nameField(draft, { ...operation, title }, keyTaken(draft.form, place.table?.key));
  const definition = freshCopy(place.definition, draft.newId);
  delete definition['x-indicator'];
  setText(definition, 'title', title, 'vi');
  if (place.calculation === null) definition['x-field'] = id;
  else Object.assign(definition, { field: id, key });

  const required = Array.isArray(place.requirer?.required) && place.requirer.required.includes(place.key);
  const ui = uiOwner(document, place)?.[place.key];
  defineBeside(draft, place, { key, definition, required, ...(ui === undefined ? {} : { ui }) });
  const { list, index } = listedAt(document, place);
  list.splice(index + 1, 0, key);
  return { type: 'removeField', field: id };
};
