import { problem } from '../platform/problem.ts';
import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { endUnit } from './end-unit.ts';
import type { MergeUnits } from './unit-change.inputs.ts';

/** Units end and pass into one that lives on or was made just before; all that hangs on them passes to it. */
export async function mergeUnits(work: ChangeWork, wish: MergeUnits, on: string): Promise<void> {
  const ids = [...new Set(wish.unitIds)];
  if (ids.length === 0) throw problem('INVALID_INPUT', { path: 'merge.unitIds', reason: 'empty' });
  const into = work.unit(wish.intoId);
  await work.standing(into, 'territory', on);
  if (ids.includes(into.id)) throw new UnitRefusal('cycle', into.id);
  for (const id of ids) {
    const unit = work.unit(id);
    await endUnit(work, unit, { on, heir: into });
    await work.pass(unit, into, { kind: 'merge', on });
  }
}
