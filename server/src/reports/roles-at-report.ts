import type { Request } from '../people/request.ts';
import { ownerOf } from '../plans/plans.repository.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { rolesOver, type RoleOver } from '../units/roles-over.ts';
import { rolesOverUnit } from '../units/unit-loader.ts';

/** Whose report it is, and under which plan. */
interface Of {
  unitId: string;
  planId: string;
}

/**
 * A role over the unit of a report; `leads` where the asker reviews at the office that leads the report's plan, which is that
 * unit or succeeded it, and nobody reviews above: the office is itself a reporter (R19), whose report would be received by
 * nobody.
 */
export interface RoleAtReport extends RoleOver {
  leads?: boolean;
}

/** The asker's roles over the unit of a report. */
export async function rolesAtReport(em: EntityManager, of: Of): Promise<RoleAtReport[]> {
  return withLeader(em, of, await rolesOver(em, of.unitId));
}

/** The same for many reports of one request. */
export async function rolesAtReportSeen(request: Request, of: Of): Promise<RoleAtReport[]> {
  return withLeader(await request.reads.em(), of, await rolesOverUnit(request, of.unitId));
}

/** The same of roles that are known already: who leads is asked only where a reviewer works at the unit or its successor. */
export async function withLeader(em: EntityManager, { unitId, planId }: Of, held: RoleOver[]): Promise<RoleAtReport[]> {
  if (!held.some(({ role, own }) => role === 'reviewer' && own)) return held;
  const found = await firstRow<{ leads: boolean }>(em, leadsSql, [planId, unitId]);
  return found?.leads ? held.map((role) => ({ ...role, leads: role.own })) : held;
}

const reviewers = `FROM unit_closure c JOIN role_holdings h ON h.unit_id = c.ancestor_id AND h.line = c.line
      JOIN accounts a ON a.id = h.account_id
    WHERE c.descendant_id = $2::bigint AND h.role = 'reviewer' AND a.active
      AND c.valid @> current_setting('app.today')::date AND h.valid @> current_setting('app.today')::date`;
const leadsSql = `SELECT EXISTS (SELECT ${reviewers} AND c.own AND a.id = asking_account() AND h.unit_id::text = ${ownerOf('p')})
    AND NOT EXISTS (SELECT ${reviewers} AND NOT c.own) AS leads
  FROM plans p WHERE p.id = $1`;
