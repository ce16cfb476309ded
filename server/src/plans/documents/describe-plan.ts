import type { Request } from '../../people/request.ts';
import { tidyProse, tidyText } from '../../platform/tidy-text.ts';
import { changePlan } from '../change-plan.ts';
import { mayWritePlan } from '../plan.policy.ts';
import type { DescribePlanInput } from './plan-document.inputs.ts';

/** Says what the plan is called, and whom units ask about it. */
export function describePlan(request: Request, input: DescribePlanInput) {
  const as = {
    title: tidyText(input.title, 'title'),
    movement: tidyText(input.movement, 'movement'),
    contact: input.contact?.trim() ? tidyProse(input.contact, 'contact') : null,
  };
  return changePlan(request, { action: 'plan.describe', input, may: mayWritePlan }, (_work, plan) => {
    plan.describe(as);
    return as;
  });
}
