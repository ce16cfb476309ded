import type { PastRowVerdict } from '@ke-hoach/schema';
import { UnitNames } from '../units/unit-names.ts';

/** A unit whose report of that year is meant, with all the names it ever had. */
export interface PastUnit {
  unitId: string;
  /** Outer id. */
  id: string;
  name: string;
  names: readonly string[];
  /** Has it begun or given its report already? */
  hasReport: boolean;
}

/** A row of the sheet: a name as it is written there, or a unit that was picked for it. */
export interface PastRow {
  unitName: string;
  unitId: string | null;
}

export interface PastRowMatch {
  verdict: PastRowVerdict;
  unit: PastUnit | null;
}

/** Which unit each row means: the one picked, else the one that is or was called so, however it is written (see UnitNames). */
export function matchPastRows(rows: readonly PastRow[], units: readonly PastUnit[]): PastRowMatch[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const thenCalled = new UnitNames<PastUnit>();
  const everCalled = new UnitNames<PastUnit>();
  for (const unit of units) {
    thenCalled.add(unit.name, unit);
    for (const name of [unit.name, ...unit.names]) everCalled.add(name, unit);
  }
  const seen = new Set<PastUnit>();
  return rows.map(({ unitName, unitId }) => {
    // A name of that year goes before one that another unit bore in another.
    const then = thenCalled.find(unitName);
    const [named, ...others] = then.length > 0 ? then : everCalled.find(unitName);
    const unit = unitId === null ? named : byId.get(unitId);
    if (!unit) return { verdict: 'unknown', unit: null };
    if (unitId === null && others.length > 0) return { verdict: 'ambiguous', unit: null };
    if (seen.has(unit)) return { verdict: 'twice', unit };
    seen.add(unit);
    return { verdict: unit.hasReport ? 'hasReport' : 'ready', unit };
  });
}
