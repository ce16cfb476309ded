import type { FigureColumn } from './figure-columns.ts';

/** A figure of an answer: the group by its place, or the whole, and the column. */
export interface Cell {
  group: number | 'whole';
  column: FigureColumn;
}
