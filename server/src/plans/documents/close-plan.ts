import type { Request } from '../../people/request.ts';
import { changePlan } from '../change-plan.ts';
import type { PlanSeenInput } from '../plan-change.type.ts';
import { mayWritePlan } from '../plan.policy.ts';

/** Closes an issued plan: its reports stay as they are, and its figures go on counting. */
export function closePlan(request: Request, input: PlanSeenInput) {
  return changePlan(request, { action: 'plan.close', input, may: mayWritePlan }, (_work, plan) => {
    plan.close();
    return { year: plan.year };
  });
}
