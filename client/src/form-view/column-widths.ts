import type { Field, Kind } from '@ke-hoach/forms';

const OTHERS = 8;
const widths: Partial<Record<Kind, number>> = {
  ...{ text: 11, choice: 11, 'long-text': 16, integer: 8.5, date: 10.5, money: 10.5 },
  ...{ percent: 14, 'many-choices': 14, 'unit-reference': 14, 'exemplar-reference': 14 },
};
/** The number of a row, and the button that removes it. */
const BESIDE = [2.5, 3.5] as const;

/**
 * The least width of each column of an editable table, in rem, the number of the row and its button included. They are
 * told beforehand: a table that measures its cells is laid out as a whole whenever one of them changes.
 */
export function columnWidths(columns: readonly Field[]): number[] {
  return [BESIDE[0], ...columns.map(({ kind }) => widths[kind] ?? OTHERS), BESIDE[1]];
}
