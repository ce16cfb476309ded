import type { Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { problem } from '../platform/problem.ts';
import { hasCell } from './has-cell.ts';
import type { ReturnReportsInput } from './change-reports.inputs.ts';
import { changeReports } from './change-reports.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { assertSomebodyCanMend, somebodyCanMend } from './somebody-can-mend.ts';
import { closeObjection } from './on-behalf/objections.repository.ts';
import { readReason } from './reason.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import type { ReturnedCellInput, ReturnReportInput } from './report.inputs.ts';
import { reportToChange, versionOf } from './report-to-change.ts';
import type { ReviewReportResult } from './report-results.type.ts';
import { deleteFacts } from './write-facts.ts';

const mostCells = 200;

type Returned = typeof ReviewReportResult;

/** Sends the report back to its unit with a reason, a new last day, and the cells to mend by row and field id. */
export function returnReport(request: Request, input: ReturnReportInput): Promise<Returned> {
  return giveBack(request, 'return', input);
}

/** Opens an accepted report again in the same way: its figures count nowhere until it is accepted anew. */
export function reopenReport(request: Request, input: ReturnReportInput): Promise<Returned> {
  return giveBack(request, 'reopen', input);
}

/**
 * Sends several back whole, with one reason and one new last day; where a report has a later day of its own, that stays.
 */
export function returnReports(request: Request, input: ReturnReportsInput): Promise<ReportsChanged> {
  return changeReports(request, 'return', input, async (work, { report, period }) => {
    const { today } = work.clock;
    const { newDueDate = null } = input;
    if (newDueDate !== null && newDueDate < today)
      throw problem('INVALID_INPUT', { path: 'newDueDate', reason: `not before ${today}` });
    if (report.behalf == null && !(await somebodyCanMend(work, report))) return 'reachesNobody';
    const isLater = newDueDate !== null && newDueDate > dueOn(period, today, report.dueOverride).lastDay;
    const reason = readReason(input.reason, 'reason');
    await sendBack(work, report, 'return', { reason, newDue: isLater ? newDueDate : null, cells: [] });
    return null;
  });
}

function giveBack(request: Request, command: 'return' | 'reopen', input: ReturnReportInput): Promise<Returned> {
  return perform(request, { action: `report.${command}` as const, input }, async (work) => {
    const reason = readReason(input.reason, 'reason');
    const { report, period, isCurrent } = await reportToChange(work, command, input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { lastDay } = dueOn(period, work.clock.today, report.dueOverride);
    const earliest = lastDay > work.clock.today ? lastDay : work.clock.today;
    if (input.newDueDate && input.newDueDate < earliest) {
      throw problem('INVALID_INPUT', { path: 'newDueDate', reason: `not before ${earliest}` });
    }
    if (report.behalf == null) await assertSomebodyCanMend(work, report);
    const cells = await cellsOf(work, report, input.cells ?? []);
    const { from, to } = await sendBack(work, report, command, { reason, newDue: input.newDueDate ?? null, cells });
    work.record(report.uid, { from, to, reason, cells });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

interface Why {
  reason: string;
  /** A later last day, where it gets one. */
  newDue: string | null;
  cells: { field: string; row: string | null; reason: string }[];
}

async function sendBack(work: Work, report: Report, command: 'return' | 'reopen', { reason, newDue, cells }: Why) {
  const { from, to } = report.move(command);
  if (newDue) report.dueOverride = newDue;
  await deleteFacts(work.em, keyOf(report));
  await closeObjection(work, report, reason);
  await writeEvent(work, report, { command, from, to, reason, newDue, cells });
  return { from, to };
}

/** Cells must exist in what was submitted: by permanent field id, and row id where the field is a column. */
async function cellsOf(work: Work, report: Report, cells: readonly ReturnedCellInput[]) {
  if (cells.length > mostCells) throw problem('INVALID_INPUT', { path: 'cells', reason: `at most ${mostCells}` });
  if (cells.length === 0) return [];
  const { form } = await versionOf(work, report);
  const answers = JSON.parse(report.draft ?? '{}') as Answers;
  return cells.map((cell, index) => {
    if (!hasCell(form, answers, cell)) {
      throw problem('INVALID_INPUT', { path: `cells/${index}`, reason: 'no such cell' });
    }
    return { field: cell.field, row: cell.row ?? null, reason: readReason(cell.reason, `cells/${index}/reason`) };
  });
}
