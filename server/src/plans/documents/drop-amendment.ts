import type { Request } from '../../people/request.ts';
import { changePlan } from '../change-plan.ts';
import type { PlanSeenInput } from '../plan-change.type.ts';
import { mayWritePlan } from '../plan.policy.ts';

/** Throws away an amendment that is being written; the document stays as it was issued. */
export function dropAmendment(request: Request, input: PlanSeenInput) {
  return changePlan(request, { action: 'plan.dropAmendment', input, may: mayWritePlan }, (_work, plan) => {
    plan.dropAmendment();
    return { year: plan.year };
  });
}
