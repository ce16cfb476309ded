import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyProse } from '../platform/tidy-text.ts';
import { rolesOver } from '../units/roles-over.ts';
import { findUnitId } from '../units/units.repository.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import { mayAnswerForUnit } from '../plans/plan.policy.ts';
import { findPlan } from '../plans/plans.repository.ts';
import type { ReportTaskInput } from './task.inputs.ts';
import type { ReportTaskResult } from './task.type.ts';
import { findTask } from '../plans/plan-tasks.repository.ts';

/** A unit tells how far it is with a task it was given, with what shows it. */
export function reportTask(request: Request, input: ReportTaskInput): Promise<typeof ReportTaskResult> {
  const note = input.note?.trim() ? tidyProse(input.note, 'note') : null;
  const evidence = input.evidence?.trim() ? tidyProse(input.evidence, 'evidence') : null;
  return perform(request, { action: 'task.report', input }, async ({ em, viewer, clock, record }) => {
    const plan = await findPlan(em, input.planId);
    const task = plan && (await findTask(em, plan.planId, input.taskId));
    const unitId = await findUnitId(em, input.unitId);
    const held = unitId ? await rolesOver(em, unitId) : [];
    if (!plan || !task || !unitId || held.length === 0) throw problem('NOT_FOUND', { kind: 'PlanTask' });
    if (!mayAnswerForUnit(held)) throw problem('FORBIDDEN', { command: 'task.report' });
    if (plan.state !== 'issued') throw problem('PLAN_WRONG_STATE', { state: plan.state, command: 'reportTask' });
    const meant = unitsMeant(task, await unitsUnderOwner(em, plan.planId, clock.today), clock.today);
    if (!meant.some((unit) => unit.unitId === unitId)) throw problem('NOT_FOUND', { kind: 'PlanTask' });
    const kept = await rows(
      em,
      `INSERT INTO task_progress (plan_id, row, unit_id, state, note, evidence, at, account_id)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8
       WHERE $9::int = 0 OR EXISTS (SELECT FROM task_progress WHERE plan_id = $1 AND row = $2 AND unit_id = $3)
       ON CONFLICT (plan_id, row, unit_id) DO UPDATE SET state = $4, note = $5, evidence = $6, at = $7, account_id = $8,
         edit_revision = task_progress.edit_revision + 1
       WHERE task_progress.edit_revision = $9::int RETURNING row`,
      [plan.planId, task.id, unitId, input.state, note, evidence, clock.now(), viewer.id, input.expectedRevision],
    );
    if (kept.length === 0) return { kind: 'TaskConflict', planId: plan.planId } as const;
    record(plan.id, { task: task.code, unit: input.unitId, state: input.state });
    return { kind: 'TaskReported', planId: plan.planId } as const;
  });
}
