import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { mayAnswerForUnit } from '../plan.policy.ts';
import type { SeeConsultationInput } from './consultation.inputs.ts';
import { threadAtHand } from './thread-at-hand.ts';

/** A unit has seen what became of its answer, and is told it no more; leaves no audit entry. */
export function seeConsultation(request: Request, input: SeeConsultationInput): Promise<{ planId: string }> {
  return perform(request, { action: 'plan.seeConsultation', input, audited: false }, async ({ em, viewer, clock }) => {
    const { plan, unitId } = await threadAtHand(em, input);
    if (!mayAnswerForUnit(await rolesOver(em, unitId))) throw problem('FORBIDDEN', { command: 'plan.seeConsultation' });
    const sql = `UPDATE plan_consultations SET seen_at = $3, seen_by = $4, seen_state = $5
      WHERE plan_id = $1 AND unit_id = $2`;
    await rows(em, sql, [plan.planId, unitId, clock.now(), viewer.id, plan.state]);
    return { planId: plan.planId };
  });
}
