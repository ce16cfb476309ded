import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { findPlan, type PlanRow } from '../plans.repository.ts';

/**
 * A plan and one of the units it was shown to, held in its state until the command is done: it is not issued meanwhile.
 * NOT_FOUND where the asker sees neither plan nor unit, or it was not asked.
 */
export async function threadAtHand(
  em: EntityManager,
  { planId, unitId }: { planId: string; unitId: string },
): Promise<{ plan: PlanRow; unitId: string }> {
  const seen = await findPlan(em, planId);
  if (seen) await rows(em, 'SELECT 1 FROM plans WHERE id = $1 FOR SHARE', [seen.planId]);
  const plan = seen && (await findPlan(em, planId));
  const asked =
    plan && isOuterId(unitId)
      ? await firstRow<{ id: string }>(
          em,
          `SELECT u.id::text AS id FROM units u JOIN plan_consultations k ON k.unit_id = u.id AND k.plan_id = $2
           WHERE u.uid = $1`,
          [unitId, plan.planId],
        )
      : undefined;
  if (!plan || !asked) throw problem('NOT_FOUND', { kind: 'Plan' });
  return { plan, unitId: asked.id };
}
