import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { endUnit } from './end-unit.ts';
import type { AbolishUnit } from './unit-change.inputs.ts';

/** A unit ends. A named heir takes over its people, plans and the units below it; without one it must have none. */
export async function abolishUnit(work: ChangeWork, wish: AbolishUnit, on: string): Promise<void> {
  const unit = work.unit(wish.unitId);
  const heir = wish.heirId ? work.unit(wish.heirId) : null;
  if (heir?.key === unit.key) throw new UnitRefusal('cycle', unit.id);
  if (heir) await work.standing(heir, 'territory', on);
  await endUnit(work, unit, { on, heir });
  if (!heir) return;
  await work.pass(unit, heir, { kind: 'abolish', on });
}
