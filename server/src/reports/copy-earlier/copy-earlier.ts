import { randomUUID } from 'node:crypto';
import type { Answers } from '@ke-hoach/forms';
import { copyForward, takeOver } from '@ke-hoach/forms/versions';
import { perform } from '../../audit/perform.ts';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { draftText } from '../../drafts/draft-shape.ts';
import { keepSnapshot } from '../keep-snapshot.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf } from '../report.entity.ts';
import { assertOpen, reportToChange, versionOf } from '../report-to-change.ts';
import { keepCopied, readCopied } from './copied-cells.ts';
import type { CopyEarlierInput, CopyEarlierResult } from './copy-earlier.type.ts';
import { earlierReport } from './earlier-report.repository.ts';

/**
 * Takes answers of the unit's earlier report over into the draft, each marked until somebody has looked at it. What stood
 * there is in the draft's history.
 */
export function copyEarlier(request: Request, input: CopyEarlierInput): Promise<typeof CopyEarlierResult> {
  return perform(request, { action: 'report.copyEarlier', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    const { state } = report;
    const source = await earlierReport(work.em, report);
    if (!isCurrent || source?.revisionId !== input.revisionId) {
      return { kind: 'ReportConflict', ...keyOf(report) } as const;
    }
    if (state === 'returned') throw problem('REPORT_WRONG_STATE', { state, command: 'copyEarlier' });
    assertOpen(report, period, work.clock.today);
    const version = await versionOf(work, report);
    const { form: from } = await publishedVersion(work.em, source.versionId);
    const now = JSON.parse(report.draft ?? '{}') as Answers;
    const wanted = new Set(input.fields);
    const offers = copyForward(from, version.form, JSON.parse(source.answers) as Answers, now, randomUUID);
    const chosen = offers.filter(({ field }) => wanted.has(field));
    if (chosen.length === 0) throw problem('INVALID_INPUT', { path: 'fields', reason: 'nothing of these is offered' });
    const { answers, taken } = takeOver(version.form, now, chosen);
    await keepSnapshot(work, report);
    report.draft = draftText(version.form, answers);
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.versionId = version.versionId;
    keepCopied(report, [...new Set([...readCopied(report.draftCopied), ...taken])]);
    const { from: was, to } = report.move('save');
    if (was === 'expected') await writeEvent(work, report, { command: 'save', from: was, to });
    work.record(report.uid, { revision: source.revisionId, taken: taken.length });
    return { kind: 'EarlierCopied', ...keyOf(report), taken } as const;
  });
}
