import type { Field, Form } from '@ke-hoach/forms';
import { fieldKind } from '@ke-hoach/forms/build';

/** What becomes of last year's figures of a field that is split: the parts add up to it, or begin anew. */
export const addsUp = ({ kind, overUnits }: Field): boolean => overUnits === 'sum' && kind !== 'percent';

/** Whether a field may be split into parts of its kind. */
export const canSplit = (field: Field): boolean =>
  !field.calculated && field.kind !== 'table' && fieldKind(field.kind)?.measure !== 'none';

/** What must be alike for numbers to be added up; whole numbers and decimals are. */
const alike = ({ kind, unit, basis, overTime, table }: Field): string =>
  JSON.stringify([kind === 'money', unit, basis, overTime, table]);

const canMerge = (field: Field): boolean =>
  !field.calculated && ['integer', 'money', 'decimal'].includes(field.kind) && addsUp(field);

/** The numbers that can be merged with this one: counted alike, and shown under the same condition. */
export function mergeableWith(form: Form, field: Field): Field[] {
  if (!canMerge(field)) return [];
  const conditionOf = ({ table, key }: Field) =>
    (table ? form.rows.get(table) : form.shape)?.conditions.find(({ shows }) => shows.includes(key));
  return form.fields.filter(
    (other) =>
      other.id !== field.id &&
      canMerge(other) &&
      alike(other) === alike(field) &&
      conditionOf(other) === conditionOf(field),
  );
}
