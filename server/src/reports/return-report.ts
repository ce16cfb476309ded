import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { writeEvent } from './report-event.ts';
import { reportToChange } from './report-to-change.ts';
import type { ReturnReportInput } from './report.inputs.ts';
import type { ReviewReportResult } from './report-results.type.ts';
import { deleteFacts } from './write-facts.ts';

/** Sends the report back to its unit with a reason, a new last day, and the cells to mend by row and field id. */
export function returnReport(request: Request, input: ReturnReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.return', input }, async (work) => {
    const reason = input.reason.normalize('NFC').trim();
    if (reason === '' || reason.length > 2000)
      throw problem('INVALID_INPUT', { path: 'reason', reason: '1 to 2000 characters' });
    if (input.newDueDate && input.newDueDate < work.clock.today) {
      throw problem('INVALID_INPUT', { path: 'newDueDate', reason: 'in the past' });
    }
    const { report, isCurrent } = await reportToChange(work, 'return', input);
    if (!isCurrent) return { kind: 'ReportConflict', reportId: report.id } as const;
    const { from, to } = report.move('return');
    if (input.newDueDate) report.dueOverride = input.newDueDate;
    await deleteFacts(work.em, { planYear: report.planYear, reportId: report.id });
    const cells = (input.cells ?? []).map((cell) => ({
      field: cell.field,
      row: cell.row ?? null,
      reason: cell.reason,
    }));
    await writeEvent(work, report, { command: 'return', from, to, reason, newDue: input.newDueDate ?? null, cells });
    work.record(report.uid, { from, to, reason, cells });
    return { kind: 'ReportReviewed', reportId: report.id } as const;
  });
}
