import { reportLife } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import { editTexts } from '../drafts/edit-texts.ts';
import type { Request } from '../people/request.ts';
import { touchCopied } from './copy-earlier/copied-cells.ts';
import type { SaveDraftInput } from './draft.inputs.ts';
import { keepBeforeSave } from './keep-snapshot.ts';
import { writeEvent } from './report-event.ts';
import { keyOf } from './report.entity.ts';
import { assertOpen, lockingFor, reportToChange, versionOf } from './report-to-change.ts';
import type { SaveDraftResult } from './report-results.type.ts';

/**
 * Keeps what a unit has typed since it last saw the draft. Others may have saved other cells meanwhile; only the same
 * cell is a conflict, and then nothing is stored. The first save starts the report and pins it to a version for good;
 * only that leaves a trace in timeline and audit.
 */
export function saveDraft(request: Request, input: SaveDraftInput): Promise<typeof SaveDraftResult> {
  const first = lockingFor('save', request, input);
  return perform(request, { action: 'report.save', input, first }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    const conflict = { kind: 'ReportConflict', ...keyOf(report) } as const;
    if (!isCurrent && !reportLife[report.state].save) return conflict;
    assertOpen(report, period, work.clock.today);
    const version = await versionOf(work, report);
    if (version.id !== input.versionId) return conflict;
    const edited = editTexts(version.form, { answers: report.draft, explanations: report.draftExplanations }, input);
    if ('conflicts' in edited) return { ...conflict, cells: edited.conflicts };
    await keepBeforeSave(work, report);
    report.draft = edited.answers;
    report.draftExplanations = edited.explanations;
    touchCopied(report, version.form, input);
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.versionId = version.versionId;
    const { from, to } = report.move('save');
    if (from === 'expected') {
      await writeEvent(work, report, { command: 'save', from, to });
      work.record(report.uid, { started: version.number });
    }
    return { kind: 'DraftSaved', joined: !isCurrent, ...keyOf(report) } as const;
  });
}
