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

/** Sizes of type in points. */
export const type = {
  body: 14,
  blank: 13,
  head: 12,
  motto: 13,
  heading: 15,
  recipients: 11,
  recipientsTitle: 12,
  table: 12,
};

/**
 * The shares of a table's columns in its width: by what its rows say, of a blank one by what they are to hold; no column
 * so narrow that its words break.
 */
export function columnShares({ columns, rows, total }: PaperTable): number[] {
  const weights = columns.map(({ title, width }, at) => {
    const said = [...rows, total ?? []].map((row) => row[at] ?? '');
    const longest = Math.max(0, ...said.map((text) => text.length));
    const words = [title, ...said].flatMap((text) => text.split(/\s+/)).map((word) => word.length);
    const least = Math.min(Math.max(6, ...words.map((length) => length + 1)), 20);
    return Math.min(Math.max(longest > 3 || at === 0 ? longest : width, least), 36);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
