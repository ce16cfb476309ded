import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { meantByPlan } from '../plans/expected-of-plan.ts';
import { findAssignment, periodsById, plansById, type AssignmentRow, type PlanRow } from '../plans/plans.repository.ts';
import { discarded } from '../plans/reconcile-duties.ts';
import { firstRow, rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver } from '../units/roles-over.ts';
import { findUnitId } from '../units/units.repository.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, Report } from './report.entity.ts';
import type { OpenReportInput } from './report.inputs.ts';
import type { ReportOpened } from './report-results.type.ts';
import { mayOpen } from './report.policy.ts';
import { assertOpen } from './report-to-change.ts';

/**
 * A unit begins a report that it does not owe: the one it may give, or another entry of a register. Whoever asks again
 * gets the report that is there: the only one, or the entry in which nothing was typed yet.
 */
export function openReport(request: Request, input: OpenReportInput): Promise<ReportOpened> {
  return perform(request, { action: 'report.open', input }, async (work) => {
    const { em, clock } = work;
    const { assignment, plan, unitId } = await toOpen(work, input);
    const lock = `SELECT pg_advisory_xact_lock_shared(hashtext('duties of a plan'), $1::int),
      pg_advisory_xact_lock(hashtext('reports of a unit under an assignment'), hashtext($2))`;
    await rows(em, lock, [plan.planId, `${assignment.assignmentId} ${unitId}`]);
    const there = await opened(work, assignment, plan, unitId);
    if (there && there.state !== 'void') return { kind: 'ReportOpened', ...keyOf(there) };
    const report = there ?? (await insert(work, assignment, plan, unitId));
    report.state = 'draft';
    report.cause = null;
    report.versionId = assignment.versionId;
    report.draft ??= '{}';
    report.openedOn = clock.today;
    report.editRevision += 1;
    await em.flush();
    await writeEvent(work, report, { command: 'open', from: 'draft', to: 'draft' });
    work.record(report.uid, { assignment: assignment.id, ordinal: report.ordinal });
    return { kind: 'ReportOpened', ...keyOf(report) };
  });
}

/** What is to be opened for which unit, once that may be. */
async function toOpen({ em, clock }: Work, input: OpenReportInput) {
  const assignment = await findAssignment(em, input.assignmentId);
  const unitId = await findUnitId(em, input.unitId);
  if (!assignment) throw problem('NOT_FOUND', { kind: 'Assignment' });
  if (!unitId) throw problem('NOT_FOUND', { kind: 'Unit' });
  if (!mayOpen(await rolesOver(em, unitId))) throw problem('FORBIDDEN', { command: 'report.open' });
  const plan = (await plansById(em, [assignment.planId])).get(assignment.planId)!;
  if (plan.state !== 'issued') throw problem('PLAN_WRONG_STATE', { state: plan.state, command: 'report.open' });
  if (assignment.required) throw problem('REPORT_IS_OWED', {});
  const period = (await periodsById(em, [assignment.periodId])).get(assignment.periodId)!;
  assertOpen({ state: 'draft', dueOverride: null }, period, clock.today);
  const meant = await meantByPlan(em, plan.planId, clock.today);
  if (!meant.some((duty) => duty.assignmentId === assignment.assignmentId && duty.unitId === unitId)) {
    throw problem('UNIT_NOT_ASKED', {});
  }
  return { assignment, plan, unitId };
}

/** The unit's only report, or its entry in which nothing was typed yet; a dropped report may be taken up again. */
function opened({ em }: Work, { asks, assignmentId }: AssignmentRow, { year }: PlanRow, unitId: string) {
  return asks === 'anyNumber'
    ? em.findOne(Report, { planYear: year, assignmentId, unitId, state: 'draft', draftSavedAt: null })
    : em.findOne(Report, { planYear: year, assignmentId, unitId, ordinal: 1 });
}

async function insert({ em }: Work, assignment: AssignmentRow, { planId, year }: PlanRow, unitId: string) {
  const { assignmentId, periodId } = assignment;
  const made = await firstRow<{ id: string }>(
    em,
    `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, ordinal, state, cause, required)
     SELECT $1, $2, $3, $4, $5, coalesce(max(ordinal), 0) + 1, 'void', '${discarded}', false
     FROM reports WHERE plan_year = $1 AND assignment_id = $3 AND unit_id = $5 RETURNING id::text AS id`,
    [year, planId, assignmentId, periodId, unitId],
  );
  return em.findOneOrFail(Report, { planYear: year, id: made!.id });
}
