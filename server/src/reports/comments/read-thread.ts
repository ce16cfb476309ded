import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import type { ReportKey } from '../report-key.ts';
import { keyOf, type Report } from '../report.entity.ts';
import { lockThread, reportToTalkAbout } from './report-to-talk-about.ts';
import type { ReadThreadInput } from './thread.inputs.ts';

/** Keeps how far the viewer has read; leaves no audit entry. */
export function readThread(request: Request, input: ReadThreadInput): Promise<ReportKey> {
  return perform(request, { action: 'report.readThread', input }, async (work) => {
    const { report } = await reportToTalkAbout(work, input.reportId);
    const { threadId, comments } = await lockThread(work, report, input.threadId);
    await markRead(work, report, threadId, Math.min(Math.max(input.seen, 0), comments));
    return keyOf(report);
  });
}

/** Never back: what was read once is read. */
export async function markRead({ em, viewer }: Work, report: Report, threadId: string, number: number): Promise<void> {
  await rows(
    em,
    `INSERT INTO cell_reads AS r (thread_id, unit_id, account_id, number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (thread_id, account_id, unit_id) DO UPDATE SET number = greatest(r.number, excluded.number)`,
    [threadId, report.unitId, viewer.id, number],
  );
}
