import type { Field } from '../dialect/form.ts';
import type { CellKind, Wording } from '../fields/field-kind.ts';
import { partTitle } from '../fields/part-title.ts';
import { kindOf } from '../fields/registry.ts';
import { fieldTitle } from '../texts/field-title.ts';

/** One cell of a field or a column: most have one, a percent has one for each count. */
export interface Slot {
  /** Permanent id of the field, or of the count. */
  id: string;
  field: Field;
  label: string;
  unit?: string;
  cell: CellKind;
}

/** The cells of a field; none when it is calculated or not filled in on spreadsheets. */
export function slotsOf(field: Field, wording: Wording): Slot[] {
  if (field.calculated) return [];
  const title = fieldTitle(field, wording.language);
  return kindOf(field)
    .cells(field, wording)
    .map((cell) => {
      if (cell.part)
        return {
          id: field.parts?.[cell.part].id ?? field.id,
          field,
          label: `${title}: ${partTitle(field, cell.part, wording.language)}`,
          cell,
        };
      return { id: field.id, field, label: title, ...(field.unit === undefined ? {} : { unit: field.unit }), cell };
    });
}

/** The head of a column: its label and unit of measure. */
export function columnHead({ label, unit }: Slot): string {
  return unit === undefined ? label : `${label} (${unit})`;
}
