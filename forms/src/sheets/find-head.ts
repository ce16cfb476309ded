import { matchingKey } from '../format/matching-key.ts';
import type { Grid } from './grid.ts';
import type { KnownPlaces } from './known-places.ts';
import { ROW_ID_HEAD } from './places.ts';
import { columnHead } from './slot.ts';
import type { Slot } from './slot.ts';

/** How far down the heads of the columns are looked for. */
const LAST_HEAD = 20;

/** The row of the heads, null when there is none, and the columns that were found. */
export interface TableHead {
  head: number | null;
  columns: ReadonlyMap<Slot, number>;
  /** The column of the rows' ids; undefined when there is none. */
  ids: number | undefined;
}

/**
 * The row that names the most columns, the head of row ids included, and where each of them is; of columns alike the
 * first one not yet taken. A column that nobody names so is where the ids say, when the head there is no other column's.
 */
export function findHead(sheet: Grid, slots: readonly Slot[], { byId }: KnownPlaces): TableHead {
  let columns = new Map<Slot, number>();
  let head: number | null = null;
  let most = 0;
  for (const row of sheet.rows.filter((candidate) => candidate <= LAST_HEAD)) {
    const marked = idColumn(sheet, row, slots);
    const named = namedColumns(sheet, row, slots, marked);
    const score = named.size === 0 ? 0 : named.size + Number(marked !== undefined);
    if (score > most) [most, head, columns] = [score, row, named];
  }
  const places = slots.flatMap(({ id }) => byId.get(id) ?? []).filter((place) => place.sheet === sheet.name);
  head ??= places[0] ? places[0].row - 1 : null;
  if (head === null) return { head, columns, ids: undefined };
  const ids = idColumn(sheet, head, slots);
  const ours = new Set(slots.flatMap(namesOf));
  for (const slot of slots) {
    const column = byId.get(slot.id)?.column ?? 0;
    const key = sheet.key(head, column);
    if (!columns.has(slot) && column !== ids && key !== '' && !ours.has(key)) columns.set(slot, column);
  }
  return { head, columns, ids };
}

/** The first column with the head of row ids, unless all columns with such heads are fields titled so. */
function idColumn(sheet: Grid, row: number, slots: readonly Slot[]): number | undefined {
  const titled = slots.map(namesOf).filter((names) => names.includes(matchingKey(ROW_ID_HEAD)));
  const heads = new Set([matchingKey(ROW_ID_HEAD), ...titled.flat()]);
  const columns = sheet.columns(row);
  const alike = columns.filter((column) => heads.has(sheet.key(row, column)));
  if (alike.length <= titled.length) return undefined;
  return columns.find((column) => sheet.at(row, column) === ROW_ID_HEAD);
}

function namedColumns(sheet: Grid, row: number, slots: readonly Slot[], ids: number | undefined): Map<Slot, number> {
  const free = sheet
    .columns(row)
    .filter((column) => column !== ids)
    .map((column) => ({ column, key: sheet.key(row, column) }));
  const columns = new Map<Slot, number>();
  for (const slot of slots) {
    const names = namesOf(slot);
    const index = free.findIndex(({ key }) => names.includes(key));
    const [found] = index < 0 ? [] : free.splice(index, 1);
    if (found) columns.set(slot, found.column);
  }
  return columns;
}

function namesOf(slot: Slot): string[] {
  return [columnHead(slot), slot.label].map(matchingKey);
}
