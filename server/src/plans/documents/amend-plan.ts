import type { Answers } from '@ke-hoach/forms';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { changePlan } from '../change-plan.ts';
import { assertValidDocument } from '../issue-plan.ts';
import { keepAmendment } from '../keep-amendment.ts';
import { amended } from '../number-and-date.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { projectPlan } from '../project-plan.ts';
import { documentChanges } from './document-changes.ts';
import type { AmendPlanInput } from './plan-document.inputs.ts';

/**
 * Makes what was written the document of an issued plan, with the number and day of issue it gives. Each place before and
 * after is kept with the reason.
 */
export function amendPlan(request: Request, input: AmendPlanInput) {
  const reason = tidyText(input.reason, 'reason');
  return changePlan(request, { action: 'plan.amend', input, may: mayWritePlan }, async (work, plan) => {
    const { em } = work;
    const before = JSON.parse(plan.amend()) as Answers;
    const after = JSON.parse(plan.document) as Answers;
    const { form } = await publishedVersion(em, plan.typeVersionId);
    const changes = documentChanges(form, before, after);
    if (changes.length === 0) throw problem('PLAN_INCOMPLETE', { missing: 'change' });
    await assertValidDocument(work, plan);
    plan.renumber(amended(form, before, after, plan.number ?? null));
    await em.flush();
    await projectPlan(em, plan.id, plan.document);
    // In the plan, and once more in the audit.
    work.keeps(2 * JSON.stringify(changes).length);
    await keepAmendment(work, plan, { reason, documentChanges: changes });
    return { reason, changes };
  });
}
