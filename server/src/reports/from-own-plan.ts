import type { Form, OwnPlanPart } from '@ke-hoach/forms';
import { firstRow, type EntityManager } from '../platform/database.ts';

/** An answer that the unit's own plan gives. */
export interface FromOwnPlan {
  field: string;
  value: string | boolean;
}

/** What a unit recorded of the plan it wrote itself under the plan of a report; nothing before that is issued (R25). */
export async function fromOwnPlan(
  em: EntityManager,
  { planId, unitId }: { planId: string; unitId: string },
  form: Form,
): Promise<FromOwnPlan[]> {
  const asking = form.fields.flatMap(({ id, ownPlan }) => (ownPlan ? [{ id, ownPlan }] : []));
  if (asking.length === 0) return [];
  const own = await firstRow<Record<OwnPlanPart, string | boolean>>(
    em,
    `SELECT number, issued_on::text AS "issuedOn", true AS "isIssued" FROM unit_plans
     WHERE plan_id = $1 AND unit_id = $2 AND state = 'issued'`,
    [planId, unitId],
  );
  return own ? asking.map(({ id, ownPlan }) => ({ field: id, value: own[ownPlan] })) : [];
}
