import { firstRow } from '../platform/database.ts';
import { UnitRefusal, type ChangeWork, type NamedUnit } from './change-work.ts';
import { assertFreeInTheEnd, assertNotBelow } from './places-taken.ts';
import type { MoveUnit } from './unit-change.inputs.ts';

/** Another parent in a line from a day on; in a line where the unit never stood, its first place. */
export async function moveUnit(work: ChangeWork, wish: MoveUnit, on: string): Promise<void> {
  const { line } = wish;
  const unit = work.unit(wish.unitId);
  const parent = wish.parentId ? work.unit(wish.parentId) : null;
  if (parent) {
    await work.standing(parent, line, on);
    await assertNotBelow(work, unit, parent, { line, on });
  }
  const parentKey = parent?.key ?? null;
  if (line !== 'territory' && !(await standsIn(work, unit, line))) {
    const { name, kind, code, rank } = await work.standing(unit, 'territory', on);
    const place = { unit_id: unit.key, line, parent_id: parentKey, valid: `[${on},)` };
    await work.ledger.insert('unit_placements', { ...place, name, kind, code, rank });
    work.restructured.add(unit.key);
    return;
  }
  const standing = await work.standing(unit, line, on);
  if (standing.parentId === parentKey) throw new UnitRefusal('noChange', unit.id);
  assertFreeInTheEnd(work, unit, { ...standing, parentKey, code: standing.code, on });
  await work.placeAnew(standing, on, { parent_id: parentKey });
}

async function standsIn({ em }: ChangeWork, unit: NamedUnit, line: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM unit_placements WHERE unit_id = $1 AND line = $2 LIMIT 1';
  return (await firstRow(em, sql, [unit.key, line])) !== undefined;
}
