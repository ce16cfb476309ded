import type { Answers, Form } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import type { Wording } from '../fields/field-kind.ts';
import { shownAnswers } from '../validate/visible.ts';
import { layoutMain } from './layout-main.ts';
import { layoutTable } from './layout-table.ts';
import { modelCell } from './model-cell.ts';
import { IDS_MARK, planSheets } from './places.ts';
import type { SheetModel, WorkbookModel } from './workbook.ts';

/** How a workbook is laid out; without answers its cells are empty. */
export interface WorkbookOptions extends Wording {
  answers?: Answers;
  /** What `calculate` gave for the answers; shown in locked cells. */
  calculated?: Readonly<Record<string, string | null>>;
}

/**
 * The form as a workbook to fill in: the sheet "Báo cáo" with a row for each cell, a sheet for each table, and a hidden
 * sheet that tells which cell belongs to which field. Every field has its cell; of answers only the shown ones are
 * written. Files and notes have no cells.
 */
export function layoutWorkbook(form: Form, options: WorkbookOptions): WorkbookModel {
  const { answers = {}, calculated = {}, ...wording } = options;
  const plan = planSheets(form, wording);
  const shown = shownAnswers(form, answers);
  const sheets = [layoutMain(form, plan, shown, calculated, wording)];
  for (const [key, name] of plan.tables) {
    const table = form.field(key);
    if (table) sheets.push(layoutTable(form, table, name, own(shown, key), wording));
  }
  const known = sheets.flatMap(({ name, places }) => places.map(([id, row, column]) => [name, row, column, id]));
  const ids: SheetModel = {
    name: plan.ids,
    hidden: true,
    widths: [31, 66, 10, 38],
    frozenRows: 0,
    cells: [[IDS_MARK, form.hash], ...known].flatMap((line, index) =>
      line.map((value, at) => modelCell(index + 1, at + 1, value, 'id')),
    ),
  };
  return {
    language: wording.language,
    sheets: [...sheets.map(({ places: _places, ...sheet }) => sheet), ids],
  };
}
