import type { Field, Form } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import type { Cell, Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { conditionSentence } from '../print/condition-sentence.ts';
import { fieldDefinition } from '../print/print-field.ts';
import { isBlank } from '../validate/blank.ts';
import { modelCell } from './model-cell.ts';
import type { Slot } from './slot.ts';
import type { ModelCell } from './workbook.ts';

/** A cell to fill in, as the kind of its field wants it. */
export function inputCell({ field, cell }: Slot, row: number, column: number, value: Cell): ModelCell {
  const { type, format, options } = cell;
  return modelCell(row, column, value, 'input', {
    type,
    ...(format === undefined ? {} : { format }),
    ...(options === undefined ? {} : { options }),
    ...(field.required ? { required: true as const } : {}),
  });
}

/** The definition of a field and when it is filled in, in one text; empty when there is neither. */
export function aboutField(form: Form, field: Field, wording: Wording): string {
  const shape = field.table === undefined ? form.shape : form.rows.get(field.table);
  const condition = shape && conditionSentence(shape, field, wording);
  return [fieldDefinition(field, wording), condition].filter(Boolean).join(' ');
}

/** An answer as its cells hold it; none when it is blank or not of its field's type, as drafts may be. */
export function cellsOf(field: Field, value: unknown, wording: Wording): Cell[] {
  const kind = kindOf(field);
  let readable = !isBlank(value);
  if (readable) kind.check(field, value, (code) => (readable &&= code !== 'WRONG_TYPE'));
  return readable ? kind.toCells(field, value as Json, wording) : [];
}
