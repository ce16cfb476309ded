import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { problem } from '../platform/problem.ts';
import type { ExtendReportsInput } from './change-reports.inputs.ts';
import { changeReports } from './change-reports.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { readReason } from './reason.ts';
import { writeEvent } from './report-event.ts';

/** Gives units a later last day, with a reason; a report that has this day or a later one already is left. */
export function extendReports(request: Request, input: ExtendReportsInput): Promise<ReportsChanged> {
  return changeReports(request, 'extend', input, async (work, { report, period, facts }) => {
    const reason = readReason(input.reason, 'reason');
    const { newDueDate } = input;
    const { today } = work.clock;
    if (newDueDate < today) throw problem('INVALID_INPUT', { path: 'newDueDate', reason: `not before ${today}` });
    if (newDueDate <= dueOn(period, today, report.dueOverride).lastDay) return 'notLater';
    report.dueOverride = newDueDate;
    const { from, to } = report.move('extend', facts);
    await writeEvent(work, report, { command: 'extend', from, to, reason, newDue: newDueDate });
    return null;
  });
}
