import { firstRow, type EntityManager } from './database.ts';
import { keepPlan } from './kept-plans.ts';

/** What tells one snapshot from another. */
export interface Stamp {
  /** The same in two snapshots only if nothing has changed of what is known to all. */
  stamp: string;
  /**
   * Which transactions of which server it sees: the same in two snapshots only if nothing at all was committed between. A
   * standby does not tell of those that are under way, and after one took over, numbers of transactions come again.
   */
  moment: string | null;
}

/**
 * Snapshots that are only read from, each with its stamp once that was read. In a transaction that writes there is none: what
 * is not yet committed may never be, and another's may come to the same count.
 */
const stamps = new WeakMap<EntityManager, Stamp | null>();

export const beginsSnapshot = (em: EntityManager): void => void stamps.set(em, null);

/** Is it read from one snapshot alone, so that what is read may be kept? */
export const isSnapshot = (em: EntityManager): boolean => stamps.has(em);

/** The columns of a stamp. */
export const stampSql = `(SELECT sum(changes)::text FROM known_changes) AS stamp,
     CASE WHEN NOT pg_is_in_recovery() THEN concat(pg_postmaster_start_time(), pg_current_snapshot()) END AS moment`;

/** Tells the stamp of a snapshot that was read with something else. */
export function stampSnapshot(em: EntityManager, stamp: Stamp): void {
  if (isSnapshot(em)) stamps.set(em, stamp);
}

/** The stamp of a snapshot; null of what is no snapshot, so nothing is kept of it. */
export async function stampOf(em: EntityManager): Promise<Stamp | null> {
  const known = stamps.get(em);
  if (known !== null) return known ?? null;
  const stamp = (await firstRow<Stamp>(em, aloneSql))!;
  stamps.set(em, stamp);
  return stamp;
}

const aloneSql = keepPlan(`SELECT ${stampSql}`);
