import { isObject, own } from '../dialect/json.ts';
import type { Cell } from '../fields/field-kind.ts';
import { matchingKey } from '../format/matching-key.ts';

/** Beyond these a sheet is not read. */
const LAST_ROW = 5000;
const LAST_COLUMN = 500;
/** No label is longer. */
const LONGEST_LABEL = 1000;
/** Characters and cells of a workbook that can still be a report; answers themselves are far shorter. */
const MOST_WORK = 5_000_000;

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

/**
 * The sheets of a workbook that came from outside; whatever is no cell is left out. Undefined when it is too long to
 * read: a small file can repeat one long text in each of its cells.
 */
export function gridsOf(workbook: unknown): Grid[] | undefined {
  let work = 0;
  const sheets = own(workbook, 'sheets');
  const grids = (Array.isArray(sheets) ? sheets : []).filter(isObject).map((sheet): Grid => {
    const rows = new Map<number, Map<number, Cell>>();
    for (const cell of Array.isArray(sheet.cells) ? sheet.cells : []) {
      const [row, column, found] = [own(cell, 'row'), own(cell, 'column'), own(cell, 'value')];
      work += 1 + (typeof found === 'string' ? found.length : 0);
      if (work > MOST_WORK) break;
      const value = cellOf(found);
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
      key: (row, column) => matchingKey(String(at(row, column) ?? '').slice(0, LONGEST_LABEL)),
      columns: (row) => ascending(rows.get(row)?.keys() ?? []),
    };
  });
  return work > MOST_WORK ? undefined : grids;
}

function isPlace(value: unknown, last: number): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= last;
}

/** An empty text is no value. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}
