import type { Context, Form, Issue } from '@ke-hoach/forms';
import { answersOfFigures, figureColumns, type PastFigures } from '@ke-hoach/forms/sheets';
import { problem } from '../platform/problem.ts';

/** A report holds no more numbers than these, and one command no more rows and periods. */
export const most = { periods: 24, rows: 2000, columns: 300, cell: 60 };

export interface ReadSheet {
  /** By row. */
  figures: Omit<PastFigures, 'issues'>[];
  issues: { row: number; issue: Issue }[];
}

/** The answers and calculated values of each row of a sheet, and what is wrong with its numbers; `at` is where it was sent. */
export function readSheet(
  form: Form,
  columns: readonly string[],
  rows: readonly { cells: string[] }[],
  context: Context,
  at: string,
): ReadSheet {
  const offered = new Set(figureColumns(form).map(({ id }) => id));
  if (columns.length === 0 || columns.length > most.columns || new Set(columns).size < columns.length)
    throw problem('INVALID_INPUT', { path: `${at}/columns`, reason: `1 to ${most.columns}, each once` });
  for (const [index, id] of columns.entries())
    if (!offered.has(id))
      throw problem('INVALID_INPUT', { path: `${at}/columns/${index}`, reason: 'no number of the form' });
  const read: ReadSheet = { figures: [], issues: [] };
  for (const [row, { cells }] of rows.entries()) {
    if (cells.length !== columns.length || cells.some((cell) => cell.length > most.cell))
      throw problem('INVALID_INPUT', { path: `${at}/rows/${row}/cells`, reason: 'one short text a column' });
    const texts = new Map(columns.map((id, index) => [id, cells[index]!]));
    const { issues, ...figures } = answersOfFigures(form, texts, context);
    read.figures.push(figures);
    read.issues.push(...issues.map((issue) => ({ row, issue })));
  }
  return read;
}
