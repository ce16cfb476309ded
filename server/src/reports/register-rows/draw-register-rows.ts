import type { Answers, Row } from '@ke-hoach/forms';
import { perform } from '../../audit/perform.ts';
import { draftText } from '../../drafts/draft-shape.ts';
import type { Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { keepSnapshot } from '../keep-snapshot.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf, type Report } from '../report.entity.ts';
import { assertOpen, reportToChange, versionOf } from '../report-to-change.ts';
import { readDrawn, registerRows, type RegisterRow } from './register-rows.ts';
import type { DrawRegisterRowsInput, DrawRegisterRowsResult } from './register-rows.type.ts';

/**
 * Puts rows of registers into the draft: those that never stood there, or those that were asked for, as their entries
 * say. Else what the unit typed stays as it is. What stood there is in the draft's history.
 */
export function drawRegisterRows(
  request: Request,
  input: DrawRegisterRowsInput,
): Promise<typeof DrawRegisterRowsResult> {
  return perform(request, { action: 'report.drawRegisterRows', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'save', input);
    const { state } = report;
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    if (state === 'returned') throw problem('REPORT_WRONG_STATE', { state, command: 'drawRegisterRows' });
    assertOpen(report, period, work.clock.today);
    const version = await versionOf(work, report);
    const wanted = input.rows ? new Set(input.rows) : null;
    const known = await registerRows(work.em, version.form, period, beingFilled(report));
    const asked = known.filter(({ row, standing }) => (wanted ? wanted.has(row._id) : standing === 'new'));
    const { answers, drawn } = putInto(JSON.parse(report.draft ?? '{}') as Answers, asked);
    if (drawn.length === 0) return { kind: 'RegisterRowsDrawn', ...keyOf(report), drawn } as const;
    await keepSnapshot(work, report);
    report.draft = draftText(version.form, answers);
    report.draftDrawn = JSON.stringify([...new Set([...readDrawn(report.draftDrawn), ...drawn])]);
    report.draftSavedAt = work.clock.now();
    report.draftSavedBy = work.viewer.id;
    report.versionId = version.versionId;
    const { from, to } = report.move('save');
    if (from === 'expected') await writeEvent(work, report, { command: 'save', from, to });
    work.record(report.uid, { drawn: drawn.length });
    return { kind: 'RegisterRowsDrawn', ...keyOf(report), drawn } as const;
  });
}

export const beingFilled = ({ unitId, planYear, draft = null, draftDrawn = null }: Report) => ({
  ...{ unitId, planYear, draft, draftDrawn },
});

/** A row that stands there has its drawn columns put right; others come behind the last, as far as there is room. */
function putInto(before: Answers, asked: readonly RegisterRow[]): { answers: Answers; drawn: string[] } {
  const answers = { ...before };
  const drawn: string[] = [];
  for (const { table, row } of asked) {
    const rows = (answers[table.key] as Row[] | undefined) ?? [];
    const isThere = rows.some(({ _id }) => _id === row._id);
    if (!isThere && rows.length >= Number(table.schema['maxItems'])) continue;
    answers[table.key] = isThere ? rows.map((now) => (now._id === row._id ? { ...now, ...row } : now)) : [...rows, row];
    drawn.push(row._id);
  }
  return { answers, drawn };
}
