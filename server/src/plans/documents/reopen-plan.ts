import { asSystem } from '../../audit/as-system.ts';
import type { Request } from '../../people/request.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { changePlan } from '../change-plan.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { reconcileDuties } from '../reconcile-duties.ts';
import type { ReopenPlanInput } from './plan-document.inputs.ts';

/** Opens a plan that was closed too early: duties follow what happened to units meanwhile. */
export function reopenPlan(request: Request, input: ReopenPlanInput) {
  const reason = tidyText(input.reason, 'reason');
  return changePlan(request, { action: 'plan.reopen', input, may: mayWritePlan }, async ({ em, clock }, plan) => {
    plan.reopen();
    await em.flush();
    await asSystem(em, clock.today, () => reconcileDuties(em, plan.id, clock.today));
    return { reason };
  });
}
