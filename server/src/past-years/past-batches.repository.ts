import { rows, type EntityManager } from '../platform/database.ts';
import type { PastBatchType } from './past.type.ts';

/** How many sheets of a plan are listed. */
const shown = 50;

const columns = `b.id::text AS "batchId", b.uid AS id, b.plan_id::text AS "planId", b.target_plan_id::text AS "targetPlanId", b.year,
  t.name AS "periodName", f.title AS "formTitle", f.title_en AS "formTitleEn", b.source_name AS "sourceName", b.at,
  b.account_id::text AS "accountId", b.taken_back_at AS "takenBackAt", b.taken_back_by::text AS "takenBackBy",
  (SELECT count(*)::int FROM reports r WHERE r.plan_year = b.year AND r.past_batch_id = b.id) AS reports`;
const joined = `FROM past_batches b JOIN assignments a ON a.id = b.assignment_id JOIN periods t ON t.id = a.period_id
  JOIN forms f ON f.id = a.form_id`;

/** Sheets of past figures that were entered from a plan, or stand in it; the newest first. */
export function batchesOfPlan(em: EntityManager, planId: string): Promise<PastBatchType[]> {
  return rows<PastBatchType>(
    em,
    `SELECT ${columns} ${joined} WHERE b.plan_id = $1 OR b.target_plan_id = $1 ORDER BY b.id DESC LIMIT ${shown}`,
    [planId],
  );
}
