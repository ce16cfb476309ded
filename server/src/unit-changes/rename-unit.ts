import { UnitRefusal, type ChangeWork } from './change-work.ts';
import { assertFreeInTheEnd } from './places-taken.ts';
import { tidyCode, tidyName } from '../platform/tidy-text.ts';
import type { RenameUnit } from './unit-change.inputs.ts';

/** Another name, kind or code in the territory from a day on; the unit stays the same. */
export async function renameUnit(work: ChangeWork, wish: RenameUnit, on: string): Promise<void> {
  const unit = work.unit(wish.unitId);
  const standing = await work.standing(unit, 'territory', on);
  const name = wish.name == null ? standing.name : tidyName(wish.name, 'rename.name');
  const code = wish.code == null ? standing.code : tidyCode(wish.code, 'rename.code');
  const kind = wish.kind ?? standing.kind;
  if (name === standing.name && code === standing.code && kind === standing.kind) {
    throw new UnitRefusal('noChange', unit.id);
  }
  assertFreeInTheEnd(work, unit, { line: 'territory', parentKey: standing.parentId, name, code, on });
  await work.placeAnew(standing, on, { name, kind, code });
}
