import type { Field, Form } from '../dialect/form.ts';
import type { Wording } from '../fields/field-kind.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { sheetNames } from './sheet-names.ts';
import { slotsOf } from './slot.ts';
import type { Slot } from './slot.ts';
import { sheetTexts } from './texts.ts';

/** Columns of the main sheet: headings in the first, then label, unit of measure, answer and guidance. */
export const mainColumns = { heading: 1, label: 2, unit: 3, answer: 4, hint: 5 } as const;
/** On the sheet of a table: its title, the heads of its columns, then rows; the first column keeps the rows' ids. */
export const tableRows = { title: 1, head: 2, first: 3 } as const;
export const ROW_ID_COLUMN = 1;
/** Head of the column of row ids, and the word in the first cell of the sheet of ids. */
export const ROW_ID_HEAD = '_id';
export const IDS_MARK = 'form';

/** Names of the sheets of a form in the language. */
export interface SheetPlan {
  main: string;
  /** By the key of the table. */
  tables: ReadonlyMap<string, string>;
  ids: string;
}

/** Names that no table takes, so that a workbook is read in the other language too. */
const ownNames = Object.values(sheetTexts).flatMap(({ main, ids }) => [main, ids]);

/** The same form has the same sheet names each time, so that a workbook is recognised without its ids. */
export function planSheets(form: Form, wording: Wording): SheetPlan {
  const texts = sheetTexts[wording.language];
  const tables = form.fields.filter((field) => form.rows.has(field.key) && field.table === undefined);
  const titles = tables.map((table) => fieldTitle(table, wording.language));
  const names = sheetNames(titles, texts.table, ownNames);
  return {
    main: texts.main,
    ids: texts.ids,
    tables: new Map(tables.map(({ key }, index) => [key, names[index] ?? ''])),
  };
}

/** The cells of the columns of a table, in its order. */
export function columnSlots(form: Form, { key }: Field, wording: Wording): Slot[] {
  const shape = form.rows.get(key);
  return (shape?.order ?? []).flatMap((column) => {
    const field = shape?.fields.get(column);
    return field ? slotsOf(field, wording) : [];
  });
}
