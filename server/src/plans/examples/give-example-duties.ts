import { randomUUID } from 'node:crypto';
import { matchingKey } from '@ke-hoach/forms';
import type { Work } from '../../audit/perform.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { applyDutyChanges } from '../duties/apply-duty-changes.ts';
import type { DutyWork } from '../duties/duty-work.ts';
import type { Plan } from '../plan.entity.ts';
import { giveExampleTargets } from './give-example-targets.ts';
import type { PlanExample } from './plan-examples.ts';

/**
 * Gives a plan the periods of an example, and for them the office's forms that are called as the example's, to the units
 * it names; then the targets that those forms count. What is not there, a form or units of such a kind, is left to the
 * office. Answers how many were given.
 */
export async function giveExampleDuties({ em, clock }: Work, plan: Plan, example: PlanExample) {
  const work: DutyWork = { em, plan, today: clock.today, touched: new Set(), amended: [] };
  plan.changeDuties();
  const periods = new Map<string, string>();
  const forms = await formsOfOffice(em, plan.id);
  const duties = example.duties.filter(({ form }) => forms.has(matchingKey(form)));
  for (const { key, isForRegisters = false, ...period } of example.periods(plan.year)) {
    if (isForRegisters && !duties.some((duty) => duty.period === key)) continue;
    const id = randomUUID();
    if (await applyDutyChanges(work, [{ addPeriod: { id, period: { ...period, dueInclusive: false } } }])) continue;
    periods.set(key, id);
  }
  for (const { period, form, kinds, asks } of duties) {
    const periodId = periods.get(period);
    if (!periodId) continue;
    const units = { kinds: [...kinds], except: [], also: [] };
    const formId = forms.get(matchingKey(form))!;
    await applyDutyChanges(work, [{ assign: { formId, periodId, assignment: { units, ...(asks && { asks }) } } }]);
  }
  const targets = await giveExampleTargets({ em, clock }, plan, { targets: example.targets, periods, forms });
  return { periods: periods.size, assignments: work.touched.size, targets };
}

/** Outer ids of the published reports and registers of the office and of those above it, by what they are called; its own come first. */
async function formsOfOffice(em: EntityManager, planId: string): Promise<Map<string, string>> {
  const found = await rows<{ id: string; title: string }>(
    em,
    `SELECT f.uid AS id, f.title FROM forms f JOIN plan_owners o ON o.plan_id = $1
     WHERE f.purpose IN ('report', 'register') AND EXISTS (SELECT FROM form_versions v WHERE v.form_id = f.id)
       AND (f.owner_id = o.unit_id OR EXISTS (SELECT FROM unit_closure c
         WHERE c.ancestor_id = f.owner_id AND c.descendant_id = o.unit_id AND NOT c.own))
     ORDER BY f.owner_id = o.unit_id, f.id`,
    [planId],
  );
  return new Map(found.map(({ id, title }) => [matchingKey(title), id]));
}
