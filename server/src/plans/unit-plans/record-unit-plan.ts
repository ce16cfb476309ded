import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyAddress, tidyProse, tidyText } from '../../platform/tidy-text.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { findUnitId } from '../../units/units.repository.ts';
import { mayAnswerForUnit } from '../plan.policy.ts';
import { findPlan } from '../plans.repository.ts';
import type { RecordUnitPlanInput, RecordUnitPlanResult } from './unit-plan.type.ts';
import { writesOwnPlan } from './unit-plans.repository.ts';

/** A ward or commune records the plan it writes itself on the ground of an issued one (R25). */
export function recordUnitPlan(request: Request, input: RecordUnitPlanInput): Promise<typeof RecordUnitPlanResult> {
  const kept = keptOf(input);
  return perform(request, { action: 'unitPlan.record', input }, async ({ em, viewer, clock, record }) => {
    const plan = await findPlan(em, input.planId);
    const unitId = await findUnitId(em, input.unitId);
    const held = unitId ? await rolesOver(em, unitId) : [];
    if (!plan || !unitId || held.length === 0) throw problem('NOT_FOUND', { kind: 'Plan' });
    if (!mayAnswerForUnit(held)) throw problem('FORBIDDEN', { command: 'unitPlan.record' });
    if (plan.state !== 'issued') throw problem('PLAN_WRONG_STATE', { state: plan.state, command: 'recordUnitPlan' });
    if (!(await writesOwnPlan(em, plan, unitId, clock.today))) throw problem('NOT_FOUND', { kind: 'Plan' });
    const { state, number, issuedOn, link, fileName, addedTasks } = kept;
    const stored = await rows(
      em,
      `INSERT INTO unit_plans (plan_id, unit_id, state, number, issued_on, link, file_name, added_tasks, at, account_id)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
       WHERE $11::int = 0 OR EXISTS (SELECT FROM unit_plans WHERE plan_id = $1 AND unit_id = $2)
       ON CONFLICT (plan_id, unit_id) DO UPDATE SET state = $3, number = $4, issued_on = $5, link = $6, file_name = $7,
         added_tasks = $8, at = $9, account_id = $10, edit_revision = unit_plans.edit_revision + 1
       WHERE unit_plans.edit_revision = $11::int RETURNING unit_id`,
      [
        ...[plan.planId, unitId, state, number, issuedOn, link, fileName, addedTasks],
        ...[clock.now(), viewer.id, input.expectedRevision],
      ],
    );
    if (stored.length === 0) return { kind: 'UnitPlanConflict', planId: plan.planId } as const;
    record(plan.id, { unit: input.unitId, ...kept });
    return { kind: 'UnitPlanRecorded', planId: plan.planId } as const;
  });
}

function keptOf(input: RecordUnitPlanInput) {
  const line = (text: string | null | undefined, path: string) => (text?.trim() ? tidyText(text, path) : null);
  const kept = {
    ...{ state: input.state, number: line(input.number, 'number'), issuedOn: input.issuedOn ?? null },
    link: input.link?.trim() ? tidyAddress(input.link, 'link') : null,
    fileName: line(input.fileName, 'fileName'),
    addedTasks: input.addedTasks?.trim() ? tidyProse(input.addedTasks, 'addedTasks') : null,
  };
  if (kept.state === 'issued' && kept.number === null)
    throw problem('INVALID_INPUT', { path: 'number', reason: 'blank' });
  if (kept.state === 'issued' && kept.issuedOn === null)
    throw problem('INVALID_INPUT', { path: 'issuedOn', reason: 'blank' });
  return kept;
}
