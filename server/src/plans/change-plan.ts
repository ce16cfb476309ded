import type { AuditAction } from '@ke-hoach/schema';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import type { RoleOver } from '../units/roles-over.ts';
import type { ChangePlanResult, PlanSeenInput } from './plan-change.type.ts';
import type { Plan } from './plan.entity.ts';
import { planToChange } from './plan-to-change.ts';

/**
 * What every change of one plan shares: it is done by those who may, on the state the sender saw, and leaves an audit
 * entry with what `change` answers.
 */
export function changePlan(
  request: Request,
  command: { action: AuditAction; input: PlanSeenInput; may: (held: readonly RoleOver[]) => boolean },
  change: (work: Work, plan: Plan) => Promise<Record<string, unknown>> | Record<string, unknown>,
): Promise<typeof ChangePlanResult> {
  const { action, input, may } = command;
  return perform(request, { action, input }, async (work) => {
    const plan = await planToChange(work, input.planId, action, may);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    const details = await change(work, plan);
    await work.em.flush();
    work.record(plan.uid, details);
    return { kind: 'PlanChanged', planId: plan.id } as const;
  });
}
