import type { Request } from '../people/request.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { changePlan } from '../plans/change-plan.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import { mayWritePlan } from '../plans/plan.policy.ts';
import { selectorOf } from '../plans/selector-of.ts';
import { keepGivenAnew } from './given-anew.ts';
import type { AssignTaskInput } from './task.inputs.ts';
import { findTask, giveTask } from '../plans/plan-tasks.repository.ts';

/**
 * Says which units do a task and tell how far they are with it, and which form answers it. Before the issue it waits for
 * that; afterwards, where units had it already, giving it to others is an amendment of the plan, kept with its reason.
 */
export function assignTask(request: Request, input: AssignTaskInput) {
  return changePlan(request, { action: 'task.assign', input, may: mayWritePlan }, async (work, plan) => {
    const { em, clock } = work;
    plan.changeTasks();
    const task = await findTask(em, plan.id, input.taskId);
    if (!task) throw problem('NOT_FOUND', { kind: 'PlanTask' });
    const selector = await selectorOf(em, input.units);
    const isNobody = selector.unitKinds.length + selector.alsoUnits.length === 0;
    const meant = unitsMeant(selector, await unitsUnderOwner(em, plan.id, clock.today), clock.today);
    if (!isNobody && meant.length === 0) throw problem('INVALID_INPUT', { path: 'units', reason: 'no unit' });
    const answers = await answering(em, plan.id, input);
    const isIssued = plan.state === 'issued';
    const reason = isIssued ? await keepGivenAnew(work, plan, task, { selector, reason: input.reason }) : null;
    await giveTask(em, task, { ...selector, answers });
    const { answeredBy = null, answeredField = null, answeredTarget = null } = input;
    return { task: task.code, reason, units: meant.length, answeredBy, answeredField, answeredTarget };
  });
}

/** Kinds of field that tell by themselves how far a unit is. */
const telling = ['integer', 'decimal', 'money', 'yes-no', 'date'];

/** Inner keys of what answers the task: a form of the plan, maybe by one of its fields, or a target of the plan. */
async function answering(em: EntityManager, planId: string, input: AssignTaskInput) {
  const { answeredBy, answeredField, answeredTarget } = input;
  if (answeredField && answeredTarget)
    throw problem('INVALID_INPUT', { path: 'answeredTarget', reason: 'a field answers it' });
  if (answeredField && !answeredBy) throw problem('INVALID_INPUT', { path: 'answeredBy', reason: 'form of the field' });
  const one = async (kind: string, sql: string, asked: string | null | undefined, ...more: unknown[]) => {
    if (!asked) return null;
    const found = await firstRow<{ id: string }>(em, sql, [planId, asked, ...more]);
    if (!found) throw problem('NOT_FOUND', { kind });
    return found.id;
  };
  return {
    form: await one(
      'Form',
      `SELECT f.id::text AS id FROM forms f JOIN assignments a ON a.form_id = f.id
       WHERE a.plan_id = $1 AND f.uid::text = $2 AND NOT a.withdrawn LIMIT 1`,
      answeredBy,
    ),
    field: await one(
      'Field',
      `SELECT p.field::text AS id FROM published_fields p JOIN assignments a ON a.form_id = p.form_id AND a.plan_id = $1
         JOIN forms f ON f.id = p.form_id
       WHERE p.field::text = $2 AND f.uid::text = $3 AND p.kind = ANY ($4::text[]) AND NOT a.withdrawn LIMIT 1`,
      answeredField,
      ...[answeredBy, telling],
    ),
    target: await one(
      'Target',
      'SELECT g.id::text AS id FROM targets g WHERE g.plan_id = $1 AND g.uid::text = $2 AND NOT g.withdrawn',
      answeredTarget,
    ),
  };
}
