import { isObject, own } from '../dialect/json.ts';
import type { Cell } from '../fields/field-kind.ts';
import { matchingKey } from '../format/matching-key.ts';

/** Beyond these a sheet is not read. */
const LAST_ROW = 5000;
const LAST_COLUMN = 500;

/** The cells of one sheet by place. */
export interface Grid {
  name: string;
  /** Rows that hold something, in order. */
  rows: number[];
  at(row: number, column: number): Cell;
  /** What is written there, blind to accents, case and spaces; empty when nothing is. */
  key(row: number, column: number): string;
  /** The columns of a row that hold something, in order. */
  columns(row: number): number[];
}

/** The sheets of a workbook that came from outside; whatever is no cell is left out. */
export function gridsOf(workbook: unknown): Grid[] {
  const sheets = own(workbook, 'sheets');
  return (Array.isArray(sheets) ? sheets : []).filter(isObject).map((sheet) => {
    const rows = new Map<number, Map<number, Cell>>();
    for (const cell of Array.isArray(sheet.cells) ? sheet.cells : []) {
      const [row, column, value] = [own(cell, 'row'), own(cell, 'column'), cellOf(own(cell, 'value'))];
      if (!isPlace(row, LAST_ROW) || !isPlace(column, LAST_COLUMN) || value === null) continue;
      const line = rows.get(row) ?? new Map<number, Cell>();
      rows.set(row, line.set(column, value));
    }
    const ascending = (numbers: Iterable<number>) => [...numbers].sort((left, right) => left - right);
    const at = (row: number, column: number) => rows.get(row)?.get(column) ?? null;
    return {
      name: typeof sheet.name === 'string' ? sheet.name : '',
      rows: ascending(rows.keys()),
      at,
      key: (row, column) => matchingKey(String(at(row, column) ?? '')),
      columns: (row) => ascending(rows.get(row)?.keys() ?? []),
    };
  });
}

function isPlace(value: unknown, last: number): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= last;
}

/** An empty text is no value. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}
