import type { Request } from '../people/request.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { changePlan } from '../plans/change-plan.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import { mayWritePlan } from '../plans/plan.policy.ts';
import { selectorOf } from '../plans/selector-of.ts';
import { keepGivenAnew } from './given-anew.ts';
import type { AssignTaskInput } from './task.inputs.ts';
import { findTask } from '../plans/plan-tasks.repository.ts';

/**
 * Says which units tell how far they are with a task of an issued plan, and which form answers it. Where units had it
 * already, giving it to others is an amendment of the plan, kept with its reason.
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
    const reason = await keepGivenAnew(work, plan, task, { selector, reason: input.reason });
    await rows(
      em,
      `UPDATE plan_tasks SET unit_kinds = $3, except_units = $4, also_units = $5, answered_by = $6,
         answered_field = $7, answered_target_id = $8
       WHERE plan_id = $1 AND row = $2`,
      [
        ...[plan.id, task.id, selector.unitKinds, selector.exceptUnits, selector.alsoUnits],
        ...[answers.form, answers.field, answers.target],
      ],
    );
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
