import type { Field, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import { isUuid } from '../dialect/names.ts';
import type { Wording } from '../fields/field-kind.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { shownRow } from '../validate/visible.ts';
import { aboutField, cellsOf, inputCell } from './input-cell.ts';
import { modelCell } from './model-cell.ts';
import { columnSlots, ROW_ID_COLUMN, ROW_ID_HEAD, tableRows } from './places.ts';
import { columnHead } from './slot.ts';
import type { ModelCell, SheetModel } from './workbook.ts';

/** Empty rows after those that are filled in, as far as the table may have them. */
const SPARE_ROWS = 20;

/** The sheet of a table: a column for each cell of a row, its rows, and empty ones to go on with. */
export function layoutTable(
  form: Form,
  table: Field,
  name: string,
  rows: unknown,
  wording: Wording,
): SheetModel & { places: [id: string, row: number, column: number][] } {
  const slots = columnSlots(form, table, wording);
  const filled = Array.isArray(rows) ? rows.filter(isObject) : [];
  const length = Math.max(filled.length, Math.min(filled.length + SPARE_ROWS, Number(table.schema.maxItems)));
  const column = (index: number) => ROW_ID_COLUMN + 1 + index;
  const cells: ModelCell[] = [
    modelCell(tableRows.title, column(0), fieldTitle(table, wording.language), 'title'),
    modelCell(tableRows.head, ROW_ID_COLUMN, ROW_ID_HEAD, 'id'),
    ...slots.map((slot, index) => {
      const note = aboutField(form, slot.field, wording);
      return modelCell(tableRows.head, column(index), columnHead(slot), 'header', note === '' ? {} : { note });
    }),
  ];
  const shape = form.rows.get(table.key);
  for (let index = 0; index < length; index += 1) {
    const row = tableRows.first + index;
    const { _id: id, ...answers } = filled[index] ?? {};
    const shown = shape ? shownRow(shape, answers) : {};
    if (isUuid(id)) cells.push(modelCell(row, ROW_ID_COLUMN, id, 'id'));
    slots.forEach((slot, at) => {
      const { field, cell } = slot;
      const values = cellsOf(field, own(shown, field.key), wording);
      cells.push(inputCell(slot, row, column(at), values[cell.part === 'denominator' ? 1 : 0] ?? null));
    });
  }
  const places: [string, number, number][] = [
    [table.id, tableRows.first, ROW_ID_COLUMN],
    ...slots.map(({ id }, index): [string, number, number] => [id, tableRows.first, column(index)]),
  ];
  const widths = [0, ...slots.map(({ cell }) => cell.width)];
  return { name, hidden: false, widths, frozenRows: tableRows.head, cells, places };
}
