import { matchingKey } from '@ke-hoach/forms';
import { randomId } from '../apollo/random-id.ts';
import type { ImportVerdict, MatchUnitsQuery, UnitChange, UnitKind } from '../gql/graphql.ts';

/** A unit as a sheet writes it. */
export interface ImportRow {
  /** Client-made id, should the row make a unit. */
  id: string;
  name: string;
  /** Null where neither the sheet nor the name tells it. */
  kind: UnitKind | null;
  code: string;
  parentName: string;
}

const headings: Record<string, 'name' | 'kind' | 'code' | 'parentName'> = {
  ...{ ten: 'name', 'ten don vi': 'name', 'don vi': 'name', name: 'name', unit: 'name' },
  ...{ loai: 'kind', 'loai don vi': 'kind', kind: 'kind' },
  ...{ ma: 'code', 'ma don vi': 'code', code: 'code' },
  ...{ 'cap tren': 'parentName', thuoc: 'parentName', 'truc thuoc': 'parentName', parent: 'parentName' },
};
const inOrder = ['name', 'kind', 'code', 'parentName'] as const;

const kinds: readonly [string, UnitKind][] = [
  ['tinh', 'PROVINCE'],
  ['thanh pho', 'CITY'],
  ['quan', 'CITY'],
  ['huyen', 'CITY'],
  ['phuong', 'WARD'],
  ['dac khu', 'COMMUNE'],
  ['xa', 'COMMUNE'],
  ['to chuc', 'ORGANISATION'],
];

/** The kind a text names, else the one a unit's name begins with. */
function kindOf(text: string, name: string): UnitKind | null {
  for (const words of [text, name]) {
    const key = `${matchingKey(words)} `;
    const found = kinds.find(([beginning]) => key.startsWith(`${beginning} `));
    if (found) return found[1];
  }
  return null;
}

/** The rows of a sheet: by its heading where it has one, else name, kind, code, unit above. Blank rows are left out. */
export function importRows(cells: readonly (readonly string[])[]): ImportRow[] {
  const [first = []] = cells;
  const known = first.map((cell) => headings[matchingKey(cell)]);
  const hasHeading = known.includes('name');
  const columns = hasHeading ? known : inOrder;
  return (hasHeading ? cells.slice(1) : cells).flatMap((row) => {
    const read = (column: (typeof inOrder)[number]) => (row[columns.indexOf(column)] ?? '').trim();
    const name = read('name');
    if (row.every((cell) => cell.trim() === '')) return [];
    return [
      { id: randomId(), name, kind: kindOf(read('kind'), name), code: read('code'), parentName: read('parentName') },
    ];
  });
}

export type MatchedRow = MatchUnitsQuery['matchUnits'][number];

const mistakes: readonly ImportVerdict[] = ['UNKNOWN_PARENT', 'AMBIGUOUS_PARENT', 'NO_NAME'];

/** Rows that must be mended in the sheet before anything is imported. */
export const hasMistake = ({ verdict }: MatchedRow) => mistakes.includes(verdict);

/** What makes the units those of the sheet, from a day on; rows that say nothing new make no change. */
export function changesOfRows(rows: readonly ImportRow[], matches: readonly MatchedRow[], on: string): UnitChange[] {
  return rows.flatMap((row, index): UnitChange[] => {
    const match = matches[index];
    if (!match || match.verdict === 'SAME' || match.verdict === 'TWICE' || hasMistake(match)) return [];
    const made = match.parentRow == null ? undefined : matches[match.parentRow];
    const parentId = made ? (made.unitId ?? rows[match.parentRow!]!.id) : (match.parentId ?? null);
    const code = row.code || null;
    if (match.verdict === 'NEW') {
      const kind = row.kind ?? 'ORGANISATION';
      return [{ on, create: { id: row.id, name: row.name, kind, code, parentId, line: 'TERRITORY' } }];
    }
    const unitId = match.unitId!;
    const changes: UnitChange[] = [];
    if (match.verdict !== 'MOVED') changes.push({ on, rename: { unitId, name: row.name, kind: row.kind, code } });
    if (match.verdict !== 'RENAMED') changes.push({ on, move: { unitId, parentId, line: 'TERRITORY' } });
    return changes;
  });
}
