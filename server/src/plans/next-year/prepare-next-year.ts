import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { leadAsBefore } from '../leaders.ts';
import { planToChange } from '../plan-to-change.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { findPlan } from '../plans.repository.ts';
import { carryTasks } from './carry-tasks.ts';
import type { PrepareNextYearInput } from './next-year.inputs.ts';
import { insertNextTargets } from './next-targets.ts';
import { nextYearOf } from './next-year.ts';
import type { NextYear, PrepareNextYearResult } from './next-year.type.ts';

/**
 * Makes the draft of the next year in one action: periods a year later, forms as decided, assignments and targets for the
 * units of today, the document moved on. Accounts stay as they are. It is undone by throwing the draft away.
 */
export function prepareNextYear(request: Request, input: PrepareNextYearInput): Promise<typeof PrepareNextYearResult> {
  return perform(request, { action: 'plan.nextYear', input }, async (work) => {
    const { em, clock } = work;
    const plan = await planToChange(work, input.planId, 'plan.nextYear', mayWritePlan);
    plan.assertState('nextYear', 'issued', 'closed');
    const there = await nextPlanId(work, plan.id);
    if (there) return { kind: 'NextYearExists', planId: there } as const;
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    const seen = (await findPlan(em, plan.uid))!;
    const next = await nextYearOf(em, seen, input.forms, clock.today);
    const made = await insertNextYear(work, seen.planId, next);
    work.record(plan.uid, {
      ...{ next: made.uid, year: next.year, unitsSame: next.unitsSame, unitsChanged: next.unitsChanged.length },
      forms: next.forms.map(({ id, decision }) => ({ id, decision })),
    });
    return { kind: 'NextYearPrepared', planId: made.planId } as const;
  });
}

/** The inner key of the plan that follows one, if there is one. */
export async function nextPlanId({ em }: Pick<Work, 'em'>, planId: string): Promise<string | null> {
  const sql = 'SELECT id::text AS id FROM plans WHERE previous_plan_id = $1';
  return (await firstRow<{ id: string }>(em, sql, [planId]))?.id ?? null;
}

async function insertNextYear({ em, clock, keeps }: Work, previousId: string, next: NextYear) {
  keeps(next.document.length);
  const made = await firstRow<{ planId: string; uid: string }>(
    em,
    `INSERT INTO plans (year, title, movement, state, type_version_id, document, invented, contact, previous_plan_id,
       parent_basis, parent_link, parent_plan_id)
     SELECT $2, $3, movement, 'draft', $4, $5, invented, contact, id, $6, $7, $8 FROM plans WHERE id = $1
     RETURNING id::text AS "planId", uid`,
    [
      ...[previousId, next.year, next.title, next.typeVersionId, next.document],
      ...[next.carriesOut.parentBasis, next.carriesOut.parentLink, next.carriesOut.parentPlanId],
    ],
  );
  const { planId } = made!;
  await leadAsBefore(em, { planId, previousId }, clock.today);
  await rows(
    em,
    `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, due_inclusive, due_above, closes)
     SELECT $1, p.key, p.series, row_number() OVER (), p.name, p."dataFrom", p."dataTo", p.opens, p.due, p."dueInclusive",
       p."dueAbove", p.closes
     FROM json_to_recordset($2::json) AS p (key text, series text, name text, "dataFrom" date, "dataTo" date, opens date,
       due date, "dueInclusive" boolean, "dueAbove" date, closes date)`,
    [planId, JSON.stringify(next.periods)],
  );
  const pinned = new Map(next.forms.map((form) => [form.formId, form.decision === 'same' ? form.versionId : null]));
  const carried = next.assignments.filter(({ units }) => units > 0);
  await rows(
    em,
    `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds, except_units, also_units,
       responsible_on, required, any_number)
     SELECT $1, a."formId", a."versionId", t.id, row_number() OVER (), a."unitKinds", a."exceptUnits", a."alsoUnits",
       a."responsibleOn", a.asks = 'one', a.asks = 'anyNumber'
     FROM json_to_recordset($2::json) AS a ("formId" bigint, "versionId" bigint, "periodKey" text, "unitKinds" text[],
       "exceptUnits" bigint[], "alsoUnits" bigint[], "responsibleOn" date, asks text)
     JOIN periods t ON t.plan_id = $1 AND t.key = a."periodKey"`,
    [
      planId,
      JSON.stringify(
        carried.map(({ unitIds: _today, ...assignment }) => ({
          ...assignment,
          versionId: pinned.get(assignment.formId) ?? null,
        })),
      ),
    ],
  );
  await insertNextTargets(em, planId, next.targets, clock.today);
  await carryTasks(em, planId);
  return made!;
}
