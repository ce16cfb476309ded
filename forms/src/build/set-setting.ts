import type { Field } from '../dialect/form.ts';
import { measureWords } from '../dialect/read-measure.ts';
import { kindOf } from '../fields/registry.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import { assertInDong } from './money-in-dong.ts';
import { partOfPercent } from './texts-of.ts';

/** Sets one keyword of a field, or a limit of a part of a percent; null, or the no of a yes/no setting, takes it away. */
export const setSetting: Edit<'setSetting'> = ({ document, form }, { field, keyword, value }) => {
  const definition = locate(document, field)?.definition ?? partOfPercent(document, field);
  if (!definition) throw new Refusal('FIELD_UNKNOWN', { field });
  const known = form.field(field);
  const settings = known ? settingsOf(known) : ['minimum', 'maximum'];
  if (!settings.includes(keyword)) throw new Refusal('SETTING_REFUSED', { title: definition.title, keyword });
  if (keyword === 'x-unit' && known?.kind === 'money') assertInDong(definition.title, value);
  const before = definition[keyword] ?? null;
  if (value === null || value === false) delete definition[keyword];
  else definition[keyword] = structuredClone(value);
  return { type: 'setSetting', field, keyword, value: before };
};

/** The keywords that may be set for a field: those of its kind, and what its figures are. */
function settingsOf(field: Field): string[] {
  if (field.calculated) return measureWords;
  const { measure, properties, keywords, ownPlan } = kindOf(field);
  const own = properties.filter(({ editor }) => editor !== 'choices').map(({ keyword }) => keyword);
  own.push(...keywords.filter((keyword) => keyword.startsWith('x-register')));
  if (field.table !== undefined) own.push('x-registerField');
  else if (ownPlan) own.push('x-ownPlan');
  if (measure !== 'number') return own;
  return [...own, ...measureWords, ...(field.table === undefined ? [] : ['x-total'])];
}
