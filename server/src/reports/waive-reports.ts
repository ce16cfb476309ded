import { asSystem } from '../audit/as-system.ts';
import type { Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { reconcileDuties } from '../plans/reconcile-duties.ts';
import type { WaiveReportsInput } from './change-reports.inputs.ts';
import { changeReports } from './change-reports.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { readReason } from './reason.ts';
import type { ReportAtHand } from './report-to-change.ts';
import { writeEvent } from './report-event.ts';

/**
 * Lets units off reports they owe; what they typed so far is kept. What was begun by a unit that no longer owes it ends
 * with that: nobody has to hand it in, and it counts no more.
 */
export function waiveReports(request: Request, input: WaiveReportsInput): Promise<ReportsChanged> {
  return excuse(request, 'waive', input);
}

/** Asks for waived reports after all: they stand where they stood before. */
export function reinstateReports(request: Request, input: WaiveReportsInput): Promise<ReportsChanged> {
  return excuse(request, 'reinstate', input);
}

function excuse(request: Request, command: 'waive' | 'reinstate', input: WaiveReportsInput): Promise<ReportsChanged> {
  const plans = new Set<string>();
  const change = async (work: Work, { report, facts }: ReportAtHand) => {
    const reason = readReason(input.reason, 'reason');
    const { from, to } = report.move(command, facts);
    await writeEvent(work, report, { command, from, to, reason });
    plans.add(report.planId);
    return null;
  };
  return changeReports(request, command, input, change, async ({ em, clock }) => {
    for (const plan of plans) await asSystem(em, clock.today, () => reconcileDuties(em, plan, clock.today));
  });
}
