import { asSystem } from '../audit/as-system.ts';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { planToChange } from '../plans/plan-to-change.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { reconcileDuties } from '../plans/reconcile-duties.ts';
import { firstRow, rows } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import type { TakeBackPastFiguresInput } from './past.inputs.ts';
import type { TakeBackPastFiguresResult } from './past.type.ts';

interface Batch {
  id: string;
  uid: string;
  planUid: string;
  planId: string;
  targetPlanId: string;
  assignmentId: string;
  year: number;
  takenBackAt: Date | null;
}

/**
 * Takes a sheet back whole: its reports are owed as before, their figures count nowhere. What was done to one of them
 * since keeps them all; the revisions stay for ever.
 */
export function takeBackPastFigures(
  request: Request,
  input: TakeBackPastFiguresInput,
): Promise<typeof TakeBackPastFiguresResult> {
  return perform(request, { action: 'past.takeBack', input }, async (work) => {
    const batch = await batchToTakeBack(work, input.batchId);
    if (batch.takenBackAt !== null) throw problem('REPORT_WRONG_STATE', { state: 'expected', command: 'takeBackPast' });
    const changed = await changedSince(work, batch);
    if (changed.length > 0) return { kind: 'PastFiguresKept', unitNames: changed } as const;
    const reports = await takeBack(work, batch);
    await withdrawIfEmpty(work, batch);
    work.record(batch.uid, { year: batch.year, reports });
    return { kind: 'PastFiguresTakenBack', batchId: batch.id, basePlanId: batch.planId, reports } as const;
  });
}

async function batchToTakeBack(work: Work, uid: string): Promise<Batch> {
  const find = () =>
    firstRow<Batch>(
      work.em,
      `SELECT b.id::text AS id, b.uid, p.uid AS "planUid", b.plan_id::text AS "planId", b.target_plan_id::text AS "targetPlanId",
         b.assignment_id::text AS "assignmentId", b.year, b.taken_back_at AS "takenBackAt"
       FROM past_batches b JOIN plans p ON p.id = b.plan_id WHERE b.uid = $1`,
      [uid],
    );
  const seen = isOuterId(uid) ? await find() : undefined;
  if (!seen) throw problem('NOT_FOUND', { kind: 'PastBatch' });
  // Whoever does not see the plan learns nothing of its sheets; one command at a time goes on from here.
  await planToChange(work, seen.planUid, 'past.takeBack', mayEnterPast);
  return (await find())!;
}

/** Units to whose reports something was done after they were entered. */
async function changedSince({ em }: Work, { id, year }: Batch): Promise<string[]> {
  const found = await rows<{ name: string }>(
    em,
    `SELECT (SELECT p.name FROM unit_placements p WHERE p.unit_id = r.unit_id AND p.line = 'territory'
         ORDER BY p.valid @> t.data_to DESC, lower(p.valid) DESC NULLS LAST LIMIT 1) AS name
     FROM (SELECT * FROM reports WHERE plan_year = $2 AND past_batch_id = $1 FOR UPDATE) r JOIN periods t ON t.id = r.period_id
     WHERE r.state <> 'accepted' OR (SELECT e.command FROM report_events e
       WHERE e.plan_year = r.plan_year AND e.report_id = r.id ORDER BY e.id DESC LIMIT 1) <> 'enterPast'
     ORDER BY 1 LIMIT 20`,
    [id, year],
  );
  return found.map(({ name }) => name);
}

async function takeBack({ em, viewer, clock }: Work, { id, year }: Batch): Promise<number> {
  await rows(
    em,
    'DELETE FROM facts WHERE plan_year = $2 AND report_id IN (SELECT r.id FROM reports r WHERE r.plan_year = $2 AND r.past_batch_id = $1)',
    [id, year],
  );
  const taken = await rows<{ reportId: string }>(
    em,
    `WITH taken AS (
       UPDATE reports SET state = 'expected', version_id = NULL, behalf = NULL, submitted_at = NULL, past_batch_id = NULL,
         edit_revision = edit_revision + 1
       WHERE plan_year = $2 AND past_batch_id = $1 RETURNING id, unit_id, latest_revision)
     INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, revision, on_behalf)
     SELECT $2, id, unit_id, $3, $4, 'takeBackPast', 'accepted', 'expected', latest_revision, true FROM taken
     RETURNING report_id::text AS "reportId"`,
    [id, year, clock.now(), viewer.id],
  );
  const over = 'UPDATE past_batches SET taken_back_at = $2, taken_back_by = $3 WHERE id = $1';
  await rows(em, over, [id, clock.now(), viewer.id]);
  return taken.length;
}

/** What was asked for the record only, and holds nothing any more, is asked no longer. */
async function withdrawIfEmpty({ em, clock }: Work, { targetPlanId, assignmentId }: Batch): Promise<void> {
  const { today } = clock;
  await asSystem(em, today, async () => {
    const withdrawn = await rows(
      em,
      `UPDATE assignments a SET withdrawn = true FROM plans p WHERE a.id = $1 AND p.id = a.plan_id AND p.state = 'record'
         AND NOT EXISTS (SELECT FROM reports r WHERE r.assignment_id = a.id AND r.state NOT IN ('expected', 'void'))
       RETURNING a.id`,
      [assignmentId],
    );
    if (withdrawn.length > 0) await reconcileDuties(em, targetPlanId, today);
  });
}
