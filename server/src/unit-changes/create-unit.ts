import type { UnitKind } from '@ke-hoach/schema';
import { firstRow } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { tidyCode, tidyName } from '../platform/tidy-text.ts';
import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { assertFreeInTheEnd } from './places-taken.ts';
import type { CreateUnit } from './unit-change.inputs.ts';

/** The order of kinds among the units of one parent. */
const rankOf: Record<UnitKind, number> = { province: 1, city: 2, ward: 10, commune: 20, organisation: 30 };

/**
 * A new unit under a parent that the asker administers; at the top only by who administers a unit at the top. Its first
 * place is in the territory, where rights reach it; a move gives it one in an organisation's line.
 */
export async function createUnit(work: ChangeWork, wish: CreateUnit, on: string): Promise<void> {
  if (!isOuterId(wish.id)) throw problem('INVALID_INPUT', { path: 'create.id', reason: 'uuid' });
  const { line, kind } = wish;
  if (line !== 'territory') throw new UnitRefusal('notPlaced', wish.id);
  const name = tidyName(wish.name, 'create.name');
  const code = tidyCode(wish.code, 'create.code');
  const parent = wish.parentId ? work.unit(wish.parentId) : null;
  if (parent) await work.standing(parent, line, on);
  if (await firstRow(work.em, 'SELECT 1 FROM units WHERE uid = $1', [wish.id])) {
    throw problem('INVALID_INPUT', { path: 'create.id', reason: 'taken' });
  }
  const key = await work.ledger.insert('units', { uid: wish.id });
  const unit = { key, id: wish.id };
  work.made(unit);
  assertFreeInTheEnd(work, unit, { line, parentKey: parent?.key ?? null, name, code, on });
  const place = { unit_id: key, line, parent_id: parent?.key ?? null, valid: `[${on},)` };
  await work.ledger.insert('unit_placements', { ...place, name, kind, code, rank: rankOf[kind] });
}
