import type { Language } from '../dialect/form.ts';
import type { Cell } from '../fields/field-kind.ts';

/** A form as a spreadsheet, before it is a file: sheets of cells with what a writer needs to make them. */
export interface WorkbookModel {
  language: Language;
  sheets: SheetModel[];
}

/** One sheet; its name is unique and one that spreadsheets accept. */
export interface SheetModel {
  name: string;
  hidden: boolean;
  /** Widths of the columns in characters, from the first; 0 hides one. */
  widths: number[];
  /** Rows at the top that stay in sight. */
  frozenRows: number;
  cells: ModelCell[];
}

/** What a cell is for; `input` is filled in by people, all others are locked. */
export type CellStyle = 'title' | 'heading' | 'header' | 'label' | 'unit' | 'hint' | 'input' | 'calculated' | 'id';

/** One cell; rows and columns count from 1. A text is always a text, whatever it begins with, never a formula. */
export interface ModelCell {
  row: number;
  column: number;
  /** A date is ISO text. */
  value: Cell;
  style: CellStyle;
  type: 'text' | 'number' | 'date' | 'choice';
  locked: boolean;
  /** The text begins as a formula does: a file must mark it as text, CSV must put ' before it. */
  quoted?: true;
  /** Number format of spreadsheets, such as "#,##0". */
  format?: string;
  /** What may be picked. */
  options?: string[];
  /** Must be filled in. */
  required?: true;
  /** Depth of a heading, from 1. */
  level?: number;
  /** Shown at the cell: the definition, and when it is filled in. */
  note?: string;
}

/** A workbook as somebody sent it, as far as it is read: the value of each cell, of formulas their result. */
export interface ReadableWorkbook {
  sheets: { name: string; cells: { row: number; column: number; value: unknown }[] }[];
}
