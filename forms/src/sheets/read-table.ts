import type { Field, Form, Row } from '../dialect/form.ts';
import { isUuid } from '../dialect/names.ts';
import type { Cell, Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { MOST_ROWS } from '../fields/table.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { issueSentence } from '../texts/issue-sentence.ts';
import { findHead } from './find-head.ts';
import type { Grid } from './grid.ts';
import type { KnownPlaces } from './known-places.ts';
import { columnSlots } from './places.ts';
import { readCells } from './read-cells.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { sheetTexts } from './texts.ts';

/**
 * The rows of a table's sheet: its columns are found by their heads, rows that are empty are left out, and a row keeps
 * its id unless another row has the same, as a copied one does.
 */
export function readTable(
  form: Form,
  table: Field,
  sheet: Grid,
  known: KnownPlaces,
  wording: Wording,
  newId: () => string,
): { rows: Row[]; problems: SheetProblem[] } {
  const texts = sheetTexts[wording.language];
  const slots = columnSlots(form, table, wording);
  const { head, columns, ids } = findHead(sheet, slots, known);
  const problems: SheetProblem[] = [];
  const tell = (problem: Omit<SheetProblem, 'sheet'>) => problems.push({ ...problem, sheet: sheet.name });
  const fields = [...new Set(slots.map(({ field }) => field))];
  for (const field of fields)
    if (slots.some((slot) => slot.field === field && !columns.has(slot))) {
      const sentence = texts.columnMissing(fieldTitle(field, wording.language));
      tell({ code: 'COLUMN_MISSING', row: head, column: null, field: field.id, sentence });
    }
  const taken = new Set<string>();
  const rows: Row[] = [];
  for (const line of sheet.rows.filter((row) => head !== null && row > head)) {
    if (rows.length === MOST_ROWS) break;
    const cellAt = (column: number | undefined): Cell => (column === undefined ? null : sheet.at(line, column));
    const answers: Record<string, unknown> = {};
    let filled = false;
    for (const field of fields) {
      const own = slots.filter((slot) => slot.field === field);
      const cells = own.map((slot) => cellAt(columns.get(slot)));
      filled ||= cells.some((cell) => cell !== null);
      const { value, faults } = readCells(form, field, cells, wording);
      if (value !== null) answers[field.key] = value;
      const column = own.flatMap((slot) => columns.get(slot) ?? [])[0] ?? null;
      const place = texts.cell(line, fieldTitle(field, wording.language));
      for (const { code, sentence } of faults)
        tell({ code, row: line, column, field: field.id, sentence: place + sentence });
    }
    if (!filled) continue;
    const id = cellAt(ids);
    const _id = isUuid(id) && !taken.has(id) ? id : newId();
    taken.add(_id);
    rows.push({ _id, ...answers });
  }
  if (rows.length > 0)
    kindOf(table).check(table, rows, (code, details = {}) => {
      const issue = { code, level: 'error' as const, field: table.id, row: null, path: [table.key], details };
      tell({ code, row: null, column: null, field: table.id, sentence: issueSentence(form, issue, wording.language) });
    });
  return { rows, problems };
}
