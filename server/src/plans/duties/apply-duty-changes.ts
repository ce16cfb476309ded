import { problem } from '../../platform/problem.ts';
import { rows } from '../../platform/database.ts';
import { meantByPlan } from '../expected-of-plan.ts';
import type { DutyChange } from './duty-change.inputs.ts';
import type { DutyChangeRefused } from './duty-change.type.ts';
import { DutyRefusal, type DutyWork } from './duty-work.ts';
import { assign, editAssignment, withdraw } from './edit-assignment.ts';
import { addPeriod, editPeriod, removePeriod } from './edit-period.ts';

const appliers: { [K in keyof DutyChange]-?: (work: DutyWork, wish: NonNullable<DutyChange[K]>) => Promise<void> } = {
  addPeriod,
  editPeriod,
  removePeriod,
  assign,
  editAssignment,
  withdraw,
};
type Kind = keyof typeof appliers;

/** A plan has few periods and forms: more than these at once is a mistake. */
const most = 100;

/** Refuses a batch that is empty, too long, or has a change of no or several kinds. */
export function assertWellFormed(changes: readonly DutyChange[]): void {
  if (changes.length === 0 || changes.length > most) {
    throw problem('INVALID_INPUT', { path: 'changes', reason: `1 to ${most}` });
  }
  for (const [index, change] of changes.entries()) {
    if (kindsOf(change).length !== 1) throw problem('INVALID_INPUT', { path: `changes/${index}`, reason: 'one kind' });
  }
}

/** Applies changes in their order. The first that cannot be made takes all back and is answered with its place. */
export async function applyDutyChanges(
  work: DutyWork,
  changes: readonly DutyChange[],
): Promise<DutyChangeRefused | null> {
  await rows(work.em, 'SAVEPOINT changes_of_duties');
  let index = 0;
  try {
    for (const change of changes) {
      const before = new Set(work.touched);
      await applyOne(work, change);
      await assertUnits(work, change, before);
      index += 1;
    }
    return null;
  } catch (error) {
    if (!(error instanceof DutyRefusal)) throw error;
    await rows(work.em, 'ROLLBACK TO SAVEPOINT changes_of_duties');
    return { kind: 'DutyChangeRefused', index, refusal: error.refusal, path: error.path };
  }
}

/** An assignment that means no unit today is a slip of the selector. */
async function assertUnits(work: DutyWork, change: DutyChange, before: ReadonlySet<string>): Promise<void> {
  if (!change.assign && !change.editAssignment) return;
  const set = [...work.touched].filter((id) => !before.has(id));
  const expected = await meantByPlan(work.em, work.plan.id, work.today);
  const isEmpty = (id: string) => !expected.some(({ assignmentId }) => assignmentId === id);
  if (set.some(isEmpty)) throw new DutyRefusal('noUnits', 'units');
}

const kindsOf = (change: DutyChange) => (Object.keys(appliers) as Kind[]).filter((kind) => change[kind] != null);

async function applyOne(work: DutyWork, change: DutyChange): Promise<void> {
  const [kind] = kindsOf(change);
  const apply = appliers[kind!] as (work: DutyWork, wish: unknown) => Promise<void>;
  await apply(work, change[kind!]);
}
