import { rows, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { UnitSelectorInput } from './duties/duty-change.inputs.ts';
import type { UnitSelector } from './expected-reports.ts';

/** The units that were chosen, by inner keys. A unit that is not known is refused. */
export async function selectorOf(em: EntityManager, units: UnitSelectorInput): Promise<UnitSelector> {
  const keys = async (uids: readonly string[], path: string) => {
    const wanted = [...new Set(uids)];
    const sql = 'SELECT id::text AS id FROM units WHERE uid::text = ANY ($1) ORDER BY id';
    const found = await rows<{ id: string }>(em, sql, [wanted]);
    if (found.length < wanted.length) throw problem('INVALID_INPUT', { path: `units/${path}`, reason: 'unknown unit' });
    return found.map(({ id }) => id);
  };
  return {
    unitKinds: [...new Set(units.kinds)],
    exceptUnits: await keys(units.except, 'except'),
    alsoUnits: await keys(units.also, 'also'),
  };
}
