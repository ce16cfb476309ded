import { nextState, type ReportCommand, type WhyLeft } from '@ke-hoach/schema';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import type { ReportAsSeenInput } from './change-reports.inputs.ts';
import type { ReportsChanged } from './change-reports.type.ts';
import { keyOf } from './report.entity.ts';
import { readReason } from './reason.ts';
import { reportAtHand, type ReportAtHand } from './report-to-change.ts';

const most = 100;

interface ManyReports {
  reports: ReportAsSeenInput[];
  idempotencyKey: string;
}

/** What is done to many at once. */
type OfMany = Extract<ReportCommand, 'return' | 'accept' | 'extend' | 'waive' | 'reinstate'>;

/**
 * One command on several reports in one transaction: each is changed, or left as it is with the reason why. A report
 * the sender may not change refuses the whole.
 */
export function changeReports(
  request: Request,
  command: OfMany,
  input: ManyReports,
  change: (work: Work, at: ReportAtHand) => Promise<WhyLeft | null>,
  /** What follows once all are changed. */
  follow: (work: Work) => Promise<void> = () => Promise.resolve(),
): Promise<ReportsChanged> {
  return perform(request, { action: `reports.${command}` as const, input }, async (work) => {
    const seen = new Map(input.reports.map((one) => [one.reportId, one]));
    if (seen.size === 0 || seen.size > most || seen.size < input.reports.length) {
      throw problem('INVALID_INPUT', { path: 'reports', reason: `1 to ${most}, each once` });
    }
    const outcomes: ReportsChanged['outcomes'] = [];
    const changed: string[] = [];
    const left: Record<string, WhyLeft> = {};
    // Always in the same order, so that two people never wait for each other.
    for (const id of [...seen.keys()].sort()) {
      const { uid, ...outcome } = await changeOne(work, command, seen.get(id)!, change);
      outcomes.push(outcome);
      if (outcome.left) left[uid] = outcome.left;
      else changed.push(uid);
    }
    await follow(work);
    work.record(null, {
      changed,
      left,
      ...('reason' in input ? { reason: readReason(String(input.reason), 'reason') } : {}),
    });
    return { kind: 'ReportsChanged', outcomes };
  });
}

async function changeOne(
  work: Work,
  command: ReportCommand,
  seen: ReportAsSeenInput,
  change: (work: Work, at: ReportAtHand) => Promise<WhyLeft | null>,
) {
  const at = await reportAtHand(work, command, seen);
  const { report, isCurrent, facts } = at;
  const isAllowed = nextState(report.state, command, facts) !== undefined;
  const left = !isCurrent ? 'changedSince' : isAllowed ? await change(work, at) : 'wrongState';
  await work.em.flush();
  return { uid: report.uid, ...keyOf(report), left };
}
