import { ReportChannel } from '@ke-hoach/schema';
import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { rolesAtReport } from '../roles-at-report.ts';
import { readReason } from '../reason.ts';
import { keyOf, Report } from '../report.entity.ts';
import { sideOf } from '../report.policy.ts';
import { assertPlanLives } from '../report-to-change.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import type { RecordChannelInput } from './channel.type.ts';

/**
 * The office records that a report came on paper, in Qoffice or by e-mail (R35: several at the same time), or takes a
 * mistaken record away. It may come before the unit handed in; the report itself stays as it is.
 */
export function recordChannel(request: Request, input: RecordChannelInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.recordChannel', input }, async (work) => {
    const report = await reportThatCame(work, input.reportId);
    const arrival = readArrival(input, work.clock.today);
    if ((await lockedRevision(work, report, input.channel)) !== input.expectedRevision) {
      return { kind: 'ReportConflict', ...keyOf(report) } as const;
    }
    await keepArrival(work, report, input.channel, arrival);
    work.record(report.uid, { channel: input.channel, ...arrival });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

async function reportThatCame({ em }: Work, reportId: string): Promise<Report> {
  const report = isOuterId(reportId) ? await em.findOne(Report, { uid: reportId }) : null;
  if (!report) throw problem('NOT_FOUND', { kind: 'Report' });
  const command = 'report.recordChannel';
  if (sideOf(await rolesAtReport(em, report)) !== 'office') throw problem('FORBIDDEN', { command });
  await assertPlanLives(em, report.planId, command);
  const { state } = report;
  if (state === 'void' || state === 'waived') throw problem('REPORT_WRONG_STATE', { state, command: 'recordChannel' });
  return report;
}

interface Arrival {
  cameOn: string | null;
  reference: string | null;
}

function readArrival({ channel, cameOn, reference }: RecordChannelInput, today: string): Arrival {
  if (channel === ReportChannel.SYSTEM) throw problem('INVALID_INPUT', { path: 'channel', reason: 'records itself' });
  if (!cameOn) return { cameOn: null, reference: null };
  if (cameOn > today) throw problem('INVALID_INPUT', { path: 'cameOn', reason: `not after ${today}` });
  const isNamed = channel === ReportChannel.QOFFICE || Boolean(reference?.trim());
  return { cameOn, reference: isNamed ? readReason(reference ?? '', 'reference') : null };
}

async function lockedRevision({ em }: Work, report: Report, channel: string): Promise<number> {
  // The report's row stands for a record that is not there yet: two people never make it at the same time.
  await firstRow(em, 'SELECT 1 FROM reports WHERE plan_year = $1 AND id = $2 FOR UPDATE', [report.planYear, report.id]);
  const found = await firstRow<{ revision: number }>(
    em,
    'SELECT revision FROM report_arrivals WHERE plan_year = $1 AND report_id = $2 AND channel = $3',
    [report.planYear, report.id, channel],
  );
  return found?.revision ?? 0;
}

/** Also told by whoever fills a report for its unit: that is how they have it. */
export async function keepArrival(
  { em, clock, viewer }: Work,
  report: Report,
  channel: string,
  { cameOn, reference }: Arrival,
): Promise<void> {
  const key = [report.planYear, report.id, channel];
  if (!cameOn) {
    await rows(em, 'DELETE FROM report_arrivals WHERE plan_year = $1 AND report_id = $2 AND channel = $3', key);
    return;
  }
  await rows(
    em,
    `INSERT INTO report_arrivals AS a (plan_year, report_id, channel, unit_id, came_on, reference, account_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (report_id, unit_id, channel) DO UPDATE SET came_on = excluded.came_on, reference = excluded.reference,
       account_id = excluded.account_id, at = excluded.at, revision = a.revision + 1`,
    [...key, report.unitId, cameOn, reference, viewer.id, clock.now()],
  );
}
