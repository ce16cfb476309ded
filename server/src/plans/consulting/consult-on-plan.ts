import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { changePlan } from '../change-plan.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { unitsMeant } from '../expected-reports.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { selectorOf } from '../selector-of.ts';
import type { ConsultOnPlanInput } from './consultation.inputs.ts';

/** Shows a plan that is being written to units for their consent. They stand under the office that writes it. */
export function consultOnPlan(request: Request, input: ConsultOnPlanInput) {
  return changePlan(request, { action: 'plan.consult', input, may: mayWritePlan }, async ({ em, clock }, plan) => {
    plan.consult();
    const { answerBy = null } = input;
    if (answerBy !== null && answerBy < clock.today)
      throw problem('INVALID_INPUT', { path: 'answerBy', reason: 'before today' });
    const selector = await selectorOf(em, input.units);
    const meant = unitsMeant(selector, await unitsUnderOwner(em, plan.id, clock.today), clock.today);
    if (meant.length === 0) throw problem('INVALID_INPUT', { path: 'units', reason: 'no unit under the owner' });
    await rows(
      em,
      `INSERT INTO plan_consultations (plan_id, unit_id, asked_at, answer_by) SELECT $1, id, $3, $4 FROM unnest($2::bigint[]) AS id
       ON CONFLICT DO NOTHING`,
      [plan.id, meant.map(({ unitId }) => unitId), clock.now(), answerBy],
    );
    if (answerBy !== null) {
      const sql = 'UPDATE plan_consultations SET answer_by = $2 WHERE plan_id = $1 AND answer IS NULL';
      await rows(em, sql, [plan.id, answerBy]);
    }
    return { units: meant.length, answerBy };
  });
}
