import type { Answers } from '@ke-hoach/forms';
import { perform, type Work } from '../../audit/perform.ts';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { firstRow } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { composed, tidyName } from '../../platform/tidy-text.ts';
import { writeEvent } from '../report-event.ts';
import { keyOf, Report } from '../report.entity.ts';
import type { ReviewReportResult } from '../report-results.type.ts';
import { assertPlanLives } from '../report-to-change.ts';
import { rolesAtReport } from '../roles-at-report.ts';
import { saysItsNumber, type DocumentNumber } from './document-number.ts';
import { mayNumber, takesNumber } from './may-number.ts';
import type { NumberReportInput } from './number.type.ts';

const longest = 60;
/** Of one submission; beyond that its timeline would be all numbers. */
const most = 20;

/**
 * The unit gives number and day to what it handed in, as its clerk enters a document once it is signed, or mends them. The
 * report stays as it was handed in: the paper bears the number, and the timeline says who gave it.
 */
export function numberReport(request: Request, input: NumberReportInput): Promise<typeof ReviewReportResult> {
  return perform(request, { action: 'report.number', input }, async (work) => {
    const given = readNumber(input, work.clock.today);
    const report = await reportToNumber(work, input.reportId);
    if (report.latestRevision !== input.revision) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    const { state } = report;
    if (!takesNumber(report, state === 'accepted' && (await hasNumber(work, report))))
      throw problem('REPORT_WRONG_STATE', { state, command: 'number' });
    await assertRoom(work, report);
    await writeEvent(work, report, { command: 'number', from: state, to: state, document: given });
    work.record(report.uid, { revision: input.revision, ...given });
    return { kind: 'ReportReviewed', ...keyOf(report) } as const;
  });
}

function readNumber({ number, day }: NumberReportInput, today: string): DocumentNumber {
  if (day && day > today) throw problem('INVALID_INPUT', { path: 'day', reason: `not after ${today}` });
  const bare = composed(number, 'number').replace(/^\s*số\s*:?\s*/i, '');
  return { number: tidyName(bare, 'number', longest), day: day ?? null };
}

async function reportToNumber({ em }: Work, reportId: string): Promise<Report> {
  const found = isOuterId(reportId) ? await em.findOne(Report, { uid: reportId }) : null;
  if (!found) throw problem('NOT_FOUND', { kind: 'Report' });
  const command = 'report.number';
  if (!mayNumber(await rolesAtReport(em, found), found.behalf != null)) throw problem('FORBIDDEN', { command });
  await assertPlanLives(em, found.planId, command);
  // Nobody accepts or returns it while it is entered.
  await firstRow(em, 'SELECT 1 FROM reports WHERE plan_year = $1 AND id = $2 FOR UPDATE', [found.planYear, found.id]);
  await em.refresh(found);
  return found;
}

async function assertRoom({ em }: Work, { planYear, id, latestRevision }: Report): Promise<void> {
  const found = await firstRow<{ given: number }>(
    em,
    `SELECT count(*)::int AS given FROM report_events
     WHERE plan_year = $1 AND report_id = $2 AND command = 'number' AND revision = $3`,
    [planYear, id, latestRevision],
  );
  if ((found?.given ?? 0) >= most) throw problem('INVALID_INPUT', { path: 'number', reason: `at most ${most} times` });
}

/** By the command, or in a field of its form. */
async function hasNumber({ em }: Work, { planYear, id, latestRevision }: Report): Promise<boolean> {
  const found = await firstRow<{ isGiven: boolean; answers: string; versionId: string }>(
    em,
    `SELECT v.answers, v.version_id::text AS "versionId", EXISTS (SELECT FROM report_events e WHERE e.plan_year = v.plan_year
       AND e.report_id = v.report_id AND e.command = 'number' AND e.revision = v.number) AS "isGiven"
     FROM revisions v WHERE v.plan_year = $1 AND v.report_id = $2 AND v.number = $3`,
    [planYear, id, latestRevision],
  );
  if (!found || found.isGiven) return found !== undefined;
  const { form } = await publishedVersion(em, found.versionId);
  return saysItsNumber(form, JSON.parse(found.answers) as Answers);
}
