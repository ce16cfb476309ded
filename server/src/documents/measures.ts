import type { PaperTable } from './paper.ts';

/** A4 and its margins (NĐ 30/2020, appendix I), in millimetres; the numbers of pages stand in the upper margin. */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, number: 10 };
export type Margins = Pick<typeof page, 'top' | 'bottom' | 'left' | 'right'>;
/** The margins of pages that lie on their side. */
export const side: Margins = { top: 20, bottom: 20, left: 20, right: 20 };

/** How wide a line is. */
export const lineWidth = page.width - page.left - page.right;
export const sideLineWidth = page.height - side.left - side.right;

/** The head's columns: the writer, and the heading with place and date. */
export const headColumns = [68, 97] as const;
/** The foot's columns: who receives it, and who signs. */
export const footColumns = [80, 85] as const;
/** Two that sign side by side. */
export const halves = [lineWidth / 2, lineWidth / 2] as const;

/** Sizes of type in points. */
export const sizes = {
  body: 14,
  blank: 13,
  hint: 11,
  head: 12,
  motto: 13,
  heading: 15,
  recipients: 11,
  recipientsTitle: 12,
  table: 12,
};

/** How high a row is that is filled in by hand, in millimetres. */
export const handHeight = 8;
/** Is there nothing in this row but its number? */
export const isToFill = (row: readonly string[]) => row.slice(1).every((text) => text === '');

/** How wide a sign of Times is on the average of a word, bold and capitals not left out, as a part of its size. */
const signWidth = 0.58;
/** What the space beside a cell's text and its rules take of a column, in points. */
const beside = 9;
/** The longest text that asks for a wider column; the longest word that a column is made to hold. */
const longestLine = 36;
const longestWord = 20;
const points = (length: number) => (length * 72) / 25.4;

/** How many signs of a size a column holds in one line. */
export const signsIn = (width: number, size: number) =>
  Math.floor((points(width) - beside) / (size * signWidth) + 0.001);

/** The size of a table's type: smaller where it has many columns. */
export const tableSize = ({ columns }: PaperTable) => (columns.length > 8 ? sizes.table - 1 : sizes.table);

/**
 * How wide the columns of a table are, in millimetres over the whole line. Each holds its longest word; what is left goes
 * to those with long texts, of a blank table to those that are to hold them.
 */
export function columnWidths(table: PaperTable, line: number): number[] {
  const size = tableSize(table);
  const wanted = table.columns.map(({ title, width }, at) => {
    const said = [...table.rows, table.total ?? []].map((row) => row[at] ?? '');
    const longest = Math.max(0, ...said.map((text) => text.length));
    const words = [title, ...said].flatMap((text) => text.split(/\s+/)).map((word) => word.length);
    const least = Math.min(Math.max(3, ...words), longestWord);
    const whole = Math.max(least, Math.min(longest > 3 || at === 0 ? longest : width, longestLine));
    return { least: least * size * signWidth + beside, whole: whole * size * signWidth + beside };
  });
  const sum = (part: 'least' | 'whole') => wanted.reduce((all, column) => all + column[part], 0);
  const room = points(line);
  const [least, whole] = [sum('least'), sum('whole')];
  const share = whole > least ? Math.min(Math.max((room - least) / (whole - least), 0), 1) : 0;
  const widths = wanted.map((column) => column.least + (column.whole - column.least) * share);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / all) * line);
}
