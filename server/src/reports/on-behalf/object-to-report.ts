import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { readReason } from '../reason.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf } from '../report.entity.ts';
import type { SendBackReportInput } from '../report.inputs.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import { reportToChange } from '../report-to-change.ts';
import { closeObjection, hasOpenObjection } from './objections.repository.ts';

type Settled = typeof ReviewReportResult;

/** The unit does not agree with what the office filled in for it; nobody accepts the report until that is settled. */
export function objectToReport(request: Request, input: SendBackReportInput): Promise<Settled> {
  return perform(request, { action: 'report.object', input }, async (work) => {
    const reason = readReason(input.reason, 'reason');
    const { report, isCurrent } = await reportToChange(work, 'object', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { state } = report;
    if (await hasOpenObjection(work.em, keyOf(report)))
      throw problem('REPORT_WRONG_STATE', { state, command: 'object' });
    await rows(
      work.em,
      'INSERT INTO report_objections (plan_year, report_id, unit_id, at, account_id, reason) VALUES ($1, $2, $3, $4, $5, $6)',
      [report.planYear, report.id, report.unitId, work.clock.now(), work.viewer.id, reason],
    );
    const { from, to } = report.move('object');
    await writeEvent(work, report, { command: 'object', from, to, reason });
    work.record(report.uid, { reason });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

/** The office keeps what it filled in, and answers the unit why. It settles an objection by returning the report as well. */
export function settleObjection(request: Request, input: SendBackReportInput): Promise<Settled> {
  return perform(request, { action: 'report.settle', input }, async (work) => {
    const answer = readReason(input.reason, 'reason');
    const { report, isCurrent } = await reportToChange(work, 'settle', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { state } = report;
    if (!(await hasOpenObjection(work.em, keyOf(report)))) {
      throw problem('REPORT_WRONG_STATE', { state, command: 'settle' });
    }
    await closeObjection(work, report, answer);
    const { from, to } = report.move('settle');
    await writeEvent(work, report, { command: 'settle', from, to, reason: answer });
    work.record(report.uid, { answer });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
