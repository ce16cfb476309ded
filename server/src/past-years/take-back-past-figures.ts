import { asSystem } from '../audit/as-system.ts';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { planToChange } from '../plans/plan-to-change.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
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
  /** By period. */
  parts: { targetPlanId: string; assignmentId: string; year: number }[];
  takenBackAt: Date | null;
}

/**
 * Takes a sheet back whole, with all its periods: its reports are owed as before, their figures count nowhere. What was done to one of them
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
    for (const part of batch.parts) await withdrawIfEmpty(work, part);
    work.record(batch.uid, { years: yearsOf(batch), reports });
    return { kind: 'PastFiguresTakenBack', batchId: batch.id, basePlanId: batch.planId, reports } as const;
  });
}

const yearsOf = ({ parts }: Batch) => [...new Set(parts.map(({ year }) => year))];

/** A sheet of a plan that the asker sees; of another it is as unknown as one that never was. */
async function batchToTakeBack(work: Work, uid: string): Promise<Batch> {
  const find = () =>
    firstRow<Batch>(
      work.em,
      `SELECT b.id::text AS id, b.uid, p.uid AS "planUid", b.plan_id::text AS "planId", b.taken_back_at AS "takenBackAt",
         (SELECT json_agg(json_build_object('targetPlanId', n.target_plan_id::text, 'assignmentId', n.assignment_id::text,
           'year', n.year) ORDER BY n.position) FROM past_batch_parts n WHERE n.batch_id = b.id) AS parts
       FROM past_batches b JOIN plans p ON p.id = b.plan_id WHERE b.uid = $1 AND ${visiblePlan}`,
      [uid],
    );
  const seen = isOuterId(uid) ? await find() : undefined;
  if (!seen) throw problem('NOT_FOUND', { kind: 'PastBatch' });
  // One command at a time goes on from here.
  await planToChange(work, seen.planUid, 'past.takeBack', mayEnterPast);
  return (await find())!;
}

/** Units to whose reports something was done after they were entered. */
async function changedSince({ em }: Work, batch: Batch): Promise<string[]> {
  const found = await rows<{ name: string }>(
    em,
    `SELECT DISTINCT (SELECT p.name FROM unit_placements p WHERE p.unit_id = r.unit_id AND p.line = 'territory'
         ORDER BY p.valid @> t.data_to DESC, lower(p.valid) DESC NULLS LAST LIMIT 1) AS name
     FROM (SELECT * FROM reports WHERE plan_year = ANY ($2::int[]) AND past_batch_id = $1 FOR UPDATE) r JOIN periods t ON t.id = r.period_id
     WHERE r.state <> 'accepted' OR (SELECT e.command FROM report_events e
       WHERE e.plan_year = r.plan_year AND e.report_id = r.id ORDER BY e.id DESC LIMIT 1) <> 'enterPast'
     ORDER BY 1 LIMIT 20`,
    [batch.id, yearsOf(batch)],
  );
  return found.map(({ name }) => name);
}

async function takeBack({ em, viewer, clock }: Work, batch: Batch): Promise<number> {
  const [{ id }, years] = [batch, yearsOf(batch)];
  await rows(
    em,
    `DELETE FROM facts f USING reports r WHERE f.plan_year = ANY ($2::int[]) AND r.plan_year = f.plan_year
       AND r.id = f.report_id AND r.past_batch_id = $1`,
    [id, years],
  );
  const taken = await rows<{ reportId: string }>(
    em,
    `WITH taken AS (
       UPDATE reports SET state = 'expected', version_id = NULL, behalf = NULL, submitted_at = NULL, past_batch_id = NULL,
         edit_revision = edit_revision + 1
       WHERE plan_year = ANY ($2::int[]) AND past_batch_id = $1 RETURNING plan_year, id, unit_id, latest_revision)
     INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, revision, on_behalf)
     SELECT plan_year, id, unit_id, $3, $4, 'takeBackPast', 'accepted', 'expected', latest_revision, true FROM taken
     RETURNING report_id::text AS "reportId"`,
    [id, years, clock.now(), viewer.id],
  );
  const over = 'UPDATE past_batches SET taken_back_at = $2, taken_back_by = $3 WHERE id = $1';
  await rows(em, over, [id, clock.now(), viewer.id]);
  return taken.length;
}

/** What was asked for the record only, and holds nothing any more, is asked no longer. */
async function withdrawIfEmpty(
  { em, clock }: Work,
  { targetPlanId, assignmentId }: Batch['parts'][number],
): Promise<void> {
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
