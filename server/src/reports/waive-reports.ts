import type { Request } from '../people/request.ts';
import type { WaiveReportsInput } from './change-reports.inputs.ts';
import { changeReports } from './change-reports.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { readReason } from './reason.ts';
import { writeEvent } from './report-event.ts';

/** Lets units off reports they owe; what they typed so far is kept. */
export function waiveReports(request: Request, input: WaiveReportsInput): Promise<ReportsChanged> {
  return excuse(request, 'waive', input);
}

/** Asks for waived reports after all: they stand where they stood before. */
export function reinstateReports(request: Request, input: WaiveReportsInput): Promise<ReportsChanged> {
  return excuse(request, 'reinstate', input);
}

function excuse(request: Request, command: 'waive' | 'reinstate', input: WaiveReportsInput): Promise<ReportsChanged> {
  return changeReports(request, command, input, async (work, { report, facts }) => {
    const reason = readReason(input.reason, 'reason');
    const { from, to } = report.move(command, facts);
    await writeEvent(work, report, { command, from, to, reason });
    return null;
  });
}
