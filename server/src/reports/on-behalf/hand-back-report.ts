import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { readReason } from '../reason.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf } from '../report.entity.ts';
import type { SendBackReportInput } from '../report.inputs.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import { reportToChange } from '../report-to-change.ts';
import { assertSomebodyCanMend } from '../somebody-can-mend.ts';

/** The office leaves a report it fills in to the unit, which goes on from what stands there. */
export function handBackReport(request: Request, input: SendBackReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.handBack', input }, async (work) => {
    const reason = readReason(input.reason, 'reason');
    const { report, isCurrent } = await reportToChange(work, 'handBack', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    await assertSomebodyCanMend(work, report);
    const { from, to } = report.move('handBack');
    await writeEvent(work, report, { command: 'handBack', from, to, reason });
    report.behalf = null;
    work.record(report.uid, { reason });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
