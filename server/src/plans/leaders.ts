import { firstRow, rows, type EntityManager } from '../platform/database.ts';

/** Whoever leads a plan from today on leads the next one: also the office it passes to on a day to come. */
export async function leadAsBefore(
  em: EntityManager,
  { planId, previousId }: { planId: string; previousId: string },
  today: string,
): Promise<void> {
  await rows(
    em,
    `INSERT INTO plan_owners (plan_id, unit_id, valid)
     SELECT $1, unit_id, CASE WHEN valid @> $3::date THEN daterange(NULL, upper(valid)) ELSE valid END
     FROM plan_owners WHERE plan_id = $2 AND NOT valid << daterange($3::date, NULL)`,
    [planId, previousId, today],
  );
}

/** A succession of offices longer than this is a mistake in the units. */
const most = 20;

/**
 * Lets an office lead a plan that it begins, and on the day on which it ends as a unit whoever it passes into: as the plans it
 * leads already do. Where it is split the part leads that its plans passed to, else the first that was named.
 */
export async function leadFromNow(em: EntityManager, planId: string, unitId: string, today: string): Promise<void> {
  let [leader, from] = [unitId, null as string | null];
  for (let step = 0; step < most; step += 1) {
    const next = await successorOf(em, leader);
    const until = next && next.on > today ? next.on : null;
    // One that ended already leads nothing from today on.
    if (!next || until !== null)
      await rows(em, 'INSERT INTO plan_owners (plan_id, unit_id, valid) VALUES ($1, $2, daterange($3, $4))', [
        ...[planId, leader, from, until],
      ]);
    if (!next) return;
    leader = next.unit;
    from = until;
  }
}

/** Into which unit another passes, and on which day, where it ends then in the territory. */
function successorOf(em: EntityManager, unitId: string): Promise<{ unit: string; on: string } | undefined> {
  return firstRow<{ unit: string; on: string }>(
    em,
    `SELECT s.to_unit::text AS unit, s.effective::text AS "on" FROM unit_successions s
     WHERE s.from_unit = $1 AND s.effective = (SELECT max(upper(p.valid)) FROM unit_placements p
       WHERE p.unit_id = $1 AND p.line = 'territory' HAVING NOT bool_or(upper_inf(p.valid)))
     ORDER BY EXISTS (SELECT FROM plan_owners b JOIN plan_owners o ON o.plan_id = b.plan_id
       WHERE b.unit_id = $1 AND upper(b.valid) = s.effective AND o.unit_id = s.to_unit AND lower(o.valid) = s.effective) DESC, s.id
     LIMIT 1`,
    [unitId],
  );
}
