import { byParts } from '../platform/by-parts.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { expectedOfPlan } from './expected-of-plan.ts';
import type { Duty } from './expected-reports.ts';

/** Why a duty ended: its unit no longer answers for the period. */
export const notResponsible = 'unit-not-responsible';

/** Why a waiver ended: the same. It stands again should the unit answer for the period again. */
const waivedAndNotResponsible = 'waived-unit-not-responsible';

/** Why a report that the unit had opened itself ended: the unit dropped it. */
export const discarded = 'discarded';

export interface Reconciled {
  inserted: number;
  voided: number;
  revived: number;
  /** Reports that were begun by units which no longer owe them: the office decides. */
  toDecide: string[];
}

/**
 * Makes the rows of a plan's reports those it expects today: inserts what is missing, voids what is untouched and no
 * longer owed (and takes that back), lists what was begun. Runs inside every change of units, periods or assignments.
 */
export async function reconcileDuties(em: EntityManager, planId: string, today: string): Promise<Reconciled> {
  await rows(em, `SELECT pg_advisory_xact_lock(hashtext('duties of a plan'), $1::int)`, [planId]);
  const expected = await expectedOfPlan(em, planId, today);
  const [{ year } = { year: 0 }] = await rows<{ year: number }>(em, 'SELECT year FROM plans WHERE id = $1', [planId]);
  const plan = { planId, year };
  const found = await differences(em, plan, expected);
  const of = (what: Difference['what']) => found.filter((one) => one.what === what);
  if (found.some(({ follows }) => follows)) await followAssignments(em, plan);
  const inserted = await insertMissing(em, plan, of('missing'));
  const revived = await change(em, plan, of('revived'), {
    set: `state = CASE r.cause WHEN '${waivedAndNotResponsible}' THEN 'waived' ELSE 'expected' END, cause = NULL`,
    where: `r.state = 'void'`,
  });
  const voided = await change(em, plan, of('voided'), {
    set: `state = 'void', cause = CASE r.state WHEN 'waived' THEN '${waivedAndNotResponsible}' ELSE '${notResponsible}' END`,
    where: `r.state IN ('expected', 'waived')`,
  });
  // What was begun while we looked is for the office to decide like the rest.
  const begunSince = of('voided').filter(({ uid }) => !voided.has(uid!));
  const toDecide = [...of('toDecide'), ...begunSince].map(({ uid }) => uid!);
  return { inserted, voided: voided.size, revived: revived.size, toDecide };
}

interface PlanOfYear {
  planId: string;
  year: number;
}

/** A row that is not as it should be; `follows`: whether it is owed is not what its assignment says. */
interface Difference {
  what: 'missing' | 'revived' | 'voided' | 'toDecide' | null;
  follows: boolean;
  id: string | null;
  uid: string | null;
  assignmentId: string;
  unitId: string;
}

/**
 * Where the rows of a plan's reports and what it expects differ, in one reading of both. The full join is always hashed:
 * any other would be planned for the few reports that a new plan is thought to have.
 */
function differences(em: EntityManager, { planId, year }: PlanOfYear, expected: readonly Duty[]) {
  return rows<Difference>(
    em,
    `WITH wanted AS (SELECT * FROM unnest($3::bigint[], $4::bigint[]) AS w (assignment_id, unit_id)),
       known AS (
         SELECT r.id, r.uid, r.assignment_id, r.unit_id, r.state, r.cause, a.required, r.required <> a.required AS follows
         FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE r.plan_id = $1 AND r.plan_year = $2::int),
       told AS (
         SELECT k.id, k.uid, coalesce(w.assignment_id, k.assignment_id) AS assignment_id, coalesce(w.unit_id, k.unit_id) AS unit_id,
           coalesce(k.follows, false) AS follows,
           CASE WHEN k.id IS NULL THEN 'missing'
             WHEN w.unit_id IS NULL AND k.state IN ('expected', 'waived') THEN 'voided'
             WHEN w.unit_id IS NULL AND k.required AND k.state IN ('draft', 'inReview', 'returned') THEN 'toDecide'
             WHEN w.unit_id IS NOT NULL AND k.state = 'void'
               AND k.cause IN ('${notResponsible}', '${waivedAndNotResponsible}', '${discarded}') THEN 'revived' END AS what
         FROM known k FULL JOIN wanted w ON w.assignment_id = k.assignment_id AND w.unit_id = k.unit_id)
     SELECT what, follows, id::text AS id, uid, assignment_id::text AS "assignmentId", unit_id::text AS "unitId"
     FROM told WHERE what IS NOT NULL OR follows ORDER BY told.id`,
    [planId, year, ...columns(expected)],
  );
}

