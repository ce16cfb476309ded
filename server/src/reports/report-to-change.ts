import type { LifeFacts, PlanState, ReportCommand } from '@ke-hoach/schema';
import type { Work } from '../audit/perform.ts';
import { publishedVersion, type PublishedVersion } from '../forms/published-version.ts';
import { closesOn } from '../plans/due.ts';
import { assignmentsById, type AssignmentRow, type PeriodRow } from '../plans/plans.repository.ts';
import { firstRow } from '../platform/database.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { approves } from '../units/unit-approval.ts';
import { lastReturnOf, type LastReturn } from './around-report.repository.ts';
import { lockedReport, lockingReport, type AsSeen } from './locked-report.ts';
import type { KnownBefore } from './periods-before.repository.ts';
import type { Report } from './report.entity.ts';
import { assertMay } from './report.policy.ts';
import { withLeader } from './roles-at-report.ts';

export interface ReportAtHand {
  report: Report;
  period: PeriodRow;
  assignment: AssignmentRow;
  /** Has nobody changed it since the revision the sender saw? */
  isCurrent: boolean;
  /** What decides where the table of states leads. */
  facts: LifeFacts;
  /** Does the sender agree for the unit, in a unit that approves its reports? */
  isApprover: boolean;
  lastReturn: LastReturn | null;
  /** What its rules may know, for a command that asks them. */
  known: KnownBefore | undefined;
}

/** The report, locked, for somebody who may do this to it in its state. Unknown and hidden ids are one: NOT_FOUND. */
export async function reportToChange(work: Work, command: ReportCommand, input: AsSeen): Promise<ReportAtHand> {
  const at = await reportAtHand(work, command, input);
  if (at.isCurrent) at.report.next(command, at.facts);
  return at;
}

const asksOf = (command: ReportCommand, today: string) => ({
  approval: command !== 'save',
  rulesOn: command === 'submit' || command === 'approve' ? today : null,
});

/** The statement by which a command on one report begins, for `perform` to send with its key. */
export const lockingFor = (
  command: ReportCommand,
  { orm, clock }: Pick<Request, 'orm' | 'clock'>,
  { reportId }: AsSeen,
) => lockingReport(orm.getMetadata(), reportId, asksOf(command, clock.today));

/** The same in whatever state the report is. */
export async function reportAtHand(work: Work, command: ReportCommand, input: AsSeen): Promise<ReportAtHand> {
  const found = await lockedReport(work, input, asksOf(command, work.clock.today));
  if (!found) throw problem('NOT_FOUND', { kind: 'Report' });
  const { report, around } = found;
  const { approval, period, assignment, known } = around;
  const held = await withLeader(work.em, report, around.held);
  const isOnBehalf = report.behalf != null;
  assertMay(command, held, { approval, isOnBehalf });
  assertIssued(around.planState, `report.${command}`);
  // Read once nobody else changes it: what was returned meanwhile is known.
  const lastReturn = command === 'save' ? null : await lastReturnOf(work.em, report);
  const isCurrent = report.editRevision === input.expectedRevision;
  const isApprover = approval !== 'none' && approves(held, approval);
  const needsApproval = approval !== 'none' && !isApprover && !isOnBehalf;
  const facts = {
    ...{ needsApproval, wasReturned: lastReturn !== null, wasBegun: report.draft !== null },
    ...{ isOptional: !report.required, isOnBehalf },
  };
  return { report, period, assignment, isCurrent, facts, isApprover, lastReturn, known };
}

/** A closed plan's reports stay as they are. */
export async function assertPlanLives(em: Work['em'], planId: string, command: string): Promise<void> {
  const plan = await firstRow<{ state: PlanState }>(em, 'SELECT state FROM plans WHERE id = $1', [planId]);
  assertIssued(plan?.state, command);
}

function assertIssued(state: PlanState | undefined, command: string): void {
  if (state !== 'issued') throw problem('PLAN_WRONG_STATE', { state: state ?? '', command });
}

/**
 * Filling is possible from the day the period opens to the day it closes; what was returned may still be mended, and the
 * office may still fill in what came on paper.
 */
export function assertOpen(
  report: Pick<Report, 'state' | 'dueOverride'> & { behalf?: string | null },
  period: PeriodRow,
  today: string,
  facts: LifeFacts = {},
): void {
  if (today < period.opens) throw problem('PERIOD_NOT_OPEN', { opens: period.opens });
  const closes = closesOn(period, report.dueOverride);
  const isMended = report.state === 'returned' || facts.wasReturned;
  if (closes && today > closes && !isMended && report.behalf == null) {
    throw problem('PERIOD_CLOSED', { closes });
  }
}

/** The version a report is pinned to; before it is started, its assignment's. */
export async function versionOf({ em }: Pick<Work, 'em'>, report: Report): Promise<PublishedVersion> {
  if (report.versionId) return publishedVersion(em, report.versionId);
  const assignment = (await assignmentsById(em, [report.assignmentId])).get(report.assignmentId);
  if (!assignment?.versionId) throw problem('PLAN_INCOMPLETE', { missing: 'formVersion' });
  return publishedVersion(em, assignment.versionId);
}
