import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { planToChange } from '../plans/plan-to-change.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { firstRow, rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { comparePeriod, type ComparedPeriod } from './compare-period.ts';
import { keepPastReports } from './keep-past-reports.ts';
import { makeTarget, type Made } from './make-target.ts';
import { pastBase, pastTarget, type PastBase } from './past-target.ts';
import type { EnterPastFiguresInput, PastPeriodInput } from './past.inputs.ts';
import type { EnterPastFiguresResult } from './past.type.ts';
import { most } from './read-sheet.ts';

/**
 * Enters a sheet of earlier years: units by rows, numbers by columns, for one period or several of one form. All rows
 * become accepted reports marked as out of old records, or none does. The plans, periods and assignments of those years
 * are made for the record where there are none.
 */
export function enterPastFigures(
  request: Request,
  input: EnterPastFiguresInput,
): Promise<typeof EnterPastFiguresResult> {
  const sourceName = tidyText(input.sourceName, 'sourceName');
  assertBounds(input.periods);
  return perform(request, { action: 'past.enter', input }, async (work) => {
    const { em, clock } = work;
    const plan = await planToChange(work, input.planId, 'past.enter', mayEnterPast);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    plan.assertState('enterPast', 'draft', 'consulting', 'issued', 'closed');
    const bases = await basesOf(work, { ...plan, planId: plan.id }, input.periods);
    const years = [...new Set(input.periods.map(({ year }) => year))].toSorted((one, other) => one - other);
    // In one order, so that two sheets never wait for each other.
    for (const year of years) await rows(em, `SELECT pg_advisory_xact_lock(hashtext('past years'), $1::int)`, [year]);
    const compared = [];
    for (const [at, period] of input.periods.entries())
      compared.push(await comparePeriod(em, clock.today, bases[at]!, period, `periods/${at}`));
    const ready = compared.flatMap((period) => ('target' in period ? [period] : []));
    if (ready.length < compared.length) {
      const periods = compared.map((period) =>
        'target' in period ? { refusal: null, rows: period.matches, issues: [] } : period,
      );
      return { kind: 'PastFiguresRefused', periods } as const;
    }
    const batch = await insertBatch(work, plan.id, sourceName);
    for (const [position, period] of ready.entries()) await enterPeriod(work, { batch, position, sourceName }, period);
    const reports = ready.reduce((sum, { matches }) => sum + matches.length, 0);
    work.record(batch.uid, { plan: plan.uid, years, sourceName, reports });
    return { kind: 'PastFiguresEntered', batchId: batch.id, basePlanId: plan.id, reports } as const;
  });
}

function assertBounds(periods: readonly PastPeriodInput[]): void {
  const named = new Set(periods.map(({ assignmentId, year }) => `${assignmentId} ${year}`));
  if (periods.length === 0 || periods.length > most.periods || named.size < periods.length)
    throw problem('INVALID_INPUT', { path: 'periods', reason: `1 to ${most.periods}, each once` });
  const empty = periods.findIndex(({ rows }) => rows.length === 0);
  const all = periods.reduce((sum, { rows }) => sum + rows.length, 0);
  if (empty >= 0 || all > most.rows)
    throw problem('INVALID_INPUT', { path: `periods/${Math.max(0, empty)}/rows`, reason: `1 to ${most.rows}` });
}

async function basesOf(
  { em }: Work,
  plan: PastBase['plan'],
  periods: readonly PastPeriodInput[],
): Promise<readonly PastBase[]> {
  const bases: PastBase[] = [];
  for (const { assignmentId } of periods) bases.push(await pastBase(em, plan, assignmentId));
  const other = bases.findIndex(({ assignment }) => assignment.formId !== bases[0]!.assignment.formId);
  if (other >= 0) throw problem('INVALID_INPUT', { path: `periods/${other}/assignmentId`, reason: 'another form' });
  return bases;
}

interface Entered {
  batch: { id: string };
  position: number;
  sourceName: string;
}

async function enterPeriod(
  work: Work,
  { batch, position, sourceName }: Entered,
  { base, year, version, context, matches, figures, target: seen }: ComparedPeriod,
): Promise<void> {
  // What was made for an earlier period of the sheet may hold this one too.
  const target = position === 0 ? seen : await pastTarget(work.em, base, year, work.clock.today);
  if (typeof target === 'string') throw new TypeError(`a period that could be entered cannot any more: ${target}`);
  const made = await makeTarget(work, base, target);
  await insertPart(work, batch.id, { position, year, made });
  const reports = matches.map(({ unit }, row) => ({ unitId: unit!.unitId, ...figures[row]! }));
  await keepPastReports(work, { ...made, batchId: batch.id, year, version, context, sourceName, reports });
}

async function insertBatch(
  { em, viewer, clock }: Work,
  planId: string,
  sourceName: string,
): Promise<{ id: string; uid: string }> {
  const made = await firstRow<{ id: string; uid: string }>(
    em,
    `INSERT INTO past_batches (plan_id, source_name, at, account_id) VALUES ($1, $2, $3, $4)
     RETURNING id::text AS id, uid`,
    [planId, sourceName, clock.now(), viewer.id],
  );
  return made!;
}

async function insertPart(
  { em }: Work,
  batchId: string,
  { position, year, made }: { position: number; year: number; made: Made },
): Promise<void> {
  await rows(
    em,
    `INSERT INTO past_batch_parts (batch_id, position, target_plan_id, assignment_id, year) VALUES ($1, $2, $3, $4, $5)`,
    [batchId, position, made.planId, made.assignmentId, year],
  );
}
