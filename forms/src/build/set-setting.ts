import type { Field } from '../dialect/form.ts';
import { measureWords } from '../dialect/read-measure.ts';
import { kindOf } from '../fields/registry.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';

/** Sets one keyword of a field; null, or the no of a yes/no setting, takes it away. */
export const setSetting: Edit<'setSetting'> = ({ document, form }, { field, keyword, value }) => {
  const place = locate(document, field);
  const known = form.field(field);
  if (!place || !known) throw new Refusal('FIELD_UNKNOWN', { field });
  if (!settingsOf(known).includes(keyword)) throw new Refusal('SETTING_REFUSED', { title: known.title, keyword });
  const before = place.definition[keyword] ?? null;
  if (value === null || value === false) delete place.definition[keyword];
  else place.definition[keyword] = structuredClone(value);
  return { type: 'setSetting', field, keyword, value: before };
};

/** The keywords that may be set for a field: those of its kind, and what its figures are. */
function settingsOf(field: Field): string[] {
  if (field.calculated) return measureWords;
  const { measure, properties } = kindOf(field);
  const own = properties.filter(({ editor }) => editor !== 'choices').map(({ keyword }) => keyword);
  if (measure !== 'number') return own;
  return [...own, ...measureWords, ...(field.table === undefined ? [] : ['x-total'])];
}
