import type { Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { firstRow } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { hasCell } from './has-cell.ts';
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
    await assertSomebodyCanMend(work, report);
    const cells = await cellsOf(work, report, input.cells ?? []);
    const { from, to } = report.move(command);
    if (input.newDueDate) report.dueOverride = input.newDueDate;
    await deleteFacts(work.em, keyOf(report));
    await writeEvent(work, report, { command, from, to, reason, newDue: input.newDueDate ?? null, cells });
    work.record(report.uid, { from, to, reason, cells });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

/** A report whose unit and successors have no reporter today would come back to nobody. */
async function assertSomebodyCanMend({ em, clock }: Work, report: Report): Promise<void> {
  const somebody = await firstRow(
    em,
    `SELECT 1 AS found FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     JOIN accounts a ON a.id = h.account_id AND a.active
     WHERE c.descendant_id = $1 AND c.own AND h.role = 'reporter' AND h.valid @> $2::date AND c.valid @> $2::date LIMIT 1`,
    [report.unitId, clock.today],
  );
  if (!somebody) throw problem('RETURN_REACHES_NOBODY', {});
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
