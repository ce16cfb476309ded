import { firstRow, type EntityManager } from './database.ts';
import { keepPlan } from './kept-plans.ts';

/**
 * Snapshots that are only read from, each with its stamp once that was read. In a transaction that writes there is none: what
 * is not yet committed may never be, and another's may come to the same count.
 */
const stamps = new WeakMap<EntityManager, string | null>();

export const beginsSnapshot = (em: EntityManager): void => void stamps.set(em, null);

/** What says that nothing has changed of what is known to all: the same in two snapshots only if it has not. */
export const stampSql = `(SELECT sum(changes)::text FROM known_changes)`;

/** Tells the stamp of a snapshot that was read with something else. */
export function stampSnapshot(em: EntityManager, stamp: string): void {
  if (stamps.has(em)) stamps.set(em, stamp);
}

/** The stamp of a snapshot; null of what is no snapshot, so nothing is kept of it. */
export async function stampOf(em: EntityManager): Promise<string | null> {
  const known = stamps.get(em);
  if (known !== null) return known ?? null;
  const { stamp } = (await firstRow<{ stamp: string }>(em, aloneSql))!;
  stamps.set(em, stamp);
  return stamp;
}

const aloneSql = keepPlan(`SELECT ${stampSql} AS stamp`);
