import type { Request } from '../people/request.ts';
import { planById } from '../plans/plan-loader.ts';
import { ownerOf } from '../plans/plans.repository.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { rolesOver, type RoleOver } from '../units/roles-over.ts';
import { rolesOverUnit } from '../units/unit-loader.ts';

/** Whose report it is, and under which plan. */
interface Of {
  unitId: string;
  planId: string;
}

/** A role over the unit of a report; `leads` where that unit leads the report's plan, so that nobody above it reviews (R19). */
export interface RoleAtReport extends RoleOver {
  leads?: boolean;
}

/** The asker's roles over the unit of a report. */
export async function rolesAtReport(em: EntityManager, of: Of): Promise<RoleAtReport[]> {
  return withLeader(em, of, await rolesOver(em, of.unitId));
}

/** The same of roles that are known already: the leader is asked only where a reviewer works at the very unit. */
export function withLeader(em: EntityManager, { unitId, planId }: Of, held: RoleOver[]): Promise<RoleAtReport[]> {
  return marked(held, async () => {
    const sql = `SELECT ${ownerOf('p')} = $2 AS leads FROM plans p WHERE p.id = $1`;
    return (await firstRow<{ leads: boolean }>(em, sql, [planId, unitId]))?.leads ?? false;
  });
}

/** The same for many reports of one request. */
export async function rolesAtReportSeen(request: Request, { unitId, planId }: Of): Promise<RoleAtReport[]> {
  const held = await rolesOverUnit(request, unitId);
  return marked(held, async () => (await planById(request, planId)).ownerId === unitId);
}

async function marked(held: RoleOver[], leads: () => Promise<boolean>): Promise<RoleAtReport[]> {
  if (!held.some(({ role, self }) => role === 'reviewer' && self) || !(await leads())) return held;
  return held.map((role) => ({ ...role, leads: role.self }));
}
