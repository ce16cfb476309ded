import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { draftText } from './draft-shape.ts';
import { explanationsText } from './explanation.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import { assertOpen, reportToChange, versionOf } from './report-to-change.ts';
import type { SaveDraftInput } from './report.inputs.ts';
import type { SaveDraftResult } from './report-results.type.ts';

/**
 * Keeps what a unit has typed so far. The first save starts the report and pins it to a version for good; only that
 * leaves a trace in timeline and audit.
 */
export function saveDraft(request: Request, input: SaveDraftInput): Promise<typeof SaveDraftResult> {
  return perform(request, { action: 'report.save', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    assertOpen(report, period, work.clock.today);
    const version = await versionOf(work, report);
    report.draft = draftText(version.form, input.answers);
    if (input.explanations) report.draftExplanations = explanationsText(input.explanations);
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.versionId = version.versionId;
    const { from, to } = report.move('save');
    if (from === 'expected') {
      await writeEvent(work, report, { command: 'save', from, to });
      work.record(report.uid, { started: version.number });
    }
    return { kind: 'DraftSaved', ...keyOf(report) } as const;
  });
}
