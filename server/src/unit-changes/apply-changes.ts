import { problem } from '../platform/problem.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { abolishUnit } from './abolish-unit.ts';
import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { createUnit } from './create-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { renameUnit } from './rename-unit.ts';
import { splitUnit } from './split-unit.ts';
import { transferPart } from './transfer-part.ts';
import type { UnitChange } from './unit-change.inputs.ts';
import type { UnitChangeRefused } from './unit-change.type.ts';

const appliers: {
  [K in Exclude<keyof UnitChange, 'on'>]-?: (
    work: ChangeWork,
    wish: NonNullable<UnitChange[K]>,
    on: string,
  ) => Promise<void>;
} = {
  create: createUnit,
  rename: renameUnit,
  move: moveUnit,
  merge: mergeUnits,
  split: splitUnit,
  abolish: abolishUnit,
  transfer: transferPart,
};
type Kind = keyof typeof appliers;

/** The most changes of one batch: a province's units with their places. */
const most = 5000;

/** Refuses a batch that is empty, too long, or has a change of no or several kinds. */
export function assertWellFormed(changes: readonly UnitChange[]): void {
  if (changes.length === 0 || changes.length > most) {
    throw problem('INVALID_INPUT', { path: 'changes', reason: `1 to ${most}` });
  }
  for (const [index, change] of changes.entries()) {
    if (kindsOf(change).length !== 1) throw problem('INVALID_INPUT', { path: `changes/${index}`, reason: 'one kind' });
  }
}

/** One batch is made at a time in the whole database. */
export const lockChanges = (em: EntityManager) =>
  rows(em, `SELECT pg_advisory_xact_lock(hashtext('changes of units'))`);

/**
 * Applies changes in their order. The first that cannot be made takes all back and is answered with its place in the
 * batch.
 */
export async function applyChanges(
  work: ChangeWork,
  changes: readonly UnitChange[],
): Promise<UnitChangeRefused | null> {
  await rows(work.em, 'SAVEPOINT changes_of_units');
  try {
    for (const [index, change] of changes.entries()) {
      work.change = index;
      await applyOne(work, change);
    }
    for (const { change, run } of work.checks) {
      work.change = change;
      await run();
    }
    return null;
  } catch (error) {
    if (!(error instanceof UnitRefusal)) throw error;
    await rows(work.em, 'ROLLBACK TO SAVEPOINT changes_of_units');
    const { refusal, unit: unitId, about } = error;
    const named = { unitName: about?.name ?? null, day: about?.day ?? null };
    return { kind: 'UnitChangeRefused', index: work.change, refusal, unitId, ...named };
  }
}

const kindsOf = (change: UnitChange) => (Object.keys(appliers) as Kind[]).filter((kind) => change[kind] != null);

async function applyOne(work: ChangeWork, change: UnitChange): Promise<void> {
  const [kind] = kindsOf(change);
  const apply = appliers[kind!] as (work: ChangeWork, wish: unknown, on: string) => Promise<void>;
  await apply(work, change[kind!], change.on);
}
