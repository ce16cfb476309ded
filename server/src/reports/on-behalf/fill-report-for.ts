import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { keepArrival } from '../channels/record-channel.ts';
import { keepSnapshot } from '../keep-snapshot.ts';
import { readReason } from '../reason.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf } from '../report.entity.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import { assertOpen, reportToChange, versionOf } from '../report-to-change.ts';
import type { Behalf } from './behalf.ts';
import type { FillReportForInput } from './on-behalf.type.ts';

/**
 * The office fills in a report that its unit has not handed in, from what came on paper, as a file or in Qoffice. It goes
 * on from what the unit typed, which stays in the draft's history. From now on the office alone fills it, until it hands
 * it back.
 */
export function fillReportFor(request: Request, input: FillReportForInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.fillFor', input }, async (work) => {
    const name = readReason(input.sourceName, 'sourceName');
    const { report, period, isCurrent } = await reportToChange(work, 'fillFor', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { source, cameOn } = input;
    const { today } = work.clock;
    // Old records come as a whole sheet, and count at once.
    if (source === 'oldRecords') throw problem('INVALID_INPUT', { path: 'source', reason: 'not for one report' });
    if (cameOn > today) throw problem('INVALID_INPUT', { path: 'cameOn', reason: `not after ${today}` });
    report.behalf = JSON.stringify({ account: work.viewer.id, source, name, cameOn } satisfies Behalf);
    assertOpen(report, period, today);
    report.versionId = (await versionOf(work, report)).versionId;
    await keepSnapshot(work, report);
    report.draft ??= '{}';
    const { from, to } = report.move('fillFor');
    if (source !== 'file') await keepArrival(work, report, source, { cameOn, reference: name });
    await writeEvent(work, report, { command: 'fillFor', from, to, reason: name });
    work.record(report.uid, { source, name, cameOn });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
