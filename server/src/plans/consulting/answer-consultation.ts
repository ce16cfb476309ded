import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyProse } from '../../platform/tidy-text.ts';
import { rolesOver } from '../../units/roles-over.ts';
import type { ChangePlanResult } from '../plan-change.type.ts';
import { mayAnswerForUnit } from '../plan.policy.ts';
import type { AnswerConsultationInput } from './consultation.inputs.ts';
import { threadAtHand } from './thread-at-hand.ts';

/** A unit agrees to the plan as it saw it, or objects with a reason; it may change its mind until the plan is issued. */
export function answerConsultation(request: Request, input: AnswerConsultationInput): Promise<typeof ChangePlanResult> {
  const reason = input.reason?.trim() ? tidyProse(input.reason, 'reason') : null;
  if (input.answer === 'objected' && reason === null)
    throw problem('INVALID_INPUT', { path: 'reason', reason: 'blank' });
  return perform(request, { action: 'plan.answer', input }, async ({ em, viewer, clock, record }) => {
    const { plan, unitId } = await threadAtHand(em, input);
    if (!mayAnswerForUnit(await rolesOver(em, unitId))) throw problem('FORBIDDEN', { command: 'plan.answer' });
    if (plan.state !== 'consulting') throw problem('PLAN_WRONG_STATE', { state: plan.state, command: 'answer' });
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.planId } as const;
    await rows(
      em,
      `UPDATE plan_consultations SET answer = $3, reason = $4, answered_at = $5, answered_by = $6, seen_at = $5, seen_by = $6
       WHERE plan_id = $1 AND unit_id = $2`,
      [plan.planId, unitId, input.answer, reason, clock.now(), viewer.id],
    );
    record(plan.id, { unit: input.unitId, answer: input.answer, reason });
    return { kind: 'PlanChanged', planId: plan.planId } as const;
  });
}
