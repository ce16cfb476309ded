import { matchingKey } from '@ke-hoach/forms';
import type { ImportVerdict } from '@ke-hoach/schema';
import type { StandingUnit } from '../../units/units-below.repository.ts';

/** A row of the sheet. */
export interface ImportRow {
  name: string;
  code: string | null;
  parentName: string | null;
}

/** What a row is: an existing unit or a new one, and under which unit it goes. */
export interface MatchedRow {
  verdict: ImportVerdict;
  unitId: string | null;
  currentName: string | null;
  parentId: string | null;
  /** The row of the sheet that makes the parent, from 0. */
  parentRow: number | null;
}

type Parent = Pick<MatchedRow, 'parentId' | 'parentRow'>;

/**
 * Says of each row which unit it means, blind to accents, to Hòa or Hoà, to case and to spaces. A code decides before a
 * name; a name counts under its parent only, for communes of different cities share names. Without a parent a row
 * stands under the unit that is imported into.
 */
export function matchRows(rows: readonly ImportRow[], units: readonly StandingUnit[], under: string): MatchedRow[] {
  const byKey = new Map<string, StandingUnit[]>();
  for (const unit of units) {
    const key = matchingKey(unit.name);
    byKey.set(key, [...(byKey.get(key) ?? []), unit]);
  }
  const byCode = new Map(units.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : [])));
  const rowsByKey = new Map<string, number[]>();
  for (const [index, { name }] of rows.entries()) {
    const key = matchingKey(name);
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), index]);
  }
  const seen = new Set<string>();
  const parentOf = ({ parentName }: ImportRow, index: number): Parent | 'unknownParent' | 'ambiguousParent' => {
    if (!parentName) return { parentId: under, parentRow: null };
    const key = matchingKey(parentName);
    const standing = byKey.get(key) ?? [];
    if (standing.length > 1) return 'ambiguousParent';
    if (standing[0]) return { parentId: standing[0].id, parentRow: null };
    const earlier = (rowsByKey.get(key) ?? []).filter((row) => row < index);
    if (earlier.length > 1) return 'ambiguousParent';
    return earlier.length === 1 ? { parentId: null, parentRow: earlier[0]! } : 'unknownParent';
  };
  return rows.map((row, index) => {
    const nothing = { unitId: null, currentName: null, parentId: null, parentRow: null };
    const parent = parentOf(row, index);
    if (typeof parent === 'string') return { ...nothing, verdict: parent };
    const key = matchingKey(row.name);
    const mark = row.code ?? `${key} ${parent.parentId ?? parent.parentRow}`;
    if (key === '' || seen.has(mark)) return { ...nothing, ...parent, verdict: key === '' ? 'noName' : 'twice' };
    seen.add(mark);
    const named = (byKey.get(key) ?? []).find(({ parentId }) => parentId === parent.parentId);
    const unit = (row.code ? byCode.get(row.code) : undefined) ?? named;
    if (!unit) return { ...nothing, ...parent, verdict: 'new' };
    const isRenamed = matchingKey(unit.name) !== key;
    const isMoved = parent.parentId !== unit.parentId;
    const verdict = isRenamed ? (isMoved ? 'renamedAndMoved' : 'renamed') : isMoved ? 'moved' : 'same';
    return { ...parent, verdict, unitId: unit.id, currentName: unit.name };
  });
}
