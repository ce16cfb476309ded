import type { PlanState, ReportsAsked, UnitKind } from '@ke-hoach/schema';
import { byColumn, firstRow, rows, type EntityManager } from '../platform/database.ts';
import { coversUnit } from '../units/covers-unit.ts';

export interface PlanRow {
  planId: string;
  id: string;
  year: number;
  title: string;
  number: string | null;
  movement: string;
  state: PlanState;
  issuedOn: string | null;
  typeVersionId: string;
  document: string;
  isInvented: boolean;
  editRevision: number;
  ownerId: string;
  contact: string | null;
  previousPlanId: string | null;
  parentBasis: string | null;
  parentLink: string | null;
  parentPlanId: string | null;
}

export interface PeriodRow {
  periodId: string;
  planId: string;
  id: string;
  key: string;
  series: string;
  name: string;
  dataFrom: string;
  dataTo: string;
  opens: string;
  due: string;
  dueInclusive: boolean;
  dueAbove: string | null;
  closes: string | null;
}

export interface AssignmentRow {
  assignmentId: string;
  planId: string;
  id: string;
  formId: string;
  versionId: string | null;
  /** A newer version that units may move to if they like. */
  offeredVersionId: string | null;
  /** Drafts on an older version move to `versionId` before they are handed in. */
  draftsMustMove: boolean;
  periodId: string;
  unitKinds: UnitKind[];
  /** Inner keys of units that are left out though their kind is meant, and of units meant one by one. */
  exceptUnits: string[];
  alsoUnits: string[];
  /** The day that decides which units owe it; null: the end of the data. */
  responsibleOn: string | null;
  required: boolean;
  asks: ReportsAsked;
}

/** How many reports an assignment asks for, of a row of `assignments` with the alias `a`. */
export const asks = `CASE WHEN a.required THEN 'one' WHEN a.any_number THEN 'anyNumber' ELSE 'optional' END`;

/** The owner of a plan today; before the first day the first, after the last day the last. */
export const ownerOf = (plan: string) => `(SELECT o.unit_id::text FROM plan_owners o WHERE o.plan_id = ${plan}.id
  ORDER BY o.valid @> current_setting('app.today')::date DESC, lower(o.valid) DESC NULLS LAST LIMIT 1)`;

/** Inner key of the unit that led a plan on a day; before the first day the first, after the last the last. */
export async function ownerOn(em: EntityManager, planId: string, day: string): Promise<string> {
  const found = await firstRow<{ id: string }>(
    em,
    `SELECT unit_id::text AS id FROM plan_owners WHERE plan_id = $1
     ORDER BY valid @> $2::date DESC, lower(valid) DESC NULLS LAST LIMIT 1`,
    [planId, day],
  );
  if (!found) throw new TypeError(`plan ${planId} has no owner`);
  return found.id;
}

/** A PlanRow out of `plans`, aliased `p`. */
export const planColumns = `p.id::text AS "planId", p.uid AS id, p.year, p.title, p.number, p.movement, p.state,
  p.issued_on::text AS "issuedOn", p.type_version_id::text AS "typeVersionId", p.document, p.invented AS "isInvented",
  p.edit_revision AS "editRevision", ${ownerOf('p')} AS "ownerId", p.contact, p.previous_plan_id::text AS "previousPlanId",
  p.parent_basis AS "parentBasis", p.parent_link AS "parentLink", p.parent_plan_id::text AS "parentPlanId"`;

/**
 * Issued plans are for all whose unit stands under the owner, or that look down on it; a plan being written only for
 * those whose roles cover the owner, and while units are consulted about it for those (their rows are seen by them alone).
 */
export const visiblePlanIn = (
  p: string,
) => `(EXISTS (SELECT 1 FROM plan_owners o WHERE o.plan_id = ${p}.id AND ${coversUnit('o.unit_id')})
  OR (${p}.state = 'consulting' AND EXISTS (SELECT 1 FROM plan_consultations k WHERE k.plan_id = ${p}.id))
  OR (${p}.state IN ('issued', 'closed', 'record') AND EXISTS (
    SELECT 1 FROM plan_owners o JOIN unit_closure c ON c.ancestor_id = o.unit_id
    JOIN role_holdings h ON h.unit_id = c.descendant_id
    WHERE o.plan_id = ${p}.id AND h.account_id = nullif(current_setting('app.account', true), '')::bigint
      AND h.valid @> current_setting('app.today')::date AND c.valid @> current_setting('app.today')::date)))`;

/** The same of a row of `plans` with the alias `p`. */
export const visiblePlan = visiblePlanIn('p');

/** A plan made for the record whose sheets were all taken back is not listed. */
export const holdsSomething = `(p.state <> 'record' OR EXISTS (SELECT FROM assignments a WHERE a.plan_id = p.id AND NOT a.withdrawn))`;

