import { rows, type EntityManager } from '../platform/database.ts';
import { leadAsBefore } from '../plans/leaders.ts';
import type { Step } from './change-ledger.ts';

/**
 * A plan that was begun after a change of units follows it: its leader is whoever the change says. When the change is taken
 * back such plans follow again, though the change never touched their rows. Two kinds: drafts of a next year, led by whoever
 * leads the plan they were made from; and plans begun anew, which pass on the day when their office was to end.
 */
export interface FollowingPlan {
  id: string;
  title: string;
  previousId: string | null;
}

const idsOf = (steps: readonly Step[], table: Step['table']) =>
  steps.flatMap((step) => (step.table === table ? [step.id] : []));

/** The plans that follow a batch without being named by its steps. */
export function plansFollowing(em: EntityManager, steps: readonly Step[]): Promise<FollowingPlan[]> {
  return rows<FollowingPlan>(
    em,
    `WITH RECURSIVE changed AS (SELECT DISTINCT o.plan_id FROM plan_owners o WHERE o.id = ANY ($1::bigint[])),
       later (id) AS (SELECT p.id FROM plans p WHERE p.previous_plan_id IN (SELECT plan_id FROM changed)
         UNION SELECT p.id FROM plans p JOIN later l ON p.previous_plan_id = l.id),
       passing AS (SELECT b.plan_id AS id FROM unit_successions s
         JOIN plan_owners b ON b.unit_id = s.from_unit AND upper(b.valid) = s.effective
         JOIN plan_owners o ON o.plan_id = b.plan_id AND o.unit_id = s.to_unit AND lower(o.valid) = s.effective
         WHERE s.id = ANY ($2::bigint[]))
     SELECT p.id::text AS id, p.title, CASE WHEN p.id IN (SELECT id FROM later) THEN p.previous_plan_id::text END AS "previousId"
     FROM plans p WHERE p.id IN (SELECT id FROM later UNION SELECT id FROM passing)
       AND p.id NOT IN (SELECT plan_id FROM changed) ORDER BY p.year, p.id`,
    [idsOf(steps, 'plan_owners'), idsOf(steps, 'unit_successions')],
  );
}

/** Lets go of the days on which they are led by a unit that the batch passed their leader into; `restoreLeaders` comes after. */
export async function letGoOfLeaders(em: EntityManager, plans: readonly FollowingPlan[], steps: readonly Step[]) {
  const anew = plans.flatMap(({ id, previousId }) => (previousId === null ? [id] : []));
  const next = plans.flatMap(({ id, previousId }) => (previousId === null ? [] : [id]));
  await rows(em, 'DELETE FROM plan_owners WHERE plan_id = ANY ($1::bigint[])', [next]);
  const gone = await rows<{ id: string; day: string; until: string | null }>(
    em,
    `DELETE FROM plan_owners o USING unit_successions s WHERE o.plan_id = ANY ($1::bigint[]) AND s.id = ANY ($2::bigint[])
       AND o.unit_id = s.to_unit AND lower(o.valid) = s.effective
     RETURNING o.plan_id::text AS id, lower(o.valid)::text AS day, upper(o.valid)::text AS until`,
    [anew, idsOf(steps, 'unit_successions')],
  );
  for (const { id, day, until } of gone) {
    const sql = `UPDATE plan_owners SET valid = daterange(lower(valid), $3::date) WHERE plan_id = $1 AND upper(valid) = $2::date`;
    await rows(em, sql, [id, day, until]);
  }
}

/** Drafts of a next year are led again by whoever leads the plan they were made from, from today on. */
export async function restoreLeaders(em: EntityManager, plans: readonly FollowingPlan[], today: string): Promise<void> {
  for (const { id, previousId } of plans) {
    if (previousId !== null) await leadAsBefore(em, { planId: id, previousId }, today);
  }
}
