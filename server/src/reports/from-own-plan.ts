import type { Form, OwnPlanPart } from '@ke-hoach/forms';
import { issuedUnitPlan } from '../plans/unit-plans/unit-plans.repository.ts';
import type { EntityManager } from '../platform/database.ts';

/** An answer that the unit's own plan gives. */
export interface FromOwnPlan {
  field: string;
  value: string | boolean;
}

/** What is known of the plan a unit wrote itself under the plan of a report; nothing before that is issued (R25). */
export async function fromOwnPlan(
  em: EntityManager,
  { planId, unitId }: { planId: string; unitId: string },
  form: Form,
): Promise<FromOwnPlan[]> {
  const asking = form.fields.flatMap(({ id, ownPlan }) => (ownPlan ? [{ id, ownPlan }] : []));
  if (asking.length === 0) return [];
  const own = await issuedUnitPlan(em, { planId, unitId });
  if (!own) return [];
  const known: Record<OwnPlanPart, string | boolean | null> = { ...own, isIssued: true };
  return asking.flatMap(({ id, ownPlan }) => {
    const value = known[ownPlan];
    return value === null ? [] : [{ field: id, value }];
  });
}
