import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import type { AcceptReportsInput } from './change-reports.inputs.ts';
import { changeReports } from './change-reports.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { problem } from '../platform/problem.ts';
import { hasOpenObjection } from './on-behalf/objections.repository.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
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

/** The office agrees with several at once. */
export function acceptReports(request: Request, input: AcceptReportsInput): Promise<ReportsChanged> {
  return changeReports(request, 'accept', input, async (work, { report }) => {
    if (await hasOpenObjection(work.em, keyOf(report))) return 'objected';
    await accept(work, report);
    return null;
  });
}

function review(request: Request, command: 'receive' | 'accept', input: ReviewReportInput): Promise<Reviewed> {
  return perform(request, { action: `report.${command}` as const, input }, async (work) => {
    const { report, isCurrent } = await reportToChange(work, command, input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    if (command === 'accept' && (await hasOpenObjection(work.em, keyOf(report)))) throw problem('OBJECTION_OPEN', {});
    const { from, to } = command === 'accept' ? await accept(work, report) : report.move('receive');
    if (command === 'receive') await writeEvent(work, report, { command, from, to });
    work.record(report.uid, { from, to });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

async function accept(work: Work, report: Report) {
  const { from, to } = report.move('accept');
  await acceptFacts(work.em, keyOf(report));
  await writeEvent(work, report, { command: 'accept', from, to });
  return { from, to };
}
