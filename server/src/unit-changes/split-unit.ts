import { problem } from '../platform/problem.ts';
import { UnitRefusal, type ChangeWork, type NamedUnit } from './change-work.ts';
import { endUnit } from './end-unit.ts';
import { compareWithWhole } from './shares.ts';
import type { SplitUnit } from './unit-change.inputs.ts';

/** A unit passes into several; it ends unless it stays on with the rest. */
export async function splitUnit(work: ChangeWork, wish: SplitUnit, on: string): Promise<void> {
  const { parts, staysOn } = wish;
  if (parts.length < (staysOn ? 1 : 2)) throw problem('INVALID_INPUT', { path: 'split.parts', reason: 'too few' });
  const unit = work.unit(wish.unitId);
  await work.standing(unit, 'territory', on);
  const shares = parts.flatMap(({ share }) => (share == null ? [] : [share]));
  const fits = compareWithWhole(shares) === (staysOn ? 'less' : 'whole');
  if (shares.length > 0 && (shares.length < parts.length || !fits)) throw new UnitRefusal('sharesNotWhole', unit.id);
  const successors: NamedUnit[] = [];
  for (const { unitId } of parts) {
    const part = work.unit(unitId);
    if (part.key === unit.key || successors.some(({ key }) => key === part.key))
      throw new UnitRefusal('cycle', part.id);
    await work.standing(part, 'territory', on);
    successors.push(part);
  }
  const heir = successors.find(({ id }) => id === wish.heirId) ?? null;
  if (wish.heirId && !heir) throw problem('INVALID_INPUT', { path: 'split.heirId', reason: 'not a part' });
  if (!staysOn) await endUnit(work, unit, { on, heir });
  for (const [index, part] of successors.entries()) {
    await work.pass(unit, part, { kind: 'split', on, share: parts[index]!.share ?? null });
  }
}
