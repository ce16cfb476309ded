import { matchingKey } from '@ke-hoach/forms';
import type { PastRowVerdict } from '@ke-hoach/schema';

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

/** Which unit each row means: the one picked, else the one that is or was called so, blind to accents, tone places, case and spaces. */
export function matchPastRows(rows: readonly PastRow[], units: readonly PastUnit[]): PastRowMatch[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, Set<PastUnit>>();
  for (const unit of units) {
    for (const name of new Set([unit.name, ...unit.names].map(matchingKey))) {
      byName.set(name, (byName.get(name) ?? new Set()).add(unit));
    }
  }
  const seen = new Set<PastUnit>();
  return rows.map(({ unitName, unitId }) => {
    const called = [...(byName.get(matchingKey(unitName)) ?? [])];
    // A name of that year goes before one that another unit bore in another.
    const then = called.filter(({ name }) => matchingKey(name) === matchingKey(unitName));
    const [named, ...others] = then.length > 0 ? then : called;
    const unit = unitId === null ? named : byId.get(unitId);
    if (!unit) return { verdict: 'unknown', unit: null };
    if (unitId === null && others.length > 0) return { verdict: 'ambiguous', unit: null };
    if (seen.has(unit)) return { verdict: 'twice', unit };
    seen.add(unit);
    return { verdict: unit.hasReport ? 'hasReport' : 'ready', unit };
  });
}
