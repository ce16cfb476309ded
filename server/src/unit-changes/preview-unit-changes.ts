import { asSystem } from '../audit/as-system.ts';
import { rehearse } from '../audit/rehearse.ts';
import type { Request } from '../people/request.ts';
import type { EntityManager } from '../platform/database.ts';
import { reconcileAllDuties } from '../plans/reconcile-duties.ts';
import { applyChanges, assertWellFormed } from './apply-changes.ts';
import type { Step } from './change-ledger.ts';
import { ChangeWork } from './change-work.ts';
import { figuresToRecast, plansToPass, reportsLeftOver, rolesToPass } from './consequences.repository.ts';
import type { PreviewUnitChangesInput } from './unit-change.inputs.ts';
import type { PreviewUnitChangesResult } from './unit-change.type.ts';

/**
 * What a batch would lead to, found by making it and taking it back. Duties are judged on the day of the last change,
 * against the same day without the batch, so that nothing is told that time alone brings.
 */
export function previewUnitChanges(
  request: Request,
  { changes }: PreviewUnitChangesInput,
): Promise<typeof PreviewUnitChangesResult> {
  assertWellFormed(changes);
  return rehearse(request, async ({ em, clock }) => {
    const asOf = [clock.today, ...changes.map(({ on }) => on)].toSorted().at(-1)!;
    const before = await asSystem(em, asOf, () => duties(em, asOf));
    const work = new ChangeWork(em);
    const refused = await applyChanges(work, changes);
    if (refused) return refused;
    return asSystem(em, asOf, async () => {
      const after = await duties(em, asOf);
      const { steps } = work.ledger;
      return {
        kind: 'UnitChangePreview',
        asOf,
        reportsAdded: after.added,
        reportsVoided: after.voided,
        reportsToDecide: await reportsLeftOver(
          em,
          [...after.toDecide].filter((id) => !before.toDecide.has(id)),
          asOf,
        ),
        roles: await rolesToPass(em, idsOf(steps, 'role_holdings'), asOf),
        plans: await plansToPass(em, idsOf(steps, 'plan_owners'), asOf),
        figures: await figuresToRecast(em, idsOf(steps, 'unit_successions')),
        unitsMoved: work.passedOn,
      } as const;
    });
  });
}

const idsOf = (steps: readonly Step[], table: Step['table']) =>
  steps.flatMap((step) => (step.table === table ? [step.id] : []));

async function duties(em: EntityManager, day: string) {
  const plans = Object.values(await reconcileAllDuties(em, day));
  return {
    added: plans.reduce((sum, { inserted, revived }) => sum + inserted + revived, 0),
    voided: plans.reduce((sum, { voided }) => sum + voided, 0),
    toDecide: new Set(plans.flatMap(({ toDecide }) => toDecide)),
  };
}
