import { matchingKey } from '@ke-hoach/forms';
import { headingWithYear, periodNamed, type NamedPeriod, type OfferedPeriod, type PastPeriod } from './past-periods.ts';
import { headingsOf, type PastColumn } from './past-sheet.ts';

export interface PastSheetRow {
  /** Its place in the sheet, from 1. */
  line: number;
  unitName: string;
  cells: string[];
}

/** What the sheet holds of one period. */
export interface PastBlock {
  period: PastPeriod;
  columns: PastColumn[];
  rows: PastSheetRow[];
}

export interface PastSheet {
  /** By period, the oldest first. */
  blocks: PastBlock[];
  /** Headings that are no number of the form. */
  unused: string[];
  /** Cells that should name a period and name none, with their line. */
  unclear: { line: number; text: string }[];
}

/** What a sheet is read for: columns of the form, its periods in the plan, and the one that is meant where none is named. */
export interface SheetFor {
  columns: readonly PastColumn[];
  periods: readonly OfferedPeriod[];
  chosen: PastPeriod;
}

type Cells = readonly (readonly string[])[];

/**
 * Units by rows, numbers by columns. The heading is the first row with a column of the form; the unit stands in the column
 * headed so, else in the first that is no number. Of several periods each row names its own, in columns headed "Năm" or
 * "Kỳ", or each column does: in its heading, above it or below it. Null where no heading fits.
 */
export function readPastSheet(cells: Cells, { columns, periods, chosen }: SheetFor): PastSheet | null {
  const heading = readHeading(cells, columns, periods);
  if (!heading) return null;
  const { rows, unclear } = readRows(cells, heading, periods);
  const periodOf = (row: ReadRow, used: UsedColumn): PastPeriod => {
    const year = used.period?.year ?? row.period.year ?? chosen.year;
    return { year, assignmentId: used.period?.assignmentId ?? row.period.assignmentId ?? chosen.assignmentId };
  };
  const keyOf = ({ year, assignmentId }: PastPeriod) => `${year} ${assignmentId}`;
  const found = new Map<string, { period: PastPeriod; used: Set<UsedColumn> }>();
  for (const row of rows) {
    for (const used of heading.used) {
      if (row.text(used.place) === '') continue;
      const period = periodOf(row, used);
      const its = found.get(keyOf(period)) ?? { period, used: new Set() };
      found.set(keyOf(period), its);
      its.used.add(used);
    }
  }
  const blocks = [...found].map(([key, { period, used }]): PastBlock => {
    const its = heading.used.filter((one) => used.has(one));
    const ids = [...new Set(its.map(({ column }) => column.id))];
    const textOf = (row: ReadRow, id: string) => {
      const at = its.find((one) => one.column.id === id && keyOf(periodOf(row, one)) === key);
      return at ? row.text(at.place) : '';
    };
    const read = rows.map((row) => ({ ...row, cells: ids.map((id) => textOf(row, id)) }));
    return {
      period,
      columns: ids.map((id) => its.find(({ column }) => column.id === id)!.column),
      rows: read.flatMap(({ line, unitName, cells }) =>
        cells.some((text) => text !== '') ? [{ line, unitName, cells }] : [],
      ),
    };
  });
  const order = ({ period }: PastBlock) =>
    period.year * 100 + periods.findIndex(({ assignmentId }) => assignmentId === period.assignmentId);
  return { blocks: blocks.sort((one, other) => order(one) - order(other)), unused: heading.unused, unclear };
}

interface UsedColumn {
  column: PastColumn;
  place: number;
  period: NamedPeriod | null;
}

interface Heading {
  used: UsedColumn[];
  unitAt: number;
  /** Where rows name their period. */
  periodAt: number[];
  rowsFrom: number;
  unused: string[];
}

const unitHeadings = ['don vi', 'ten don vi', 'ten', 'unit', 'name'];
const periodHeadings = ['nam', 'ky', 'ky bao cao', 'year', 'period'];

