import { perform } from '../audit/perform.ts';
import { publishedVersion } from '../forms/published-version.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { findSnapshotContent } from './draft-history.repository.ts';
import type { RestoreDraftInput } from './draft.inputs.ts';
import { draftText } from '../drafts/draft-shape.ts';
import { explanationsOn } from '../drafts/explanation.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { putAside } from './kept-aside.ts';
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
    const typedOn = await publishedVersion(work.em, snapshot.versionId);
    const { answers, keptAside } = restoredAnswers(typedOn, version, snapshot.stored);
    const { stay, gone } = explanationsOn(version.form, snapshot.storedExplanations);
    await keepSnapshot(work, report);
    report.draft = draftText(version.form, answers);
    report.draftExplanations = JSON.stringify(stay);
    const aside = putAside(report, typedOn, { values: keptAside, explanations: gone });
    report.draftCopied = null;
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.move('save');
    work.record(report.uid, { restored: snapshot.id, keptAside: aside });
    return { kind: 'DraftRestored', ...keyOf(report) } as const;
  });
}
