import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import { reportToChange } from './report-to-change.ts';
import type { ReviewReportInput } from './report.inputs.ts';
import type { ReviewReportResult } from './report-results.type.ts';
import { acceptFacts } from './write-facts.ts';

type Reviewed = typeof ReviewReportResult;

/** The office has taken the report in hand. */
export function receiveReport(request: Request, input: ReviewReportInput): Promise<Reviewed> {
  return review(request, 'receive', input);
}

/** The office agrees: from now on the report counts among the accepted ones, and nobody changes it. */
export function acceptReport(request: Request, input: ReviewReportInput): Promise<Reviewed> {
  return review(request, 'accept', input);
}

function review(request: Request, command: 'receive' | 'accept', input: ReviewReportInput): Promise<Reviewed> {
  return perform(request, { action: `report.${command}`, input }, async (work) => {
    const { report, isCurrent } = await reportToChange(work, command, input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { from, to } = report.move(command);
    if (command === 'accept') await acceptFacts(work.em, keyOf(report));
    await writeEvent(work, report, { command, from, to });
    work.record(report.uid, { from, to });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
