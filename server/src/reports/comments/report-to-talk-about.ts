import type { ReportSide } from '@ke-hoach/schema';
import type { Work } from '../../audit/perform.ts';
import { firstRow } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { rolesAtReport } from '../roles-at-report.ts';
import { Report } from '../report.entity.ts';
import { sideOf } from '../report.policy.ts';
import { assertPlanLives } from '../report-to-change.ts';

export interface ReportTalkedAbout {
  report: Report;
  side: ReportSide;
}

/** The report for somebody of its unit or of the office that reviews it. Its draft may be saved meanwhile. */
export async function reportToTalkAbout({ em }: Work, reportId: string): Promise<ReportTalkedAbout> {
  const report = isOuterId(reportId) ? await em.findOne(Report, { uid: reportId }) : null;
  if (!report) throw problem('NOT_FOUND', { kind: 'Report' });
  const side = sideOf(await rolesAtReport(em, report));
  if (!side) throw problem('FORBIDDEN', { command: 'report.comment' });
  await assertPlanLives(em, report.planId, 'report.comment');
  if (report.state === 'void') throw problem('REPORT_WRONG_STATE', { state: report.state, command: 'comment' });
  return { report, side };
}

export interface LockedThread {
  threadId: string;
  isResolved: boolean;
  comments: number;
  revision: number;
}

const columns = `id::text AS "threadId", is_resolved AS "isResolved", comments, revision`;

/** A thread of the report, locked; by outer id. */
export async function lockThread({ em }: Work, report: Report, threadId: string): Promise<LockedThread> {
  const found = await firstRow<LockedThread>(
    em,
    `SELECT ${columns} FROM cell_threads WHERE plan_year = $1 AND report_id = $2 AND uid::text = $3 FOR UPDATE`,
    [report.planYear, report.id, threadId],
  );
  if (!found) throw problem('NOT_FOUND', { kind: 'CellThread' });
  return found;
}

/** The thread at a cell, locked; begun where there was none. */
export async function threadAt(
  { em }: Work,
  report: Report,
  { field, row, title }: { field: string; row: string; title: string | null },
): Promise<LockedThread | null> {
  const key = [report.planYear, report.id, report.unitId, field, row];
  if (title !== null)
    await firstRow(
      em,
      `INSERT INTO cell_threads (plan_year, report_id, unit_id, field, row, title) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [...key, title],
    );
  const found = await firstRow<LockedThread>(
    em,
    `SELECT ${columns} FROM cell_threads
     WHERE plan_year = $1 AND report_id = $2 AND unit_id = $3 AND field = $4 AND row = $5 FOR UPDATE`,
    key,
  );
  return found ?? null;
}
