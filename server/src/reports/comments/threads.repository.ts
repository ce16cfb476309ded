import { rows, type EntityManager } from '../../platform/database.ts';
import { keyLists, keyText, type ReportKey } from '../report-key.ts';
import type { CellCommentType, CellThreadType } from './thread.type.ts';

const mine = `nullif(current_setting('app.account', true), '')::bigint`;
/** Comments of others beyond what the asker has read. */
const unread = `(SELECT count(*)::int FROM cell_comments c WHERE c.thread_id = t.id AND c.account_id <> ${mine}
  AND c.number > coalesce((SELECT r.number FROM cell_reads r WHERE r.thread_id = t.id AND r.account_id = ${mine}), 0))`;

/** The threads of one report, the one that was begun first first. */
export async function threadsOf(em: EntityManager, { planYear, reportId }: ReportKey): Promise<CellThreadType[]> {
  const threads = await rows<Omit<CellThreadType, 'comments'> & { threadId: string }>(
    em,
    `SELECT t.id::text AS "threadId", t.uid AS id, t.field, nullif(t.row, '') AS row, t.title, t.is_resolved AS "isResolved",
       t.revision, ${unread} AS unread
     FROM cell_threads t WHERE t.plan_year = $1 AND t.report_id = $2 ORDER BY t.id`,
    [planYear, reportId],
  );
  const comments = await rows<CellCommentType & { threadId: string }>(
    em,
    `SELECT c.thread_id::text AS "threadId", c.uid AS id, c.at, c.account_id::text AS "byId", c.side, c.text
     FROM cell_comments c WHERE c.thread_id = ANY ($1::bigint[]) ORDER BY c.number`,
    [threads.map(({ threadId }) => threadId)],
  );
  return threads.map(({ threadId, ...thread }) => ({
    ...thread,
    comments: comments.filter((comment) => comment.threadId === threadId),
  }));
}

export interface TalkCounts {
  open: number;
  unread: number;
}

/** How many threads of reports are open, and how many comments the asker has not read. */
export async function talkCounts(em: EntityManager, keys: readonly string[]): Promise<Map<string, TalkCounts>> {
  const found = await rows<ReportKey & TalkCounts>(
    em,
    `SELECT t.plan_year AS "planYear", t.report_id::text AS "reportId",
       count(*) FILTER (WHERE NOT t.is_resolved)::int AS open, sum(${unread})::int AS unread
     FROM cell_threads t WHERE t.plan_year = ANY ($1::int[]) AND t.report_id = ANY ($2::bigint[]) GROUP BY 1, 2`,
    keyLists(keys),
  );
  return new Map(found.map((row) => [keyText(row), row]));
}
