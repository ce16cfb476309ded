import { perform } from '../../audit/perform.ts';
import { removeFilesOfPlan } from '../../files/files.repository.ts';
import type { Request } from '../../people/request.ts';
import { realClock } from '../../platform/clock.ts';
import { rows } from '../../platform/database.ts';
import type { PlanSeenInput } from '../plan-change.type.ts';
import { planToChange } from '../plan-to-change.ts';
import { mayWritePlan } from '../plan.policy.ts';
import type { DeletePlanResult } from './plan-document.type.ts';

/** What hangs on a draft and goes with it. */
const parts = ['plan_tasks', 'assignments', 'targets', 'periods', 'plan_owners'];

/** Throws a draft away, for instance a next year that was begun by mistake. Nobody but the office has seen it. */
export function deletePlan(request: Request, input: PlanSeenInput): Promise<typeof DeletePlanResult> {
  return perform(request, { action: 'plan.delete', input }, async (work) => {
    const { em } = work;
    const plan = await planToChange(work, input.planId, 'plan.delete', mayWritePlan);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    plan.assertState('delete', 'draft');
    await removeFilesOfPlan(em, plan.id, realClock().now());
    for (const table of parts) await rows(em, `DELETE FROM ${table} WHERE plan_id = $1`, [plan.id]);
    await rows(em, 'DELETE FROM plans WHERE id = $1', [plan.id]);
    work.record(plan.uid, { year: plan.year, title: plan.title });
    return { kind: 'PlanDeleted', id: plan.uid } as const;
  });
}
