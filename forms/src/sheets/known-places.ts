import type { Grid } from './grid.ts';
import { IDS_MARK } from './places.ts';

/** Where the workbook itself says that its cells are. */
export interface KnownPlaces {
  /** The hash of the form it was made for; null without a sheet of ids. */
  hash: string | null;
  sheet: Grid | undefined;
  /** By the permanent id of a field, a count, or a table. */
  byId: ReadonlyMap<string, { sheet: string; row: number; column: number }>;
}

/** Reads the hidden sheet of ids, by what is in it: its name may be of another language. */
export function knownPlaces(grids: readonly Grid[]): KnownPlaces {
  const sheet = grids.find((grid) => grid.at(1, 1) === IDS_MARK && typeof grid.at(1, 2) === 'string');
  const byId = new Map<string, { sheet: string; row: number; column: number }>();
  for (const line of sheet?.rows.slice(1) ?? []) {
    const [name, row, column, id] = [1, 2, 3, 4].map((at) => sheet?.at(line, at));
    if (typeof row === 'number' && typeof column === 'number')
      byId.set(String(id), { sheet: String(name), row, column });
  }
  return { hash: sheet ? String(sheet.at(1, 2)) : null, sheet, byId };
}
