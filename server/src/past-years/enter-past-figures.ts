import { perform, type Work } from '../audit/perform.ts';
import { publishedVersion } from '../forms/published-version.ts';
import type { Request } from '../people/request.ts';
import { planToChange } from '../plans/plan-to-change.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { firstRow, rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { keepPastReports } from './keep-past-reports.ts';
import { makeTarget, type Made } from './make-target.ts';
import { matchPastRows } from './past-rows.ts';
import { pastBase, pastTarget } from './past-target.ts';
import type { EnterPastFiguresInput } from './past.inputs.ts';
import type { EnterPastFiguresResult } from './past.type.ts';
import { most, readSheet } from './read-sheet.ts';

/**
 * Enters a sheet of an earlier year: units by rows, numbers by columns. All rows become accepted reports marked as out of
 * old records, or none does. The plan, period and assignment of that year are made for the record where there are none.
 */
export function enterPastFigures(
  request: Request,
  input: EnterPastFiguresInput,
): Promise<typeof EnterPastFiguresResult> {
  const sourceName = tidyText(input.sourceName, 'sourceName');
  if (input.rows.length === 0 || input.rows.length > most.rows)
    throw problem('INVALID_INPUT', { path: 'rows', reason: `1 to ${most.rows}` });
  return perform(request, { action: 'past.enter', input }, async (work) => {
    const { em, clock } = work;
    const plan = await planToChange(work, input.planId, 'past.enter', mayEnterPast);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    plan.assertState('enterPast', 'draft', 'consulting', 'issued', 'closed');
    await rows(em, `SELECT pg_advisory_xact_lock(hashtext('past years'), $1::int)`, [input.year]);
    const base = await pastBase(em, { ...plan, planId: plan.id }, input.assignmentId);
    const target = await pastTarget(em, base, input.year, clock.today);
    if (typeof target === 'string')
      return { kind: 'PastFiguresRefused', refusal: target, rows: [], issues: [] } as const;
    const version = await publishedVersion(em, target.versionId);
    const asked = input.rows.map(({ unitName, unitId }) => ({ unitName, unitId: unitId ?? null }));
    const matches = matchPastRows(asked, target.units);
    // What rules would have said then is not known: the day and the year are.
    const context = { today: clock.today, planYear: input.year };
    const sheet = readSheet(version.form, input.columns, input.rows, context);
    if (sheet.issues.length > 0 || matches.some(({ verdict }) => verdict !== 'ready'))
      return { kind: 'PastFiguresRefused', refusal: null, rows: matches, issues: sheet.issues.slice(0, 500) } as const;
    const made = await makeTarget(work, base, target);
    const batch = await insertBatch(work, plan.id, made, { year: input.year, sourceName });
    const reports = matches.map(({ unit }, row) => ({ unitId: unit!.unitId, ...sheet.figures[row]! }));
    await keepPastReports(work, {
      ...made,
      batchId: batch.id,
      year: input.year,
      version,
      context,
      sourceName,
      reports,
    });
    work.record(batch.uid, { plan: plan.uid, year: input.year, sourceName, reports: reports.length });
    return { kind: 'PastFiguresEntered', batchId: batch.id, basePlanId: plan.id, reports: reports.length } as const;
  });
}

async function insertBatch(
  { em, viewer, clock }: Work,
  planId: string,
  { planId: targetPlanId, assignmentId }: Made,
  { year, sourceName }: { year: number; sourceName: string },
): Promise<{ id: string; uid: string }> {
  const made = await firstRow<{ id: string; uid: string }>(
    em,
    `INSERT INTO past_batches (plan_id, target_plan_id, assignment_id, year, source_name, at, account_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text AS id, uid`,
    [planId, targetPlanId, assignmentId, year, sourceName, clock.now(), viewer.id],
  );
  return made!;
}
