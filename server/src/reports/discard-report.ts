import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { discarded } from '../plans/reconcile-duties.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import type { ReviewReportInput } from './report.inputs.ts';
import type { ReviewReportResult } from './report-results.type.ts';
import { reportToChange } from './report-to-change.ts';

/** The unit drops a draft it opened of its own accord. What was typed stays with it, should it be opened again. */
export function discardReport(request: Request, input: ReviewReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.discard', input }, async (work) => {
    const { report, isCurrent, facts } = await reportToChange(work, 'discard', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { from, to } = report.move('discard', facts);
    report.cause = discarded;
    await writeEvent(work, report, { command: 'discard', from, to });
    work.record(report.uid, { from, to });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
