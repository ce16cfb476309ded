import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { changePlan } from '../change-plan.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { unitsMeant } from '../expected-reports.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { selectorOf } from '../selector-of.ts';
import type { AssignTaskInput } from './task.inputs.ts';
import { findTask } from './tasks.repository.ts';

/** Says which units tell how far they are with a task of an issued plan, and which form answers it. */
export function assignTask(request: Request, input: AssignTaskInput) {
  return changePlan(request, { action: 'task.assign', input, may: mayWritePlan }, async ({ em, clock }, plan) => {
    plan.changeTasks();
    const task = await findTask(em, plan.id, input.taskId);
    if (!task) throw problem('NOT_FOUND', { kind: 'PlanTask' });
    const selector = await selectorOf(em, input.units);
    const isNobody = selector.unitKinds.length + selector.alsoUnits.length === 0;
    const meant = unitsMeant(selector, await unitsUnderOwner(em, plan.id, clock.today), clock.today);
    if (!isNobody && meant.length === 0) throw problem('INVALID_INPUT', { path: 'units', reason: 'no unit' });
    const form = input.answeredBy
      ? await firstRow<{ id: string }>(
          em,
          `SELECT f.id::text AS id FROM forms f JOIN assignments a ON a.form_id = f.id
           WHERE f.uid::text = $1 AND a.plan_id = $2 AND NOT a.withdrawn LIMIT 1`,
          [input.answeredBy, plan.id],
        )
      : undefined;
    if (input.answeredBy && !form) throw problem('NOT_FOUND', { kind: 'Form' });
    await rows(
      em,
      `UPDATE plan_tasks SET unit_kinds = $3, except_units = $4, also_units = $5, answered_by = $6
       WHERE plan_id = $1 AND row = $2`,
      [plan.id, task.id, selector.unitKinds, selector.exceptUnits, selector.alsoUnits, form?.id ?? null],
    );
    return { task: task.code, units: meant.length, answeredBy: input.answeredBy ?? null };
  });
}
