import type { Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { problem } from '../platform/problem.ts';
import { hasCell } from './has-cell.ts';
import { assertSomebodyCanMend } from './somebody-can-mend.ts';
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

function giveBack(request: Request, command: 'return' | 'reopen', input: ReturnReportInput): Promise<Returned> {
  return perform(request, { action: `report.${command}`, input }, async (work) => {
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
    const { from, to } = report.move(command);
    if (input.newDueDate) report.dueOverride = input.newDueDate;
    await deleteFacts(work.em, keyOf(report));
    await closeObjection(work, report, reason);
    await writeEvent(work, report, { command, from, to, reason, newDue: input.newDueDate ?? null, cells });
    work.record(report.uid, { from, to, reason, cells });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
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
