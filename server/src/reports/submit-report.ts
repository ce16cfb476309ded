import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { approvalsOf, hasApprover, noApproval } from '../units/unit-approval.ts';
import { checkDraft, handIn } from './hand-in.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import type { SubmitReportInput } from './report.inputs.ts';
import type { SubmitReportResult } from './report-results.type.ts';
import { lockingFor, type ReportAtHand, reportToChange } from './report-to-change.ts';

/**
 * Hands the draft in: to the office, or first to whoever approves in a unit that approves its reports itself. Who may
 * approve there hands in at once, and is recorded as having prepared and approved.
 */
export function submitReport(request: Request, input: SubmitReportInput): Promise<typeof SubmitReportResult> {
  const first = lockingFor('submit', request, input);
  return perform(request, { action: 'report.submit', input, first }, async (work) => {
    const at = await reportToChange(work, 'submit', input);
    if (!at.isCurrent) return { kind: 'ReportConflict', ...keyOf(at.report) } as const;
    const checked = await checkDraft(work, at, input.contextHash);
    if (checked.kind !== 'Checked') return checked;
    if (at.facts.needsApproval) return askForApproval(work, at);
    const { id } = work.viewer;
    return handIn(work, at, checked, { command: 'submit', preparedBy: id, approvedBy: at.isApprover ? id : null });
  });
}

async function askForApproval(work: Work, { report, facts }: ReportAtHand) {
  const { approval } = (await approvalsOf(work.em, [report.unitId])).get(report.unitId) ?? noApproval;
  if (!(await hasApprover(work, report.unitId, approval))) throw problem('APPROVAL_REACHES_NOBODY', {});
  const { from, to } = report.move('submit', facts);
  await writeEvent(work, report, { command: 'submit', from, to });
  work.record(report.uid, { from, to });
  return { kind: 'ReportSentForApproval', ...keyOf(report) } as const;
}
