import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import { listOf } from './parts.ts';

/** Makes a field required whenever it is shown, or optional. */
export const setRequired: Edit<'setRequired'> = ({ document }, operation) => {
  const { field, required } = operation;
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const { requirer } = place;
  if (!requirer) throw new Refusal('PLACE_INVALID', { field });

  const lone = requirer.required === undefined;
  const list = listOf(requirer, 'required');
  const index = list.indexOf(place.key);
  const known = index >= 0;
  if (required && !known) list.splice(operation.index ?? list.length, 0, place.key);
  if (!required && known) list.splice(index, 1);
  if (list.length === 0 && (lone || operation.lone)) delete requirer.required;
  const inverse = { type: 'setRequired', field, required: known } as const;
  if (known) return { ...inverse, index };
  return lone ? { ...inverse, lone } : inverse;
};
