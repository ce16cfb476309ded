import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { keyOf } from '../report.entity.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import { markRead } from './read-thread.ts';
import { lockThread, reportToTalkAbout } from './report-to-talk-about.ts';
import type { ResolveThreadInput } from './thread.inputs.ts';

/** Settles what was talked about at a cell, or opens it again; not over what somebody said meanwhile. */
export function resolveThread(request: Request, input: ResolveThreadInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.resolveThread', input }, async (work) => {
    const { report, side } = await reportToTalkAbout(work, input.reportId);
    const thread = await lockThread(work, report, input.threadId);
    if (thread.revision !== input.expectedRevision) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    await rows(work.em, 'UPDATE cell_threads SET is_resolved = $2, revision = revision + 1 WHERE id = $1', [
      thread.threadId,
      input.isResolved,
    ]);
    await markRead(work, report, thread.threadId, thread.comments);
    work.record(report.uid, { thread: input.threadId, isResolved: input.isResolved, side });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