/** A PeriodRow out of `periods`, aliased `t`. */
export const periodColumns = `t.id::text AS "periodId", t.plan_id::text AS "planId", t.uid AS id, t.key, t.series, t.name,
  t.data_from::text AS "dataFrom", t.data_to::text AS "dataTo", t.opens::text AS opens, t.due::text AS due,
  t.due_inclusive AS "dueInclusive", t.due_above::text AS "dueAbove", t.closes::text AS closes`;

/** An AssignmentRow out of `assignments`, aliased `a`. */
export const assignmentColumns = `a.id::text AS "assignmentId", a.plan_id::text AS "planId", a.uid AS id, a.form_id::text AS "formId",
  a.version_id::text AS "versionId", a.offered_version_id::text AS "offeredVersionId", a.drafts_must_move AS "draftsMustMove", a.period_id::text AS "periodId", a.unit_kinds AS "unitKinds",
  a.except_units::text[] AS "exceptUnits", a.also_units::text[] AS "alsoUnits", a.responsible_on::text AS "responsibleOn", a.required, ${asks} AS asks`;

export function findPlan(em: EntityManager, uid: string): Promise<PlanRow | undefined> {
  return firstRow<PlanRow>(em, `SELECT ${planColumns} FROM plans p WHERE p.uid::text = $1 AND ${visiblePlan}`, [uid]);
}

/** Outer ids of all plans the asker may see. */
export async function visiblePlanIds(em: EntityManager): Promise<string[]> {
  const found = await rows<{ id: string }>(em, `SELECT p.uid AS id FROM plans p WHERE ${visiblePlan}`);
  return found.map(({ id }) => id);
}

/** Plans, newest year first. */
export async function listPlans(
  em: EntityManager,
  page: { year: number | null; after: unknown[] | null; size: number },
): Promise<{ found: PlanRow[]; total: number }> {
  const found = await rows<PlanRow & { total: number }>(
    em,
    `WITH seen AS (SELECT p.* FROM plans p WHERE ($1::int IS NULL OR p.year = $1) AND ${visiblePlan} AND ${holdsSomething})
     SELECT ${planColumns}, (SELECT count(*)::int FROM seen) AS total FROM seen p
     WHERE $2::int IS NULL OR (p.year, p.id) < ($2::int, $3::bigint) ORDER BY p.year DESC, p.id DESC LIMIT $4`,
    [page.year, page.after?.[0] ?? null, page.after?.[1] ?? null, page.size + 1],
  );
  return { found, total: found[0]?.total ?? 0 };
}

export async function plansById(em: EntityManager, ids: readonly string[]): Promise<Map<string, PlanRow>> {
  return byColumn(
    await rows<PlanRow>(em, `SELECT ${planColumns} FROM plans p WHERE p.id = ANY ($1::bigint[])`, [ids]),
    'planId',
  );
}

/** Those of them that the asker may see. */
export async function visiblePlansById(em: EntityManager, ids: readonly string[]): Promise<Map<string, PlanRow>> {
  const sql = `SELECT ${planColumns} FROM plans p WHERE p.id = ANY ($1::bigint[]) AND ${visiblePlan}`;
  return byColumn(await rows<PlanRow>(em, sql, [ids]), 'planId');
}

export async function periodsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, PeriodRow>> {
  const sql = `SELECT ${periodColumns} FROM periods t WHERE t.id = ANY ($1::bigint[])`;
  return byColumn(await rows<PeriodRow>(em, sql, [ids]), 'periodId');
}

export async function assignmentsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, AssignmentRow>> {
  const sql = `SELECT ${assignmentColumns} FROM assignments a WHERE a.id = ANY ($1::bigint[])`;
  return byColumn(await rows<AssignmentRow>(em, sql, [ids]), 'assignmentId');
}

/** An assignment of a plan the asker sees, by outer id. */
export function findAssignment(em: EntityManager, uid: string): Promise<AssignmentRow | undefined> {
  const sql = `SELECT ${assignmentColumns} FROM assignments a JOIN plans p ON p.id = a.plan_id WHERE a.uid::text = $1 AND ${visiblePlan}`;
  return firstRow<AssignmentRow>(em, sql, [uid]);
}

export function periodsOf(em: EntityManager, planId: string): Promise<PeriodRow[]> {
  return rows<PeriodRow>(em, `SELECT ${periodColumns} FROM periods t WHERE t.plan_id = $1 ORDER BY t.position`, [
    planId,
  ]);
}

/** What a plan asks for. An assignment that was withdrawn stands only while somebody's begun report hangs on it. */
export function assignmentsOf(em: EntityManager, planId: string): Promise<AssignmentRow[]> {
  return rows<AssignmentRow>(
    em,
    `SELECT ${assignmentColumns} FROM assignments a WHERE a.plan_id = $1 AND (NOT a.withdrawn
       OR EXISTS (SELECT FROM reports r WHERE r.assignment_id = a.id AND r.state <> 'void'))
     ORDER BY a.position`,
    [planId],
  );
}
