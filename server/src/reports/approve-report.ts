import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { checkDraft, handIn } from './hand-in.ts';
import { readReason } from './reason.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import type { SendBackReportInput, SubmitReportInput } from './report.inputs.ts';
import type { ReviewReportResult, SubmitReportResult } from './report-results.type.ts';
import { lockingFor, reportToChange } from './report-to-change.ts';

/** The unit's leader agrees: what was prepared is judged once more, as of today, and goes to the office. */
export function approveReport(request: Request, input: SubmitReportInput): Promise<typeof SubmitReportResult> {
  const first = lockingFor('approve', request, input);
  return perform(request, { action: 'report.approve', input, first }, async (work) => {
    const at = await reportToChange(work, 'approve', input);
    const { report } = at;
    if (!at.isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const checked = await checkDraft(work, at, input.contextHash);
    if (checked.kind !== 'Checked') return checked;
    const preparedBy = (await preparerOf(work.em, report)) ?? work.viewer.id;
    return handIn(work, at, checked, { command: 'approve', preparedBy, approvedBy: work.viewer.id });
  });
}

/** Who last handed it to the unit's leader. */
async function preparerOf(em: Parameters<typeof firstRow>[0], report: Report): Promise<string | undefined> {
  const found = await firstRow<{ by: string }>(
    em,
    `SELECT account_id::text AS by FROM report_events WHERE plan_year = $1 AND report_id = $2 AND command = 'submit'
     ORDER BY id DESC LIMIT 1`,
    [report.planYear, report.id],
  );
  return found?.by;
}

/** The unit's leader gives it back inside the unit, with a reason. */
export function sendBackReport(request: Request, input: SendBackReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.sendBack', input }, async (work) => {
    const reason = readReason(input.reason, 'reason');
    const { report, isCurrent, facts } = await reportToChange(work, 'sendBack', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { from, to } = report.move('sendBack', facts);
    await writeEvent(work, report, { command: 'sendBack', from, to, reason });
    work.record(report.uid, { from, to, reason });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}
