import { type Answers, type Form } from '@ke-hoach/forms';
import { carryOver } from '@ke-hoach/forms/versions';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { draftText } from '../drafts/draft-shape.ts';
import { explanationsOn } from '../drafts/explanation.ts';
import { putAside } from './kept-aside.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import type { MoveDraftInput } from './move-draft.type.ts';
import { newerVersion } from './newer-version.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import type { MoveDraftResult } from './report-results.type.ts';
import { assertOpen, reportToChange, versionOf } from './report-to-change.ts';

/**
 * Moves a draft, or a report nobody has begun, to the newer version of its form that the office brought to the period.
 * Every answer goes along by its field's permanent id; what has no place there is kept with the report, never thrown away.
 */
export function moveDraft(request: Request, input: MoveDraftInput): Promise<typeof MoveDraftResult> {
  return perform(request, { action: 'report.moveDraft', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    const { state } = report;
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    if (state !== 'expected' && state !== 'draft') throw problem('REPORT_WRONG_STATE', { state, command: 'moveDraft' });
    assertOpen(report, period, work.clock.today);
    const newer = await newerVersion(work.em, report);
    if (newer?.version.id !== input.versionId) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const from = await versionOf(work, report);
    const to = newer.version;
    await keepSnapshot(work, report);
    const aside = carryDraft(report, from, to);
    report.versionId = to.versionId;
    report.editRevision += 1;
    await writeEvent(work, report, { command: 'moveDraft', from: state, to: state });
    work.record(report.uid, { from: from.number, to: to.number, keptAside: aside });
    return { kind: 'DraftMoved', ...keyOf(report) } as const;
  });
}

/** Carries what is typed, and the explanations of rules and fields that are still there; answers how many were kept aside. */
function carryDraft(report: Report, from: { form: Form; number: number }, to: { form: Form }): number {
  const { answers, keptAside } = carryOver(from.form, to.form, JSON.parse(report.draft ?? '{}') as Answers);
  if (report.draft != null) report.draft = draftText(to.form, answers);
  const { stay, gone } = explanationsOn(to.form, report.draftExplanations);
  if (report.draftExplanations != null) report.draftExplanations = JSON.stringify(stay);
  return putAside(report, from, { values: keptAside, explanations: gone });
}
