import { firstRow, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';

/** What was found out in a snapshot already. */
const found = new WeakMap<EntityManager, Map<string, Promise<string>>>();

/** How many changes of figures ever came in for some periods, as a snapshot sees them: asked once in each. */
export function figureChanges(em: EntityManager, periods: readonly string[]): Promise<string> {
  const known = found.get(em) ?? new Map<string, Promise<string>>();
  found.set(em, known);
  const key = periods.toSorted().join(' ');
  const asked = known.get(key) ?? firstRow<{ changes: string }>(em, changesSql, [periods]).then((row) => row!.changes);
  known.set(key, asked);
  return asked;
}

const changesSql = keepPlan('SELECT figure_changes($1)::text AS changes');
