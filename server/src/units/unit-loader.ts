import type { Request } from '../people/request.ts';
import { unitsAsOf, type UnitRow } from './units.repository.ts';
import type { UnitType } from './unit.type.ts';

/** A unit as of a date, loaded with all others the answer needs as of the same date. */
export async function unitOn(request: Request, unitId: string, asOf: string): Promise<UnitType> {
  const loader = request.loaders.of<UnitRow>(
    async (ids) => unitsAsOf(await request.reads.em(), ids, asOf),
    `unitsAsOf ${asOf}`,
  );
  const row = await loader.load(unitId);
  if (!row) throw new TypeError(`unit ${unitId} has no placement`);
  return { ...row, asOf };
}
