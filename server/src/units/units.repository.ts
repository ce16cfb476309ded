import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import type { UnitKind } from '@ke-hoach/schema';

/** A unit as placed on a date. Dates are text YYYY-MM-DD. */
export interface UnitRow {
  unitId: string;
  id: string;
  name: string;
  kind: UnitKind;
  code: string | null;
  parentId: string | null;
  existsFrom: string | null;
  existsTo: string | null;
  rank: number;
}

/**
 * The placement that names a unit on a date: the one valid then, else the last before it, else the first after; in the
 * territory, or for a unit that stands in an organisation's line alone, there.
 * `d` is bound as the date; the lateral join expects `u` to be the units row.
 */
export const placementOn = (date: string) => `
  JOIN LATERAL (
    SELECT p.* FROM unit_placements p WHERE p.unit_id = u.id
    ORDER BY p.line = 'territory' DESC, p.valid @> ${date} DESC, lower(p.valid) <= ${date} DESC NULLS LAST,
      CASE WHEN lower(p.valid) <= ${date} THEN lower(p.valid) END DESC NULLS LAST, lower(p.valid)
    LIMIT 1) p ON true`;

export const unitColumns = `u.id::text AS "unitId", u.uid AS id, p.name, p.kind, p.code, p.parent_id::text AS "parentId",
  lower(p.valid)::text AS "existsFrom", (upper(p.valid) - 1)::text AS "existsTo", p.rank`;

/** Units by inner key, each as of one date. Unit names are no secret; their reports are. */
export async function unitsAsOf(
  em: EntityManager,
  ids: readonly string[],
  asOf: string,
): Promise<Map<string, UnitRow>> {
  const found = await rows<UnitRow>(
    em,
    `SELECT ${unitColumns} FROM units u ${placementOn('$1::date')} WHERE u.id = ANY ($2::bigint[])`,
    [asOf, ids],
  );
  return new Map(found.map((row) => [row.unitId, row]));
}

async function ids(em: EntityManager, sql: string, unitId: string): Promise<string[]> {
  return (await rows<{ id: string }>(em, sql, [unitId])).map(({ id }) => id);
}

export const predecessorIds = (em: EntityManager, unitId: string) =>
  ids(em, 'SELECT from_unit::text AS id FROM unit_successions WHERE to_unit = $1 ORDER BY id', unitId);

export const successorIds = (em: EntityManager, unitId: string) =>
  ids(em, 'SELECT to_unit::text AS id FROM unit_successions WHERE from_unit = $1 ORDER BY id', unitId);

/** The inner key of a unit. Unit names are no secret, and neither is that a unit exists. */
export async function uidOfUnit(em: EntityManager, unitId: string): Promise<string | undefined> {
  return (await firstRow<{ uid: string }>(em, 'SELECT uid FROM units WHERE id = $1', [unitId]))?.uid;
}

export async function findUnitId(em: EntityManager, uid: string): Promise<string | undefined> {
  return (await firstRow<{ id: string }>(em, 'SELECT id::text AS id FROM units WHERE uid::text = $1', [uid]))?.id;
}
