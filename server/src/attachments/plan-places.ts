import { fileTypes } from '@ke-hoach/forms';
import type { FilePlace, PlanState } from '@ke-hoach/schema';
import type { FileRow } from '../files/files.repository.ts';
import { problem } from '../platform/problem.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import { mayAnswerForUnit, mayWritePlan } from '../plans/plan.policy.ts';
import { findPlan, plansById, type PlanRow } from '../plans/plans.repository.ts';
import { findTask } from '../plans/plan-tasks.repository.ts';
import { writesOwnPlan } from '../plans/unit-plans/unit-plans.repository.ts';
import { rolesOver } from '../units/roles-over.ts';
import { findUnitId, uidOfUnit } from '../units/units.repository.ts';
import type { Asker, Place } from './place.ts';

/** The office that leads a plan puts files at it, in these states; everybody who reads the plan reads them. */
const placeOf = (place: FilePlace, most: number, states: readonly PlanState[]): Place => ({
  ...{ most, types: fileTypes },
  find: async (asker, of) => {
    const plan = await planOf(asker, typeof of === 'string' ? of : of.planId);
    if (!plan) return null;
    return {
      position: {
        ...{ place, unitId: plan.ownerId, planId: plan.planId, planYear: null, reportId: null },
        ...{ revision: null, task: null },
      },
      subject: plan.id,
      assertMay: async ({ command }) => {
        if (!mayWritePlan(await rolesOver(asker.em, plan.ownerId)))
          throw problem('FORBIDDEN', { command: `file.${command}` });
        assertState(plan, states, command);
      },
    };
  },
});

/** The office that writes the document sends its files; what is named there, all read who read the document. */
const planAnswer: Place = {
  ...{ most: 100, types: fileTypes },
  find: async (asker, of) => {
    const plan = await planOf(asker, typeof of === 'string' ? of : of.planId);
    if (!plan) return null;
    const writes = mayWritePlan(await rolesOver(asker.em, plan.ownerId));
    return {
      position: {
        ...{ place: 'planAnswer', unitId: plan.ownerId, planId: plan.planId, planYear: null, reportId: null },
        ...{ revision: null, task: null },
      },
      subject: plan.id,
      assertMay: ({ command }) => {
        if (!writes || command === 'remove') throw problem('FORBIDDEN', { command: `file.${command}` });
        assertState(plan, ['draft', 'consulting', 'issued'], command);
        return Promise.resolve();
      },
      maySee: ({ id, kept }) => kept || writes || plan.document.includes(id),
    };
  },
};

/** By outer id, or by the inner key that a file names: always as the asker sees it. */
async function planOf({ em }: Asker, of: string | null): Promise<PlanRow | undefined> {
  if (of === null) return undefined;
  const isInner = /^\d+$/.test(of);
  const uid = isInner ? (await plansById(em, [of])).get(of)?.id : of;
  return uid === undefined ? undefined : findPlan(em, uid);
}

function assertState({ state }: PlanRow, states: readonly PlanState[], command: string): void {
  if (!states.includes(state)) throw problem('PLAN_WRONG_STATE', { state, command: `file.${command}` });
}

/** What shows how far a unit is with a task: `plan/task/unit` by outer ids. Its people bring it, the office sees it. */
const evidence: Place = {
  ...{ most: 10, types: fileTypes },
  find: async (asker, of) => {
    const { em, clock } = asker;
    const [planUid = '', taskId = '', unitUid = ''] = typeof of === 'string' ? of.split('/') : await partsOf(asker, of);
    const plan = await findPlan(em, planUid);
    const task = plan && (await findTask(em, plan.planId, taskId));
    const unitId = await findUnitId(em, unitUid);
    const held = unitId ? await rolesOver(em, unitId) : [];
    if (!plan || !task || !unitId || held.length === 0) return null;
    return {
      position: {
        ...{ place: 'evidence', unitId, planId: plan.planId, planYear: null, reportId: null },
        ...{ revision: null, task: task.id },
      },
      subject: plan.id,
      assertMay: async ({ command }) => {
        if (!mayAnswerForUnit(held)) throw problem('FORBIDDEN', { command: `file.${command}` });
        assertState(plan, ['issued'], command);
        const meant = unitsMeant(task, await unitsUnderOwner(em, plan.planId, clock.today), clock.today);
        if (!meant.some((unit) => unit.unitId === unitId)) throw problem('NOT_FOUND', { kind: 'PlanTask' });
      },
    };
  },
};

/** The plan that a unit writes itself: `plan/unit` by outer ids. Its people bring it, the office sees it. */
const unitPlan: Place = {
  ...{ most: 5, types: fileTypes },
  find: async (asker, of) => {
    const { em, clock } = asker;
    const [planUid = '', unitUid = ''] = (typeof of === 'string' ? of.split('/') : await partsOf(asker, of)).filter(
      Boolean,
    );
    const plan = await findPlan(em, planUid);
    const unitId = await findUnitId(em, unitUid);
    const held = unitId ? await rolesOver(em, unitId) : [];
    if (!plan || !unitId || held.length === 0) return null;
    return {
      position: {
        ...{ place: 'unitPlan', unitId, planId: plan.planId, planYear: null, reportId: null },
        ...{ revision: null, task: null },
      },
      subject: plan.id,
      assertMay: async ({ command }) => {
        if (!mayAnswerForUnit(held)) throw problem('FORBIDDEN', { command: `file.${command}` });
        assertState(plan, ['issued'], command);
        if (!(await writesOwnPlan(em, plan, unitId, clock.today))) throw problem('NOT_FOUND', { kind: 'UnitPlan' });
      },
    };
  },
};

async function partsOf({ em }: Asker, { planId, task, unitId }: FileRow): Promise<(string | undefined)[]> {
  const plan = planId === null ? undefined : (await plansById(em, [planId])).get(planId);
  return [plan?.id, task ?? undefined, await uidOfUnit(em, unitId)];
}

export const planPlaces = {
  planAnswer,
  signedPlan: placeOf('signedPlan', 5, ['issued', 'closed']),
  guidance: placeOf('guidance', 20, ['draft', 'consulting', 'issued']),
  evidence,
  unitPlan,
};
