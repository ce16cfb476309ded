import { firstRow } from '../platform/database.ts';
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
  const sql = 'SELECT 1 FROM unit_successions WHERE from_unit = $1 AND to_unit = $2 AND effective = $3';
  if (await firstRow(work.em, sql, [from.key, to.key, on])) throw new UnitRefusal('noChange', from.id);
  await work.pass(from, to, { kind: 'transfer', on, share });
}
