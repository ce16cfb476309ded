import { attachedFiles, checkAnswers, type Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import { answersOfPlan, keepFilesOfPlan, notSentAmong } from '../files/files.repository.ts';
import { latestVersion } from '../forms/forms.repository.ts';
import { publishedVersion } from '../forms/published-version.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { carryTasks } from './next-year/carry-tasks.ts';
import { bearing, isUndated, numberAndDate } from './number-and-date.ts';
import type { Plan } from './plan.entity.ts';
import { planToChange } from './plan-to-change.ts';
import { mayIssuePlan } from './plan.policy.ts';
import type { IssuePlanInput, IssuePlanResult } from './plan.type.ts';
import { assignmentsOf } from './plans.repository.ts';
import { projectPlan } from './project-plan.ts';
import { reconcileDuties } from './reconcile-duties.ts';
import { giveTasksAtIssue } from './tasks-at-issue.ts';

/** Issues the plan: pins the forms' versions, and from then on every expected report exists as a row. */
export function issuePlan(request: Request, input: IssuePlanInput): Promise<typeof IssuePlanResult> {
  return perform(request, { action: 'plan.issue', input }, async (work) => {
    const { em, clock } = work;
    const plan = await planToChange(work, input.planId, 'plan.issue', mayIssuePlan);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    const { number, issuedOn } = await numbered(work, plan, input);
    plan.issue(number, issuedOn);
    await em.flush();
    await pinVersions(work, plan.id);
    await carryTasks(em, plan.id);
    await projectPlan(em, plan.id, plan.document);
    const tasksGiven = await giveTasksAtIssue(em, plan.id, clock.today);
    const { inserted } = await reconcileDuties(em, plan.id, clock.today);
    work.record(plan.uid, { year: plan.year, number: plan.number ?? null, reportsExpected: inserted, tasksGiven });
    return { kind: 'PlanIssued', planId: plan.id, reportsExpected: inserted } as const;
  });
}

/**
 * Number and day of the plan: as given at the issue, else as its document says, for the day else today. The document
 * bears them from then on.
 */
async function numbered(work: Work, plan: Plan, input: IssuePlanInput) {
  const { today } = work.clock;
  const { form } = await publishedVersion(work.em, plan.typeVersionId);
  const answers = JSON.parse(plan.document) as Answers;
  const given = {
    number: input.number?.trim() ? tidyText(input.number, 'number') : null,
    issuedOn: input.issuedOn ?? (isUndated(answers) ? today : null),
  };
  const document = bearing(form, answers, given);
  plan.document = JSON.stringify(document);
  await assertValidDocument(work, plan);
  const said = numberAndDate(form, document);
  return { number: given.number ?? said.number, issuedOn: given.issuedOn ?? said.issuedOn ?? today };
}

/** A plan's document is answers to its plan type; with blocking issues it is not issued. The files it names stay. */
export async function assertValidDocument({ em, clock }: Work, plan: Plan): Promise<void> {
  const { form } = await publishedVersion(em, plan.typeVersionId);
  const answers = JSON.parse(plan.document) as Answers;
  const issue = checkAnswers(form, answers, { today: clock.today, planYear: plan.year }).find(
    ({ level }) => level === 'error',
  );
  if (issue) throw problem('ANSWERS_INVALID', { path: issue.path.join('/'), reason: issue.code });
  const named = attachedFiles(form, answers);
  const [lacking] = await notSentAmong(em, answersOfPlan(plan.id), named);
  if (lacking) throw problem('ANSWERS_INVALID', { path: lacking.field.key, reason: 'FILE_NOT_SENT' });
  await keepFilesOfPlan(
    em,
    plan.id,
    named.map(({ file }) => file._id),
  );
}

/** Each assignment is pinned to the version that is the latest on the day of issue. */
async function pinVersions({ em }: Work, planId: string): Promise<void> {
  const assignments = await assignmentsOf(em, planId);
  if (assignments.length === 0) throw problem('PLAN_INCOMPLETE', { missing: 'assignment' });
  for (const { assignmentId, formId, versionId } of assignments) {
    if (versionId) continue;
    const latest = await latestVersion(em, formId);
    if (!latest) throw problem('PLAN_INCOMPLETE', { missing: 'formVersion' });
    await rows(em, 'UPDATE assignments SET version_id = $2 WHERE id = $1', [assignmentId, latest.versionId]);
  }
  const periods = await firstRow<{ count: number }>(
    em,
    'SELECT count(*)::int AS count FROM periods WHERE plan_id = $1',
    [planId],
  );
  if (!periods?.count) throw problem('PLAN_INCOMPLETE', { missing: 'period' });
}
