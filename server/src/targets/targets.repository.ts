import type { AfterMerger, PlanState, TargetRelation, UnitKind } from '@ke-hoach/schema';
import { byColumn, firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { UnitSelector } from '../plans/expected-reports.ts';
import { visiblePlan } from '../plans/plans.repository.ts';

/** What single units owe instead of the value of a target, in exact decimals. */
export interface OwnValue {
  unitId: string;
  value: string;
}

/** A target with what its plan and period say. */
export interface TargetRow extends UnitSelector {
  targetId: string;
  id: string;
  planId: string;
  planUid: string;
  planYear: number;
  planState: PlanState;
  periodId: string;
  periodUid: string;
  series: string;
  dataFrom: string;
  dataTo: string;
  position: number;
  title: string;
  titleEn: string | null;
  relation: TargetRelation;
  value: string;
  indicator: string | null;
  field: string | null;
  entriesOfId: string | null;
  /** Of a register: the field by which entries count, and the codes of the choices that do; null where all count. */
  onlyField: string | null;
  onlyChoices: string[] | null;
  unitKinds: UnitKind[];
  afterMerger: AfterMerger;
  /** The day since which units owe it: the plan's issue, or the amendment that gave it; null while the plan is written. */
  since: string | null;
  ownValues: OwnValue[];
}

const columns = `g.id::text AS "targetId", g.uid AS id, g.plan_id::text AS "planId", p.uid AS "planUid", p.year AS "planYear",
  p.state AS "planState", g.period_id::text AS "periodId", t.uid AS "periodUid", t.series, t.data_from::text AS "dataFrom", t.data_to::text AS "dataTo", g.position,
  g.title, g.title_en AS "titleEn", g.relation, trim_scale(g.value)::text AS value, g.indicator, g.field::text AS field,
  g.entries_of::text AS "entriesOfId", g.only_field::text AS "onlyField",
  g.only_choices AS "onlyChoices", g.unit_kinds AS "unitKinds", g.except_units::text[] AS "exceptUnits",
  g.also_units::text[] AS "alsoUnits", g.after_merger AS "afterMerger", coalesce(g.given_on, p.issued_on)::text AS since,
  coalesce((SELECT json_agg(json_build_object('unitId', v.unit_id::text, 'value', trim_scale(v.value)::text) ORDER BY v.unit_id)
    FROM target_values v WHERE v.target_id = g.id), '[]') AS "ownValues"`;
const from = 'FROM targets g JOIN plans p ON p.id = g.plan_id JOIN periods t ON t.id = g.period_id';

/** The targets of a plan in their order, a page or all of them. */
export async function targetsOf(
  em: EntityManager,
  planId: string,
  page: { after: number | null; size: number } | null = null,
): Promise<{ found: TargetRow[]; total: number }> {
  const where = 'g.plan_id = $1 AND NOT g.withdrawn';
  const found = await rows<TargetRow & { total: number }>(
    em,
    `SELECT ${columns}, (SELECT count(*)::int FROM targets g WHERE ${where}) AS total ${from}
     WHERE ${where} AND ($2::int IS NULL OR g.position > $2) ORDER BY g.position LIMIT $3`,
    [planId, page?.after ?? null, page ? page.size + 1 : null],
  );
  return { found, total: found[0]?.total ?? 0 };
}

export async function targetsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, TargetRow>> {
  const sql = `SELECT ${columns} ${from} WHERE g.id = ANY ($1::bigint[])`;
  return byColumn(await rows<TargetRow>(em, sql, [ids]), 'targetId');
}

/** A target of a plan that the asker sees, by outer id. */
export async function findTarget(em: EntityManager, uid: string): Promise<TargetRow | undefined> {
  if (!isOuterId(uid)) return undefined;
  const sql = `SELECT ${columns} ${from} WHERE g.uid = $1::uuid AND NOT g.withdrawn AND ${visiblePlan}`;
  return firstRow<TargetRow>(em, sql, [uid]);
}

/**
 * The targets that are measured by an indicator or by one of some fields, of issued and closed plans the asker sees: in
 * the order of each plan, limits after what is to be reached.
 */
export function targetsMeasuredBy(
  em: EntityManager,
  indicator: string | null,
  fields: readonly string[],
): Promise<TargetRow[]> {
  return rows<TargetRow>(
    em,
    `SELECT ${columns} ${from} WHERE NOT g.withdrawn AND p.state IN ('issued', 'closed', 'record')
       AND (g.indicator = $1 OR g.field = ANY ($2::uuid[])) AND ${visiblePlan}
     ORDER BY g.relation = 'atMost', p.year, p.id, g.position`,
    [indicator, fields],
  );
}

/** Of all offices: for what changes units. */
export function targetsOfIssuedPlans(em: EntityManager): Promise<TargetRow[]> {
  return rows<TargetRow>(em, `SELECT ${columns} ${from} WHERE NOT g.withdrawn AND p.state = 'issued' ORDER BY g.id`);
}

/** The targets of issued plans that lie under the owners of these units, soonest due first. */
export function targetsAbove(em: EntityManager, unitIds: readonly string[]): Promise<TargetRow[]> {
  return rows<TargetRow>(
    em,
    `SELECT ${columns} ${from} WHERE NOT g.withdrawn AND p.state = 'issued' AND EXISTS (
       SELECT FROM plan_owners o JOIN unit_closure c ON c.ancestor_id = o.unit_id
       WHERE o.plan_id = p.id AND c.descendant_id = ANY ($1::bigint[]) AND c.valid @> current_setting('app.today')::date)
     ORDER BY t.due, g.plan_id, g.position`,
    [unitIds],
  );
}
