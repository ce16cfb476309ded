import type { Json } from '../dialect/json.ts';
import type { Cell, CellKind, FieldKind } from './field-kind.ts';

/** How a kind is written to a spreadsheet when one cell holds it. */
export type OneCell = Pick<FieldKind, 'cells' | 'toCells' | 'fromCells'>;

/** The three answers about spreadsheets of a kind whose value is one cell. An empty cell is no answer. */
export function oneCell(
  kind: CellKind | ((...about: Parameters<FieldKind['cells']>) => CellKind),
  to: (...about: Parameters<FieldKind['toCells']>) => Cell,
  from: (
    field: Parameters<FieldKind['fromCells']>[0],
    cell: NonNullable<Cell>,
    wording: Parameters<FieldKind['fromCells']>[2],
  ) => Json,
): OneCell {
  return {
    cells: (field, wording) => [typeof kind === 'function' ? kind(field, wording) : kind],
    toCells: (field, value, wording) => [to(field, value, wording)],
    fromCells(field, [cell], wording) {
      if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return null;
      return from(field, cell, wording);
    },
  };
}

/** What a spreadsheet has for a kind that is not filled in there. */
export const noCell: OneCell = { cells: () => [], toCells: () => [], fromCells: () => null };
