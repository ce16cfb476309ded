import { canonicalJson, contextHash, projectFacts, type Context } from '@ke-hoach/forms';
import type { PastFigures } from '@ke-hoach/forms/sheets';
import type { Work } from '../audit/perform.ts';
import type { PublishedVersion } from '../forms/published-version.ts';
import { rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { receiptNumber } from '../reports/insert-revision.ts';
import type { Behalf } from '../reports/on-behalf/behalf.ts';
import { revisionChecksum } from '../reports/receipts/revision-checksum.ts';
import { writeFactsOfMany } from '../reports/write-facts.ts';

export interface PastReports {
  batchId: string;
  year: number;
  assignmentId: string;
  periodId: string;
  version: PublishedVersion;
  context: Context;
  sourceName: string;
  reports: ({ unitId: string } & Omit<PastFigures, 'issues'>)[];
}

interface Accepted {
  reportId: string;
  uid: string;
  unitId: string;
  number: number;
}

/**
 * Makes accepted reports of many units at once, each with its revision, facts and line in the timeline, all marked as out
 * of old records; a revision also says which of its calculated values are as the record states them.
 */
export async function keepPastReports(work: Work, kept: PastReports): Promise<void> {
  const { viewer, clock } = work;
  const { version, year, context } = kept;
  const behalf: Behalf = { account: viewer.id, source: 'oldRecords', name: kept.sourceName, cameOn: clock.today };
  const accepted = await accept(work, kept, JSON.stringify(behalf));
  const figuresOf = new Map(kept.reports.map((report) => [report.unitId, report]));
  const revisions = accepted.map((report) => {
    const { answers, calculated, stated } = figuresOf.get(report.unitId)!;
    const mark = JSON.stringify(stated.length > 0 ? { ...behalf, stated } : behalf);
    const texts = {
      ...{ answers: canonicalJson(answers), calculated: canonicalJson(calculated) },
      ...{ context: canonicalJson(context), explanations: '[]' },
    };
    const sealed = { report: report.uid, number: report.number, version: version.contentHash, behalf: mark, ...texts };
    return {
      ...{ ...report, ...texts, mark, checksum: revisionChecksum(sealed) },
      receipt: receiptNumber(year, report.reportId, report.number),
      facts: projectFacts(version.form, answers, calculated),
    };
  });
  await insertRevisions(work, kept, revisions, contextHash(context));
  const { periodId } = kept;
  const of = { planYear: year, periodId, formId: version.formId, counted: 'accepted' as const };
  await writeFactsOfMany(
    work.em,
    of,
    revisions.map(({ reportId, unitId, facts }) => ({ reportId, unitId, facts })),
  );
  await insertEvents(work, kept, accepted);
}

async function accept({ em, clock }: Work, kept: PastReports, mark: string): Promise<Accepted[]> {
  const units = kept.reports.map(({ unitId }) => unitId);
  const accepted = await rows<Accepted>(
    em,
    `UPDATE reports r SET state = 'accepted', version_id = $4, latest_revision = coalesce(r.latest_revision, 0) + 1,
       submitted_at = $5, late = false, nothing_to_report = false, behalf = $6, past_batch_id = $7, edit_revision = r.edit_revision + 1
     WHERE r.plan_year = $1 AND r.assignment_id = $2 AND r.unit_id = ANY ($3::bigint[]) AND r.ordinal = 1 AND r.state = 'expected'
     RETURNING r.id::text AS "reportId", r.uid, r.unit_id::text AS "unitId", r.latest_revision AS number`,
    [kept.year, kept.assignmentId, units, kept.version.versionId, clock.now(), mark, kept.batchId],
  );
  // A unit that begins its report at this moment goes first.
  if (accepted.length !== units.length) throw problem('REPORT_WRONG_STATE', { state: 'draft', command: 'enterPast' });
  return accepted;
}

type Revision = Accepted & Record<'answers' | 'calculated' | 'context' | 'mark' | 'checksum' | 'receipt', string>;

async function insertRevisions(
  { em, viewer, clock }: Work,
  { year, version }: PastReports,
  revisions: readonly Revision[],
  hash: string,
): Promise<void> {
  await rows(
    em,
    `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number, prepared_by, approved_by, behalf)
     SELECT $1, n."reportId", n."unitId", n.number, $2, n.answers, n.calculated, n.context, $3, '[]', false, false, $4, $5,
       n.checksum, n.receipt, $5, NULL, n.mark
     FROM json_to_recordset($6::json) AS n ("reportId" bigint, "unitId" bigint, number int, answers text, calculated text,
       context text, mark text, checksum text, receipt text)`,
    [year, version.versionId, hash, clock.now(), viewer.id, JSON.stringify(revisions)],
  );
}

async function insertEvents(
  { em, viewer, clock }: Work,
  { year, sourceName }: PastReports,
  accepted: readonly Accepted[],
) {
  await rows(
    em,
    `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, reason, revision, on_behalf)
     SELECT $1, n."reportId", n."unitId", $2, $3, 'enterPast', 'expected', 'accepted', $4, n.number, true
     FROM json_to_recordset($5::json) AS n ("reportId" bigint, "unitId" bigint, number int)`,
    [year, clock.now(), viewer.id, sourceName, JSON.stringify(accepted)],
  );
}
