import { asSystem } from '../audit/as-system.ts';
import { rehearse } from '../audit/rehearse.ts';
import type { Request } from '../people/request.ts';
import { changedDuties, dutiesOn } from '../plans/changed-duties.ts';
import { applyChanges, assertWellFormed } from './apply-changes.ts';
import type { Step } from './change-ledger.ts';
import { ChangeWork } from './change-work.ts';
import { figuresToRecast, plansToPass, reportsLeftOver, rolesToPass, toldOfPlans } from './consequences.repository.ts';
import { workOnCopies } from './on-copies.ts';
import { owedTargets, targetsThatFollow } from './targets-that-follow.ts';
import type { PreviewUnitChangesInput } from './unit-change.inputs.ts';
import type { PreviewUnitChangesResult } from './unit-change.type.ts';
import { unitsToChange } from './units-to-change.ts';

/**
 * What a batch would lead to, found by making it on copies that vanish. Duties are judged on the day of the last
 * change, against the same day without the batch, so that nothing is told that time alone brings.
 */
export function previewUnitChanges(
  request: Request,
  { changes }: PreviewUnitChangesInput,
): Promise<typeof PreviewUnitChangesResult> {
  assertWellFormed(changes);
  return rehearse(request, async ({ em, clock }) => {
    const named = await unitsToChange(em, changes);
    const asOf = [clock.today, ...changes.map(({ on }) => on)].toSorted().at(-1)!;
    const before = await dutiesOn(em, asOf);
    const owedBefore = await owedTargets(em, asOf);
    await workOnCopies(em);
    const work = new ChangeWork(em, named);
    const refused = await applyChanges(work, changes);
    if (refused) return refused;
    return asSystem(em, asOf, async () => {
      const { added, voided, toDecide } = await changedDuties(em, before, await dutiesOn(em, asOf));
      const { steps } = work.ledger;
      return {
        kind: 'UnitChangePreview',
        asOf,
        reportsAdded: added,
        reportsVoided: voided,
        reportsToDecide: await reportsLeftOver(em, toDecide, asOf),
        roles: await rolesToPass(em, idsOf(steps, 'role_holdings'), asOf),
        plans: await plansToPass(em, idsOf(steps, 'plan_owners'), asOf),
        targets: await targetsThatFollow(em, owedBefore, await owedTargets(em, asOf), asOf),
        figures: await figuresToRecast(em, idsOf(steps, 'unit_successions'), endedAlone(work, changes)),
        told: await toldOfPlans(em, idsOf(steps, 'unit_successions'), endedAlone(work, changes)),
        unitsMoved: work.passedOn,
      } as const;
    });
  });
}

/** Units that are abolished and name nobody who takes over. */
const endedAlone = (work: ChangeWork, changes: PreviewUnitChangesInput['changes']) =>
  changes.flatMap(({ on, abolish }) =>
    abolish && !abolish.heirId ? [{ key: work.unit(abolish.unitId).key, on }] : [],
  );

const idsOf = (steps: readonly Step[], table: Step['table']) =>
  steps.flatMap((step) => (step.table === table ? [step.id] : []));