/** As two arrays, which PostgreSQL reads many times faster than JSON. */
const columns = (duties: readonly { assignmentId: string; unitId: string }[]) => [
  duties.map(({ assignmentId }) => assignmentId),
  duties.map(({ unitId }) => unitId),
];

async function insertMissing(em: EntityManager, { planId, year }: PlanOfYear, missing: readonly Difference[]) {
  let inserted = 0;
  for (const part of byParts(missing)) {
    const made = await rows(
      em,
      `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
       SELECT $2::int, $1, a.id, a.period_id, w.unit_id, 'expected'
       FROM unnest($3::bigint[], $4::bigint[]) AS w (assignment_id, unit_id) JOIN assignments a ON a.id = w.assignment_id
       ON CONFLICT (plan_year, assignment_id, unit_id, ordinal) DO NOTHING RETURNING id`,
      [planId, year, ...columns(part)],
    );
    inserted += made.length;
  }
  return inserted;
}

/** Changes rows that still are as they were; answers the outer ids of those that were. */
async function change(
  em: EntityManager,
  { year }: PlanOfYear,
  found: readonly Difference[],
  { set, where }: { set: string; where: string },
): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const part of byParts(found)) {
    const uids = await rows<{ uid: string }>(
      em,
      `UPDATE reports r SET ${set}, edit_revision = edit_revision + 1
       WHERE r.plan_year = $1::int AND r.id = ANY ($2::bigint[]) AND ${where} RETURNING r.uid`,
      [year, part.map(({ id }) => id)],
    );
    for (const { uid } of uids) changed.add(uid);
  }
  return changed;
}

/** Whether a report is owed is its assignment's to say, also for reports that were opened or begun before it changed. */
async function followAssignments(em: EntityManager, { planId, year }: PlanOfYear): Promise<void> {
  await rows(
    em,
    `UPDATE reports r SET required = a.required, edit_revision = r.edit_revision + 1 FROM assignments a
     WHERE r.plan_id = $1 AND r.plan_year = $2::int AND a.id = r.assignment_id AND r.required <> a.required`,
    [planId, year],
  );
}

/** Keys of the reports of a plan that were begun by units which no longer owe them today, as far as the asker sees them. */
export async function reportsToDecide(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  today: string,
): Promise<{ planYear: number; reportId: string }[]> {
  const found = await differences(em, { planId, year }, await expectedOfPlan(em, planId, today));
  return found.flatMap(({ what, id }) => (what === 'toDecide' ? [{ planYear: year, reportId: id! }] : []));
}

/** The same for every issued plan: what the passing of a day demands. Answers what changed, by the plan's outer id. */
export async function reconcileAllDuties(em: EntityManager, today: string): Promise<Record<string, Reconciled>> {
  const issued = await rows<{ id: string; uid: string }>(
    em,
    `SELECT id::text AS id, uid FROM plans WHERE state = 'issued' ORDER BY id`,
  );
  const changes: Record<string, Reconciled> = {};
  for (const { id, uid } of issued) {
    const done = await reconcileDuties(em, id, today);
    if (done.inserted + done.voided + done.revived + done.toDecide.length > 0) changes[uid] = done;
  }
  return changes;
}
