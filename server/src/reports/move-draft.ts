import { type Answers, type Form } from '@ke-hoach/forms';
import { carryOver, type KeptAside } from '@ke-hoach/forms/versions';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { readExplanations } from './explanation.ts';
import { draftText } from './draft-shape.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import type { MoveDraftInput } from './move-draft.type.ts';
import { newerVersion } from './newer-version.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import type { MoveDraftResult } from './report-results.type.ts';
import { assertOpen, reportToChange, versionOf } from './report-to-change.ts';

/** What found no place on a move, with the version it was typed on. */
export type StoredAside = KeptAside & { typedOn: number };

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

/** Carries what is typed, and the explanations of rules and fields that are still there; answers how many values were kept aside. */
function carryDraft(report: Report, from: { form: Form; number: number }, to: { form: Form }): number {
  const { answers, keptAside } = carryOver(from.form, to.form, JSON.parse(report.draft ?? '{}') as Answers);
  if (report.draft != null) report.draft = draftText(to.form, answers);
  if (report.draftExplanations != null) {
    const known = new Set([...to.form.rules, ...to.form.fields].map(({ id }) => id));
    const stay = readExplanations(report.draftExplanations).filter(({ rule }) => known.has(rule));
    report.draftExplanations = JSON.stringify(stay);
  }
  if (keptAside.length > 0) {
    const earlier = JSON.parse(report.keptAside ?? '[]') as StoredAside[];
    report.keptAside = JSON.stringify([...earlier, ...keptAside.map((one) => ({ ...one, typedOn: from.number }))]);
  }
  return keptAside.length;
}
