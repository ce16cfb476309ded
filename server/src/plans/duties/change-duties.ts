import { asSystem } from '../../audit/as-system.ts';
import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { keepAmendment } from '../keep-amendment.ts';
import { planToChange } from '../plan-to-change.ts';
import { mayChangeDuties } from '../plan.policy.ts';
import { reconcileDuties } from '../reconcile-duties.ts';
import { applyDutyChanges, assertWellFormed } from './apply-duty-changes.ts';
import type { ChangeDutiesInput } from './duty-change.inputs.ts';
import type { ChangeDutiesResult, DutyChangeRefused } from './duty-change.type.ts';
import type { DutyWork } from './duty-work.ts';

const nothing = { inserted: 0, voided: 0, revived: 0, toDecide: [] as string[] };

/**
 * Changes periods and assignments of a plan, and in the same transaction the reports that follow from them. What changes
 * after the plan's issue is an amendment, kept with its reason.
 */
export function changeDuties(request: Request, input: ChangeDutiesInput): Promise<typeof ChangeDutiesResult> {
  assertWellFormed(input.changes);
  return perform(request, { action: 'duties.change', input }, async (work) => {
    const { em, clock } = work;
    const plan = await planToChange(work, input.planId, 'duties.change', mayChangeDuties);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    const isIssued = plan.state === 'issued';
    if (isIssued && !input.reason?.trim()) return reasonMissing;
    plan.changeDuties();
    const duties: DutyWork = { em, plan, today: clock.today, touched: new Set(), amended: [] };
    const refused = await applyDutyChanges(duties, input.changes);
    if (refused) {
      await em.refresh(plan);
      return refused;
    }
    await em.flush();
    const done = isIssued ? await asSystem(em, clock.today, () => reconcileDuties(em, plan.id, clock.today)) : nothing;
    const reason = isIssued ? tidyText(input.reason!, 'reason') : null;
    if (reason !== null) await keepAmendment(work, plan, { reason, changes: duties.amended });
    const follows = {
      reportsAdded: done.inserted + done.revived,
      reportsVoided: done.voided,
      reportsToDecide: done.toDecide.length,
    };
    work.record(plan.uid, { reason, changes: duties.amended, ...follows });
    return { kind: 'DutiesChanged', planId: plan.id, ...follows } as const;
  });
}

const reasonMissing: DutyChangeRefused = {
  ...{ kind: 'DutyChangeRefused', index: 0, refusal: 'reasonMissing', path: 'reason' },
};
