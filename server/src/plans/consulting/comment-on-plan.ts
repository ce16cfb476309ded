import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyProse, tidyText } from '../../platform/tidy-text.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { mayAnswerForUnit, mayWritePlan } from '../plan.policy.ts';
import type { CommentOnPlanInput } from './consultation.inputs.ts';
import { threadAtHand } from './thread-at-hand.ts';

/** Remarks in one thread; beyond that people should meet. */
const most = 300;

/** A remark of a unit that was asked, or of the office to it. Other units do not see it. */
export function commentOnPlan(request: Request, input: CommentOnPlanInput): Promise<{ planId: string }> {
  const text = tidyProse(input.text, 'text');
  const section = input.section?.trim() ? tidyText(input.section, 'section') : null;
  return perform(request, { action: 'plan.comment', input }, async ({ em, viewer, clock, record }) => {
    const { plan, unitId } = await threadAtHand(em, input);
    const isOfUnit = mayAnswerForUnit(await rolesOver(em, unitId));
    if (!isOfUnit && !mayWritePlan(await rolesOver(em, plan.ownerId)))
      throw problem('FORBIDDEN', { command: 'plan.comment' });
    if (plan.state !== 'consulting') throw problem('PLAN_WRONG_STATE', { state: plan.state, command: 'comment' });
    const made = await rows(
      em,
      `INSERT INTO plan_comments (plan_id, unit_id, at, account_id, section, text, from_office) SELECT $1, $2, $3, $4, $5, $6, $7
       WHERE (SELECT count(*) FROM plan_comments WHERE plan_id = $1 AND unit_id = $2) < ${most} RETURNING id`,
      [plan.planId, unitId, clock.now(), viewer.id, section, text, !isOfUnit],
    );
    if (made.length === 0) throw problem('INVALID_INPUT', { path: 'text', reason: `at most ${most}` });
    if (isOfUnit) {
      const sql = 'UPDATE plan_consultations SET seen_at = $3, seen_by = $4 WHERE plan_id = $1 AND unit_id = $2';
      await rows(em, sql, [plan.planId, unitId, clock.now(), viewer.id]);
    }
    record(plan.id, { unit: input.unitId, section });
    return { planId: plan.planId };
  });
}
