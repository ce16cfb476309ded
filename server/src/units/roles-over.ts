import type { Role } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';

/** A role the asker holds over a unit today; `own` when it is held at that very unit or at its successor. */
export interface RoleOver {
  role: Role;
  own: boolean;
  /** Held at that very unit. */
  self: boolean;
}

/** The asker's roles over a unit, by the same closure that row level security uses. */
export const rolesOverSql = (unitId: string) =>
  `SELECT DISTINCT role, own, self FROM seen_units WHERE unit_id = ${unitId}`;

export function rolesOver(em: EntityManager, unitId: string): Promise<RoleOver[]> {
  return rows<RoleOver>(em, rolesOverOne, [unitId]);
}

const rolesOverOne = keepPlan(rolesOverSql('$1'));

export const holds = (held: readonly RoleOver[], ...roles: Role[]) => held.some(({ role }) => roles.includes(role));

/** Several units' roles in one statement. */
export async function rolesOverUnits(em: EntityManager, unitIds: readonly string[]): Promise<Map<string, RoleOver[]>> {
  const found = new Map<string, RoleOver[]>(unitIds.map((id) => [id, []]));
  const sql =
    'SELECT DISTINCT unit_id::text AS "unitId", role, own, self FROM seen_units WHERE unit_id = ANY ($1::bigint[])';
  for (const { unitId, ...held } of await rows<RoleOver & { unitId: string }>(em, sql, [unitIds])) {
    found.get(unitId)?.push(held);
  }
  return found;
}

/** The roles the asker holds today that cover a unit on some day, for instance one that does not exist yet. */
export function rolesOverOn(em: EntityManager, unitId: string, day: string): Promise<RoleOver[]> {
  return rows<RoleOver>(
    em,
    `SELECT DISTINCT h.role, c.own, c.ancestor_id = c.descendant_id AS self
     FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     WHERE h.account_id = nullif(current_setting('app.account', true), '')::bigint
       AND h.valid @> current_setting('app.today')::date AND c.descendant_id = $1 AND c.valid @> $2::date`,
    [unitId, day],
  );
}
