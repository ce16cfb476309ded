import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { compareWithWhole } from './shares.ts';
import type { TransferPart } from './unit-change.inputs.ts';

/** A unit gives a part of itself to another; both live on. */
export async function transferPart(work: ChangeWork, wish: TransferPart, on: string): Promise<void> {
  const from = work.unit(wish.fromId);
  const to = work.unit(wish.toId);
  if (from.key === to.key) throw new UnitRefusal('cycle', from.id);
  await work.standing(from, 'territory', on);
  await work.standing(to, 'territory', on);
  const { share = null } = wish;
  if (share !== null && compareWithWhole([share]) !== 'less') throw new UnitRefusal('sharesNotWhole', from.id);
  await work.pass(from, to, { kind: 'transfer', on, share });
}
