import type { Role } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';

/** Who is asking, with the roles held today. */
export interface Viewer {
  readonly id: string;
  readonly uid: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly HeldRole[];
}

export interface HeldRole {
  readonly role: Role;
  readonly unitId: string;
}

/** The roles an account holds on a day. */
export async function heldRoles(em: EntityManager, accountId: string, today: string): Promise<HeldRole[]> {
  return rows<HeldRole>(
    em,
    `SELECT role, unit_id::text AS "unitId" FROM role_holdings WHERE account_id = $1 AND valid @> $2::date ORDER BY id`,
    [accountId, today],
  );
}
