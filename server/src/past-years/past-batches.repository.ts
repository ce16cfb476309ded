import { rows, type EntityManager } from '../platform/database.ts';
import type { PastBatchType } from './past.type.ts';

/** How many sheets of a plan are listed. */
const shown = 50;

const columns = `b.id::text AS "batchId", b.uid AS id, b.plan_id::text AS "planId", f.title AS "formTitle",
  f.title_en AS "formTitleEn", b.source_name AS "sourceName", b.at, b.account_id::text AS "accountId",
  b.taken_back_at AS "takenBackAt", b.taken_back_by::text AS "takenBackBy", its.parts, its.reports`;

/** By period: the plan of that year, and how many reports hold figures out of the sheet. */
const parts = `SELECT min(a.form_id) AS form_id, sum(r.held)::int AS reports, json_agg(json_build_object(
    'year', n.year, 'periodName', t.name, 'targetPlanId', n.target_plan_id::text, 'reports', r.held) ORDER BY n.position) AS parts
  FROM past_batch_parts n JOIN assignments a ON a.id = n.assignment_id JOIN periods t ON t.id = a.period_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS held FROM reports r
    WHERE r.plan_year = n.year AND r.past_batch_id = n.batch_id AND r.assignment_id = n.assignment_id) r
  WHERE n.batch_id = b.id`;

/** Sheets of past figures that were entered from a plan, or stand in it; the newest first. */
export function batchesOfPlan(em: EntityManager, planId: string): Promise<PastBatchType[]> {
  return rows<PastBatchType>(
    em,
    `SELECT ${columns} FROM past_batches b CROSS JOIN LATERAL (${parts}) its JOIN forms f ON f.id = its.form_id
     WHERE b.plan_id = $1 OR b.id IN (SELECT batch_id FROM past_batch_parts WHERE target_plan_id = $1)
     ORDER BY b.id DESC LIMIT ${shown}`,
    [planId],
  );
}
