import type { ImportVerdict } from '@ke-hoach/schema';
import { UnitNames, unitNameKey } from '../../units/unit-names.ts';
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
 * Says of each row which unit it means, however its name is written (see UnitNames). A code decides before a name; a name
 * counts under its parent only, for communes of different cities share names. Without a parent a row stands under the unit
 * that is imported into.
 */
export async function matchRows(
  rows: readonly ImportRow[],
  units: readonly StandingUnit[],
  under: string,
): Promise<MatchedRow[]> {
  const names = await UnitNames.of(units);
  const byCode = new Map(units.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : [])));
  const childOf = childrenByName(units);
  const earlier = new UnitNames<number>();
  const seen = new Set<string>();
  const parentOf = ({ parentName }: ImportRow): Parent | 'unknownParent' | 'ambiguousParent' => {
    if (!parentName) return { parentId: under, parentRow: null };
    const standing = names.find(parentName);
    if (standing.length > 1) return 'ambiguousParent';
    if (standing[0]) return { parentId: standing[0].id, parentRow: null };
    const written = earlier.find(parentName);
    if (written.length > 1) return 'ambiguousParent';
    return written.length === 1 ? { parentId: null, parentRow: written[0]! } : 'unknownParent';
  };
  return rows.map((row, index) => {
    const nothing = { unitId: null, currentName: null, parentId: null, parentRow: null };
    const parent = parentOf(row);
    earlier.add(row.name, index);
    if (typeof parent === 'string') return { ...nothing, verdict: parent };
    const key = unitNameKey(row.name);
    const named = parent.parentId === null ? undefined : childOf(parent.parentId, row.name);
    const unit = (row.code ? byCode.get(row.code) : undefined) ?? named;
    const mark = unit?.id ?? row.code ?? `${key} ${parent.parentId ?? parent.parentRow}`;
    if (key === '' || seen.has(mark)) return { ...nothing, ...parent, verdict: key === '' ? 'noName' : 'twice' };
    seen.add(mark);
    if (!unit) return { ...nothing, ...parent, verdict: 'new' };
    const isRenamed = unit !== named && !isCalled(unit, row.name);
    const isMoved = parent.parentId !== unit.parentId;
    const verdict = isRenamed ? (isMoved ? 'renamedAndMoved' : 'renamed') : isMoved ? 'moved' : 'same';
    return { ...parent, verdict, unitId: unit.id, currentName: unit.name };
  });
}

/** Finds the one unit right below another that bears a name. */
function childrenByName(units: readonly StandingUnit[]) {
  const children = new Map<string, StandingUnit[]>();
  for (const unit of units) {
    if (unit.parentId === null) continue;
    const siblings = children.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else children.set(unit.parentId, [unit]);
  }
  const names = new Map<string, UnitNames<StandingUnit>>();
  return (parentId: string, name: string): StandingUnit | undefined => {
    let below = names.get(parentId);
    if (!below) {
      below = new UnitNames();
      for (const child of children.get(parentId) ?? []) below.add(child.name, child);
      names.set(parentId, below);
    }
    const [found, ...others] = below.find(name);
    return others.length === 0 ? found : undefined;
  };
}

function isCalled(unit: StandingUnit, written: string): boolean {
  const names = new UnitNames<StandingUnit>();
  names.add(unit.name, unit);
  return names.find(written).length > 0;
}
