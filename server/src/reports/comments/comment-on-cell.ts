import type { Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { hasCell } from '../has-cell.ts';
import { readReason } from '../reason.ts';
import type { ReportKey } from '../report-key.ts';
import { keyOf, type Report } from '../report.entity.ts';
import { versionOf } from '../report-to-change.ts';
import { markRead } from './read-thread.ts';
import { reportToTalkAbout, threadAt, type LockedThread } from './report-to-talk-about.ts';
import type { CommentOnCellInput } from './thread.inputs.ts';

/** Comments on one report; beyond that people should meet. */
const most = 300;

/** Says something at a cell; the other side is told. What was settled there is open again. The report stays as it is. */
export function commentOnCell(request: Request, input: CommentOnCellInput): Promise<ReportKey> {
  return perform(request, { action: 'report.comment', input }, async (work) => {
    const { report, side } = await reportToTalkAbout(work, input.reportId);
    const text = readReason(input.text, 'text');
    await assertRoom(work, report);
    const thread = await threadOf(work, report, input);
    const number = thread.comments + 1;
    await rows(
      work.em,
      `INSERT INTO cell_comments (thread_id, unit_id, number, at, account_id, side, text) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [thread.threadId, report.unitId, number, work.clock.now(), work.viewer.id, side, text],
    );
    await rows(
      work.em,
      `UPDATE cell_threads SET comments = $2, is_resolved = false, revision = revision + 1 WHERE id = $1`,
      [thread.threadId, number],
    );
    await markRead(work, report, thread.threadId, number);
    work.record(report.uid, { field: input.field, row: input.row ?? null, side, number });
    return keyOf(report);
  });
}

async function assertRoom({ em }: Work, { planYear, id }: Report): Promise<void> {
  const found = await firstRow<{ comments: number }>(
    em,
    `SELECT coalesce(sum(comments), 0)::int AS comments FROM cell_threads WHERE plan_year = $1 AND report_id = $2`,
    [planYear, id],
  );
  if ((found?.comments ?? 0) >= most) throw problem('INVALID_INPUT', { path: 'text', reason: `at most ${most}` });
}

/** The thread that stands at the cell, also where the cell is gone by now; else a new one, at a cell the report has. */
async function threadOf(work: Work, report: Report, { field, row }: CommentOnCellInput): Promise<LockedThread> {
  const { form } = await versionOf(work, report);
  const answers = JSON.parse(report.draft ?? '{}') as Answers;
  const title = hasCell(form, answers, { field, row }) ? form.field(field)!.title : null;
  const found = isOuterId(field) ? await threadAt(work, report, { field, row: row ?? '', title }) : null;
  if (!found) throw problem('INVALID_INPUT', { path: 'field', reason: 'no such cell' });
  return found;
}
