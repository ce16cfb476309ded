import type { Request } from '../people/request.ts';
import { rolesOverUnits, type RoleOver } from './roles-over.ts';
import { approvalsOf, noApproval, type ApprovalRow } from './unit-approval.ts';
import { heirsOn } from './unit-history.repository.ts';
import { unitsAsOf, type UnitRow } from './units.repository.ts';
import type { UnitType } from './unit.type.ts';

/** A unit as of a date, loaded with all others the answer needs as of the same date. */
export async function unitOn(request: Request, unitId: string, asOf: string): Promise<UnitType> {
  const unit = await placedUnitOn(request, unitId, asOf);
  if (!unit) throw new TypeError(`unit ${unitId} has no placement`);
  return unit;
}

/** The same; null for a unit that never had a place. */
export async function placedUnitOn(request: Request, unitId: string, asOf: string): Promise<UnitType | null> {
  const loader = request.loaders.of<UnitRow>(
    async (ids) => unitsAsOf(await request.reads.em(), ids, asOf),
    `unitsAsOf ${asOf}`,
  );
  const row = await loader.load(unitId);
  return row ? { ...row, asOf } : null;
}

/** Of a unit that is gone on a day, the units that stand then and into which it passed, over all changes since. */
export async function heirsOf(request: Request, unitId: string, asOf: string): Promise<UnitType[]> {
  const loader = request.loaders.of<string[]>(
    async (ids) => heirsOn(await request.reads.em(), ids, asOf),
    `heirsOn ${asOf}`,
  );
  return Promise.all(((await loader.load(unitId)) ?? []).map((id) => unitOn(request, id, asOf)));
}

/** The asker's roles over a unit, loaded with those over all other units of the answer. */
export async function rolesOverUnit(request: Request, unitId: string): Promise<RoleOver[]> {
  const loader = request.loaders.of<RoleOver[]>(
    async (ids) => rolesOverUnits(await request.reads.em(), ids),
    rolesOverUnits,
  );
  return (await loader.load(unitId)) ?? [];
}

/** Who agrees to the reports of a unit. */
export async function approvalOfUnit(request: Request, unitId: string): Promise<ApprovalRow> {
  const loader = request.loaders.of<ApprovalRow>(
    async (ids) => approvalsOf(await request.reads.em(), ids),
    approvalsOf,
  );
  return (await loader.load(unitId)) ?? noApproval;
}
