import { perform } from '../audit/perform.ts';
import { publishedVersion } from '../forms/published-version.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { findSnapshotContent } from './draft-history.repository.ts';
import type { RestoreDraftInput } from './draft.inputs.ts';
import { draftText } from './draft-shape.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { keyOf } from './report.entity.ts';
import type { RestoreDraftResult } from './report-results.type.ts';
import { assertOpen, reportToChange, versionOf } from './report-to-change.ts';
import { restoredAnswers } from './restored-answers.ts';

/** Puts an earlier state in the draft's place. What stood there is kept in the history, so that this can be undone. */
export function restoreDraft(request: Request, input: RestoreDraftInput): Promise<typeof RestoreDraftResult> {
  return perform(request, { action: 'report.restoreDraft', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    assertOpen(report, period, work.clock.today);
    const snapshot = await findSnapshotContent(work.em, keyOf(report), input.snapshotId);
    if (!snapshot) throw problem('NOT_FOUND', { kind: 'DraftSnapshot' });
    const version = await versionOf(work, report);
    const answers = restoredAnswers(await publishedVersion(work.em, snapshot.versionId), version, snapshot.stored);
    await keepSnapshot(work, report);
    report.draft = draftText(version.form, answers);
    report.draftExplanations = snapshot.storedExplanations;
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.move('save');
    work.record(report.uid, { restored: snapshot.id });
    return { kind: 'DraftRestored', ...keyOf(report) } as const;
  });
}
