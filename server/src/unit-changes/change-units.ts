import { perform } from '../audit/perform.ts';
import { asSystem } from '../audit/as-system.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { reconcileAllDuties } from '../plans/reconcile-duties.ts';
import { applyChanges, assertWellFormed, lockChanges } from './apply-changes.ts';
import { ChangeWork } from './change-work.ts';
import { composedJson, tidyText } from '../platform/tidy-text.ts';
import type { ChangeUnitsInput } from './unit-change.inputs.ts';
import type { ChangeUnitsResult } from './unit-change.type.ts';
import { unitsToChange } from './units-to-change.ts';

/** Makes a batch of changes, and in the same transaction all that follows: rights, roles, plans led, duties owed. */
export function changeUnits(request: Request, input: ChangeUnitsInput): Promise<typeof ChangeUnitsResult> {
  assertWellFormed(input.changes);
  const reason = tidyText(input.reason, 'reason');
  return perform(request, { action: 'unit.change', input }, async ({ em, viewer, clock, record }) => {
    const named = await unitsToChange(em, input.changes);
    await lockChanges(em);
    const work = new ChangeWork(em, named);
    const refused = await applyChanges(work, input.changes);
    if (refused) return refused;
    const made = await firstRow<{ id: string }>(
      em,
      `INSERT INTO unit_changes (at, account_id, reason, changes, steps, units) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING uid AS id`,
      [
        ...[clock.now(), viewer.id, reason],
        ...[JSON.stringify(composedJson(input.changes)), JSON.stringify(work.ledger.steps), [...work.touched]],
      ],
    );
    const batchId = made!.id;
    const follows = await followUnits(em, clock.today, [...work.restructured]);
    record(batchId, { reason, changes: input.changes.length, ...follows });
    return { kind: 'UnitsChanged', batchId, ...follows } as const;
  });
}

/** Lets rights and duties follow the units as they stand now; `restructured` names those that stand or pass otherwise. */
export async function followUnits(em: EntityManager, today: string, restructured: readonly string[]) {
  await rows(em, 'SELECT refresh_unit_closure($1::bigint[])', [restructured]);
  const plans = Object.values(await asSystem(em, today, () => reconcileAllDuties(em, today)));
  const sum = (count: (plan: (typeof plans)[number]) => number) => plans.reduce((all, plan) => all + count(plan), 0);
  return {
    reportsAdded: sum(({ inserted, revived }) => inserted + revived),
    reportsVoided: sum(({ voided }) => voided),
    reportsToDecide: sum(({ toDecide }) => toDecide.length),
  };
}