function readHeading(cells: Cells, offered: readonly PastColumn[], periods: readonly OfferedPeriod[]): Heading | null {
  const byKey = headingsOf(offered);
  const headed = (cell: string): Pick<UsedColumn, 'column' | 'period'> | null => {
    const whole = byKey.get(matchingKey(cell));
    if (whole) return { column: whole, period: null };
    const parted = headingWithYear(cell);
    const column = parted ? byKey.get(matchingKey(parted.heading)) : undefined;
    return column ? { column, period: { assignmentId: null, year: parted!.year } } : null;
  };
  const at = cells.findIndex((row) => row.some((cell) => headed(cell)));
  const heading = cells[at];
  if (!heading) return null;
  const periodAt = heading.flatMap((cell, place) =>
    periodHeadings.includes(matchingKey(cell)) && !headed(cell) ? [place] : [],
  );
  const named = heading.findIndex((cell) => unitHeadings.includes(matchingKey(cell)));
  const unitAt =
    named >= 0 ? named : heading.findIndex((cell, place) => headed(cell) === null && !periodAt.includes(place));
  const below = (cells[at + 1]?.[unitAt] ?? '') === '' ? (cells[at + 1] ?? []) : [];
  const belowSays = (place: number) => periodNamed(below[place] ?? '', periods);
  // A row of sums without a unit may hold a number that looks like a year, but not only such.
  const said = below.flatMap((cell, place) => (cell.trim() === '' ? [] : [belowSays(place)]));
  const hasBelow = said.length > 0 && said.every((period) => period !== null);
  const above = spread(cells[at - 1] ?? [], () => true);
  // What is merged over its periods stands in the first of them.
  const titles = hasBelow
    ? spread(
        Array.from({ length: Math.max(heading.length, below.length) }, (_, place) => heading[place] ?? ''),
        (place) => belowSays(place) !== null,
      )
    : heading;
  const taken = new Set<string>();
  const used = titles.flatMap((title, place): UsedColumn[] => {
    const its = periodAt.includes(place) ? null : headed(title);
    if (!its) return [];
    const period = its.period ?? (hasBelow ? belowSays(place) : null) ?? periodNamed(above[place] ?? '', periods);
    const key = `${its.column.id} ${period?.year} ${period?.assignmentId}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ column: its.column, place, period }];
  });
  const places = new Set([unitAt, ...periodAt, ...used.map(({ place }) => place)]);
  const unused = heading.filter((cell, place) => !places.has(place) && cell.trim() !== '');
  return { used, unitAt, periodAt, rowsFrom: at + (hasBelow ? 2 : 1), unused };
}

/** Merged cells: what stands in the first stands in the blank ones after it too. */
function spread(row: readonly string[], where: (place: number) => boolean): string[] {
  let last = '';
  return row.map((cell, place) => {
    if (cell.trim() !== '') last = cell;
    else if (!where(place)) last = '';
    return cell.trim() === '' ? last : cell;
  });
}

interface ReadRow {
  line: number;
  unitName: string;
  period: NamedPeriod;
  text: (place: number) => string;
}

function readRows(
  cells: Cells,
  { used, unitAt, periodAt, rowsFrom }: Heading,
  periods: readonly OfferedPeriod[],
): { rows: ReadRow[]; unclear: PastSheet['unclear'] } {
  const rows: ReadRow[] = [];
  const unclear: PastSheet['unclear'] = [];
  let [unitName, said] = ['', [] as string[]];
  for (const [index, row] of cells.entries()) {
    if (index < rowsFrom) continue;
    const text = (place: number) => (row[place] ?? '').trim();
    const says = periodAt.map(text);
    const saysPeriod = says.some((one) => one !== '');
    if (saysPeriod) said = says;
    // A unit merged over its periods stands in the first of them.
    if (text(unitAt) !== '' || !saysPeriod) unitName = text(unitAt);
    if (unitName === '' || used.every(({ place }) => text(place) === '')) continue;
    const named = said.filter((one) => one !== '').map((one) => ({ one, period: periodNamed(one, periods) }));
    const strange = named.flatMap(({ one, period }) => (period === null ? [{ line: index + 1, text: one }] : []));
    unclear.push(...strange);
    if (strange.length > 0) continue;
    const all = named.map(({ period }) => period!);
    const period = {
      // A year beside the name of a period goes before one in it: "Quý I năm 2025" is the plan's name for it.
      year: (all.find(({ assignmentId }) => assignmentId === null) ?? all[0])?.year ?? null,
      assignmentId: all.find(({ assignmentId }) => assignmentId !== null)?.assignmentId ?? null,
    };
    rows.push({ line: index + 1, unitName, period, text });
  }
  return { rows, unclear };
}
