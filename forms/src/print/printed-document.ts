import type { Language } from '../dialect/form.ts';

/** A form on paper, before it is DOCX, PDF or HTML: blocks in the order of the form; where to sign is not part. */
export interface PrintedDocument {
  language: Language;
  blocks: PrintedBlock[];
}

/** What every printed field has. */
export interface PrintedField {
  /** Permanent id of the field. */
  field: string;
  label: string;
  /** The definition; on blank forms only. */
  hint?: string;
  /** When the field is to be answered; on blank forms only. */
  condition?: string;
  /** Its own, where the form numbers its questions; else as headings beside it are numbered that it does not belong under. */
  number?: string;
}

/** Room to write on: `width` in characters, one or more lines. */
export interface Space {
  /** Of a count of a percent, which one. */
  label?: string;
  lines: number;
  width: number;
}

/** A column of a printed table; `width` in characters. The first one, without field, numbers the rows. */
export interface PrintedColumn {
  field?: string;
  title: string;
  unit?: string;
  width: number;
  align: 'left' | 'right' | 'center';
}

/**
 * One block. `heading`: level 1 is a section, deeper ones are groups, `number` as NĐ 30/2020 numbers them; where the form
 * numbers its questions, sections have the numbers of the form and groups none. `value` and
 * `text` are answers in words, `text` in paragraphs. `blank` is room for an answer. `nothing` says that there is
 * nothing to report under the heading before it.
 */
export type PrintedBlock =
  | { type: 'title'; text: string }
  | { type: 'heading'; level: number; number: string; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'nothing'; text: string }
  | ({ type: 'note'; paragraphs: string[] } & PrintedField)
  | ({ type: 'value'; text: string; calculated: boolean } & PrintedField)
  | ({ type: 'text'; paragraphs: string[] } & PrintedField)
  | ({ type: 'blank'; unit?: string; spaces: Space[] } & PrintedField)
  | ({ type: 'choices'; many: boolean; options: { text: string; chosen: boolean }[] } & PrintedField)
  | PrintedTable;

/** Rows of cells; the line of totals has as many cells as there are columns. `notes` tell when a column is filled. */
export interface PrintedTable extends PrintedField {
  type: 'table';
  columns: PrintedColumn[];
  rows: string[][];
  total?: string[];
  notes: string[];
}
