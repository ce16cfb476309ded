import type { Role, UnitApproval } from '@ke-hoach/schema';
import type { Work } from '../audit/perform.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import type { RoleOver } from './roles-over.ts';

/** Whether and by whom a unit approves its own reports, with the counter that a change of it sends back. */
export interface ApprovalRow {
  approval: UnitApproval;
  editRevision: number;
}

/** A unit that never said otherwise. */
export const noApproval: ApprovalRow = { approval: 'none', editRevision: 0 };

/** By inner key; a unit that never said anything is left out. */
export async function approvalsOf(em: EntityManager, unitIds: readonly string[]): Promise<Map<string, ApprovalRow>> {
  const found = await rows<ApprovalRow & { unitId: string }>(
    em,
    `SELECT unit_id::text AS "unitId", approval, edit_revision AS "editRevision" FROM unit_approvals
     WHERE unit_id = ANY ($1::bigint[])`,
    [unitIds],
  );
  return new Map(found.map(({ unitId, ...row }) => [unitId, row]));
}

const approvers: Record<UnitApproval, readonly Role[]> = {
  none: ['leader'],
  leader: ['leader'],
  deputy: ['leader', 'deputyLeader'],
};

/** Does somebody with these roles agree for the unit? A leader may also where approval was switched off meanwhile. */
export const approves = (held: readonly RoleOver[], approval: UnitApproval): boolean =>
  held.some(({ role, own }) => own && approvers[approval].includes(role));

/** Does anybody who can sign in agree for the unit today, there or at its successor? */
export async function hasApprover({ em, clock }: Pick<Work, 'em' | 'clock'>, unitId: string, approval: UnitApproval) {
  const somebody = await firstRow(
    em,
    `SELECT 1 AS found FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     JOIN accounts a ON a.id = h.account_id AND a.active
     WHERE c.descendant_id = $1 AND c.own AND h.role = ANY ($3::text[]) AND h.valid @> $2::date AND c.valid @> $2::date
     LIMIT 1`,
    [unitId, clock.today, approvers[approval]],
  );
  return somebody !== undefined;
}
