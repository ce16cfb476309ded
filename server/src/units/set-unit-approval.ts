import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver } from './roles-over.ts';
import { approvalsOf, hasApprover, noApproval } from './unit-approval.ts';
import type { SetUnitApprovalInput, SetUnitApprovalResult } from './unit-approval.type.ts';
import { maySetApproval } from './unit.policy.ts';

/** Says who in a unit agrees before its reports go to the office; what waits for approval already goes on waiting. */
export function setUnitApproval(request: Request, input: SetUnitApprovalInput): Promise<typeof SetUnitApprovalResult> {
  return perform(request, { action: 'unit.setApproval', input }, async (work) => {
    const { em } = work;
    const { approval } = input;
    const unit = isOuterId(input.unitId)
      ? await firstRow<{ id: string }>(em, 'SELECT id::text AS id FROM units WHERE uid = $1 FOR UPDATE', [input.unitId])
      : undefined;
    const held = unit ? await rolesOver(em, unit.id) : [];
    if (!unit || held.length === 0) throw problem('NOT_FOUND', { kind: 'Unit' });
    if (!maySetApproval(held)) throw problem('FORBIDDEN', { command: 'unit.setApproval' });
    const standing = (await approvalsOf(em, [unit.id])).get(unit.id) ?? noApproval;
    if (standing.editRevision !== input.expectedRevision) return { kind: 'UnitApprovalConflict', unitId: unit.id };
    if (approval !== 'none' && !(await hasApprover(work, unit.id, approval)))
      throw problem('APPROVAL_REACHES_NOBODY', {});
    await rows(
      em,
      `INSERT INTO unit_approvals (unit_id, approval) VALUES ($1, $2)
       ON CONFLICT (unit_id) DO UPDATE SET approval = $2, edit_revision = unit_approvals.edit_revision + 1`,
      [unit.id, approval],
    );
    work.record(input.unitId, { from: standing.approval, to: approval });
    return { kind: 'UnitApprovalSet', unitId: unit.id };
  });
}
