import type { ParentRefusal } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { ownerOf, planColumns, visiblePlan, type PlanRow } from '../plans.repository.ts';
import type { StoredParent } from './parent-plan.ts';

/** Plan $1 with its owner of today, the plans that carry it out, at any remove, and the same plan of earlier years. */
const family = `WITH RECURSIVE child AS (SELECT c.id, c.year, ${ownerOf('c')}::bigint AS owner_id FROM plans c WHERE c.id = $1),
  carrying AS (SELECT $1::bigint AS id UNION SELECT c.id FROM plans c JOIN carrying k ON c.parent_plan_id = k.id),
  earlier AS (SELECT $1::bigint AS id UNION SELECT c.previous_plan_id FROM plans c JOIN earlier e ON c.id = e.id
    WHERE c.previous_plan_id IS NOT NULL)`;

/** Plans led by a unit at or above the one that leads plan $1. */
const ledAbove = `SELECT o.plan_id FROM child JOIN unit_closure c ON c.descendant_id = child.owner_id
  AND c.valid @> current_setting('app.today')::date JOIN plan_owners o ON o.unit_id = c.ancestor_id`;

/** Why `p` is not the parent of `child`; null where it may be. */
const refusal = `CASE WHEN p.id = child.id THEN 'itself' WHEN p.id IN (SELECT k.id FROM carrying k) THEN 'carriesItOut'
  WHEN p.id IN (SELECT e.id FROM earlier e) THEN 'earlierYear'
  WHEN p.state NOT IN ('issued', 'closed') THEN 'notIssued' WHEN p.year > child.year THEN 'laterYear'
  WHEN p.id NOT IN (${ledAbove}) THEN 'notAbove' END`;

export interface ParentAsked extends PlanRow {
  refusal: ParentRefusal | null;
}

/** A plan that the asker sees, as the parent of plan `planId`. */
export function findParent(em: EntityManager, planId: string, uid: string): Promise<ParentAsked | undefined> {
  const sql = `${family} SELECT ${planColumns}, ${refusal} AS refusal FROM plans p CROSS JOIN child
    WHERE p.uid::text = $2 AND ${visiblePlan}`;
  return firstRow<ParentAsked>(em, sql, [planId, uid]);
}

/** Plans that may be its parent, of those the asker sees; those of the units above first. */
export function possibleParents(em: EntityManager, planId: string): Promise<PlanRow[]> {
  const sql = `${family} SELECT ${planColumns} FROM plans p CROSS JOIN child
    WHERE p.id IN (${ledAbove}) AND ${refusal} IS NULL AND ${visiblePlan}
    ORDER BY ${ownerOf('p')}::bigint = child.owner_id, p.year DESC, p.title COLLATE "vi-x-icu", p.id LIMIT 100`;
  return rows<PlanRow>(em, sql, [planId]);
}

/** Plans kept here that carry it out, of those the asker sees. */
export function childrenOf(em: EntityManager, planId: string): Promise<PlanRow[]> {
  const sql = `SELECT ${planColumns} FROM plans p WHERE p.parent_plan_id = $1 AND ${visiblePlan}
    ORDER BY p.year DESC, p.title COLLATE "vi-x-icu", p.id LIMIT 100`;
  return rows<PlanRow>(em, sql, [planId]);
}

/** No other command sets a parent until this one is done: two of them might make a plan its own ancestor. */
export const onlyOneSetsParents = (em: EntityManager) =>
  rows(em, `SELECT pg_advisory_xact_lock(hashtext('parents of plans'))`);

/**
 * What the next year's plan carries out: the plan that follows its parent once that is issued, else the same as now. The
 * address of a basis is left out, as it is that of this year's document.
 */
export async function parentNextYear(em: EntityManager, plan: StoredParent): Promise<StoredParent> {
  if (plan.parentPlanId === null) return { ...plan, parentLink: null };
  const sql = `SELECT n.id::text AS id FROM plans n WHERE n.previous_plan_id = $1 AND n.state IN ('issued', 'closed')`;
  const following = await firstRow<{ id: string }>(em, sql, [plan.parentPlanId]);
  return { ...plan, parentPlanId: following?.id ?? plan.parentPlanId };
}
