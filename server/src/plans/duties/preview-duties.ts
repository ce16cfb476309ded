import { asSystem } from '../../audit/as-system.ts';
import { rehearse } from '../../audit/rehearse.ts';
import type { Request } from '../../people/request.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { meantByPlan } from '../expected-of-plan.ts';
import { planToChange } from '../plan-to-change.ts';
import { mayChangeDuties } from '../plan.policy.ts';
import { asks } from '../plans.repository.ts';
import { reconcileDuties, type Reconciled } from '../reconcile-duties.ts';
import { applyDutyChanges, assertWellFormed } from './apply-duty-changes.ts';
import type { PreviewDutiesInput } from './duty-change.inputs.ts';
import type { AssignmentPreview, DutyLeftOver, PreviewDutiesResult } from './duty-change.type.ts';
import { isBegun, type DutyWork } from './duty-work.ts';

/** A preview names at most this many begun reports. */
const shown = 200;

/** What changes of periods and assignments would lead to, found by making them and taking them back. */
export function previewDuties(
  request: Request,
  { planId, changes }: PreviewDutiesInput,
): Promise<typeof PreviewDutiesResult> {
  assertWellFormed(changes);
  return rehearse(request, async ({ em, clock: { today } }) => {
    const plan = await planToChange({ em }, planId, 'duties.change', mayChangeDuties);
    const isIssued = plan.state === 'issued';
    const reconcile = () => reconcileDuties(em, plan.id, today);
    // What the passing of time alone brings is not told as a consequence.
    const before = isIssued ? await asSystem(em, today, reconcile) : null;
    plan.changeDuties();
    const work: DutyWork = { em, plan, today, touched: new Set(), amended: [] };
    const refused = await applyDutyChanges(work, changes);
    if (refused) return refused;
    return asSystem(em, today, async () => {
      const after = isIssued ? await reconcile() : null;
      return {
        kind: 'DutiesPreview',
        assignments: await assignmentsTouched(work),
        reportsAdded: after ? after.inserted + after.revived : 0,
        reportsVoided: after?.voided ?? 0,
        reportsToDecide: await leftOver(em, before, after),
      } as const;
    });
  });
}

async function assignmentsTouched({ em, plan, today, touched }: DutyWork): Promise<AssignmentPreview[]> {
  const expected = await meantByPlan(em, plan.id, today);
  const found = await rows<Omit<AssignmentPreview, 'units'> & { id: string }>(
    em,
    `SELECT a.id::text AS id, t.name AS "periodName", f.title AS "formTitle", f.title_en AS "formTitleEn", ${asks} AS asks,
       (SELECT count(*)::int FROM reports r WHERE r.assignment_id = a.id AND ${isBegun}) AS begun
     FROM assignments a JOIN periods t ON t.id = a.period_id JOIN forms f ON f.id = a.form_id
     WHERE a.id = ANY ($1::bigint[]) ORDER BY a.position`,
    [[...touched]],
  );
  return found.map(({ id, ...assignment }) => ({
    ...assignment,
    units: expected.filter(({ assignmentId }) => assignmentId === id).length,
  }));
}

function leftOver(em: EntityManager, before: Reconciled | null, after: Reconciled | null): Promise<DutyLeftOver[]> {
  const known = new Set(before?.toDecide);
  const fresh = (after?.toDecide ?? []).filter((id) => !known.has(id));
  return rows<DutyLeftOver>(
    em,
    `SELECT q.name AS "unitName", t.name AS "periodName" FROM reports r JOIN periods t ON t.id = r.period_id
     JOIN LATERAL (SELECT p.name FROM unit_placements p WHERE p.unit_id = r.unit_id AND p.line = 'territory'
       ORDER BY p.valid @> t.data_to DESC, lower(p.valid) DESC NULLS LAST LIMIT 1) q ON true
     WHERE r.uid = ANY ($1::uuid[]) ORDER BY r.id LIMIT ${shown}`,
    [fresh],
  );
}
