import { rows, type EntityManager } from '../platform/database.ts';
import { expectedOfPlan } from './expected-of-plan.ts';

const wanted = `WITH wanted AS (SELECT DISTINCT w.* FROM json_to_recordset($2::json)
  AS w ("assignmentId" bigint, "periodId" bigint, "unitId" bigint))`;
/** As IS TRUE this stays a hashed lookup: a join is planned for the few reports that a new plan is thought to have. */
const isWanted = `((r.assignment_id, r.unit_id) IN (SELECT "assignmentId", "unitId" FROM wanted)) IS TRUE`;

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
  const params = [planId, JSON.stringify(expected), year];
  await followAssignments(em, planId, year);
  const inserted = await rows(
    em,
    `${wanted} INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
     SELECT $3::int, $1, "assignmentId", "periodId", "unitId", 'expected' FROM wanted
     ON CONFLICT (plan_year, assignment_id, unit_id, ordinal) DO NOTHING RETURNING id`,
    params,
  );
  const change = (set: string, where: string) =>
    rows<{ uid: string }>(
      em,
      `${wanted} UPDATE reports r SET ${set}, edit_revision = edit_revision + 1
       WHERE r.plan_id = $1 AND r.plan_year = $3::int AND ${where} RETURNING r.uid`,
      params,
    );
  const revived = await change(
    `state = CASE r.cause WHEN '${waivedAndNotResponsible}' THEN 'waived' ELSE 'expected' END, cause = NULL`,
    `r.state = 'void' AND r.cause IN ('${notResponsible}', '${waivedAndNotResponsible}', '${discarded}') AND ${isWanted}`,
  );
  const voided = await change(
    `state = 'void', cause = CASE r.state WHEN 'waived' THEN '${waivedAndNotResponsible}' ELSE '${notResponsible}' END`,
    `r.state IN ('expected', 'waived') AND NOT ${isWanted}`,
  );
  return {
    inserted: inserted.length,
    voided: voided.length,
    revived: revived.length,
    toDecide: (await begunWithoutDuty(em, params)).map(({ uid }) => uid),
  };
}

/** Whether a report is owed is its assignment's to say, also for reports that were opened or begun before it changed. */
async function followAssignments(em: EntityManager, planId: string, year: number): Promise<void> {
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
  const found = await begunWithoutDuty(em, [planId, JSON.stringify(await expectedOfPlan(em, planId, today)), year]);
  return found.map(({ reportId }) => ({ planYear: year, reportId }));
}

/** Over a plan's inner key, the duties it expects and its year. */
function begunWithoutDuty(em: EntityManager, params: unknown[]): Promise<{ uid: string; reportId: string }[]> {
  return rows<{ uid: string; reportId: string }>(
    em,
    `${wanted} SELECT r.uid, r.id::text AS "reportId" FROM reports r WHERE r.plan_id = $1 AND r.plan_year = $3::int
       AND r.required AND r.state IN ('draft', 'inReview', 'returned') AND NOT ${isWanted} ORDER BY r.id`,
    params,
  );
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
