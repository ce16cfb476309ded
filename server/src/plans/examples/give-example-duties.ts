import { randomUUID } from 'node:crypto';
import { matchingKey } from '@ke-hoach/forms';
import type { Work } from '../../audit/perform.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { applyDutyChanges } from '../duties/apply-duty-changes.ts';
import type { DutyWork } from '../duties/duty-work.ts';
import type { Plan } from '../plan.entity.ts';
import type { PlanExample } from './plan-examples.ts';

/**
 * Gives a plan the periods of an example, and for them the office's forms that are called as the example's, to the units
 * it names. What is not there, a form or units of such a kind, is left to the office. Answers how many were given.
 */
export async function giveExampleDuties({ em, clock }: Work, plan: Plan, example: PlanExample) {
  const work: DutyWork = { em, plan, today: clock.today, touched: new Set(), amended: [] };
  plan.changeDuties();
  const periods = new Map<string, string>();
  for (const { key, ...period } of example.periods(plan.year)) {
    const id = randomUUID();
    if (await applyDutyChanges(work, [{ addPeriod: { id, period: { ...period, dueInclusive: false } } }])) continue;
    periods.set(key, id);
  }
  const forms = await formsOfOffice(em, plan.id);
  for (const { period, form, kinds } of example.duties) {
    const periodId = periods.get(period);
    const formId = forms.get(matchingKey(form));
    if (!periodId || !formId) continue;
    const units = { kinds: [...kinds], except: [], also: [] };
    await applyDutyChanges(work, [{ assign: { formId, periodId, assignment: { units } } }]);
  }
  return { periods: periods.size, assignments: work.touched.size };
}

/** Outer ids of the published reports of the office and of those above it, by what they are called; its own come first. */
async function formsOfOffice(em: EntityManager, planId: string): Promise<Map<string, string>> {
  const found = await rows<{ id: string; title: string }>(
    em,
    `SELECT f.uid AS id, f.title FROM forms f JOIN plan_owners o ON o.plan_id = $1
     WHERE f.purpose = 'report' AND EXISTS (SELECT FROM form_versions v WHERE v.form_id = f.id)
       AND (f.owner_id = o.unit_id OR EXISTS (SELECT FROM unit_closure c
         WHERE c.ancestor_id = f.owner_id AND c.descendant_id = o.unit_id AND NOT c.own))
     ORDER BY f.owner_id = o.unit_id, f.id`,
    [planId],
  );
  return new Map(found.map(({ id, title }) => [matchingKey(title), id]));
}
