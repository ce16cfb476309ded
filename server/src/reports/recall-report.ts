import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { closesOn } from '../plans/due.ts';
import { problem } from '../platform/problem.ts';
import { closeObjection } from './on-behalf/objections.repository.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import type { ReviewReportInput } from './report.inputs.ts';
import type { ReviewReportResult } from './report-results.type.ts';
import { reportToChange } from './report-to-change.ts';
import { deleteFacts } from './write-facts.ts';

/**
 * The unit takes back what nobody has received yet, or what still waits for its own leader. It counts nowhere until it
 * is handed in again, and then by that day. Not after the period closed: it could not be handed in any more.
 */
export function recallReport(request: Request, input: ReviewReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.recall', input }, async (work) => {
    const { report, period, isCurrent, facts } = await reportToChange(work, 'recall', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const closes = closesOn(period, report.dueOverride);
    const isClosed = closes !== null && work.clock.today > closes && !facts.wasReturned;
    if (isClosed && report.behalf == null) throw problem('PERIOD_CLOSED', { closes });
    const { from, to } = report.move('recall', facts);
    if (!facts.wasReturned) Object.assign(report, { late: false, submittedAt: null });
    await deleteFacts(work.em, keyOf(report));
    await closeObjection(work, report, null);
    await writeEvent(work, report, { command: 'recall', from, to });
    work.record(report.uid, { from, to, revision: from === 'submitted' ? report.latestRevision : null });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
