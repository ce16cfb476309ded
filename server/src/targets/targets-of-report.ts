import type { Form } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';
import { amountText, owingUnits, placedAmong } from './owing-units.ts';
import { targetsById } from './targets.repository.ts';

/** Targets of a plan over the days of a period, those of the shortest span last. */
export const targetsOverSql = (planId: string, dataFrom: string, dataTo: string) =>
  `SELECT g.id::text AS id FROM targets g JOIN periods t ON t.id = g.period_id
   WHERE g.plan_id = ${planId} AND NOT g.withdrawn AND g.entries_of IS NULL
     AND t.data_from <= ${dataFrom}::date AND t.data_to >= ${dataTo}::date
   ORDER BY t.data_to - t.data_from DESC, g.position DESC`;

/**
 * What a unit owes by the fields of a form, by their keys: of the targets over the days of the period those of the
 * shortest span, for a year's target stands beside the half-year's figure too. Undefined where there are none.
 */
export async function targetsOfReport(
  em: EntityManager,
  unitId: string,
  /** As `targetsOverSql` finds them. */
  overPeriod: readonly string[],
  form: Form,
  today: string,
): Promise<Record<string, string> | undefined> {
  if (overPeriod.length === 0) return undefined;
  const targets = await targetsById(em, overPeriod);
  const own = await rows<{ id: string }>(
    em,
    `SELECT c.descendant_id::text AS id FROM unit_closure c
     WHERE c.ancestor_id = $1 AND c.line = 'territory' AND c.own AND c.valid @> $2::date`,
    [unitId, today],
  );
  const placedOn = placedAmong(
    em,
    own.map(({ id }) => id),
  );
  const owed: Record<string, string> = {};
  for (const id of overPeriod) {
    const target = targets.get(id)!;
    const keys = form.fields
      .filter(({ id, indicator, table }) => table === undefined && isMeasured(target, id, indicator))
      .map(({ key }) => key);
    if (keys.length === 0) continue;
    const owing = (await owingUnits(em, target, today, placedOn)).find((one) => one.unitId === unitId);
    if (owing) for (const key of keys) owed[key] = amountText(owing.amount);
  }
  return Object.keys(owed).length > 0 ? owed : undefined;
}

const isMeasured = (target: { field: string | null; indicator: string | null }, id: string, indicator?: string) =>
  target.field === id || (indicator !== undefined && target.indicator === indicator);
