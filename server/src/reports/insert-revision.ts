import type { Work } from '../audit/perform.ts';
import type { PublishedVersion } from '../forms/published-version.ts';
import type { Statement } from '../platform/at-once.ts';
import { revisionChecksum } from './receipts/revision-checksum.ts';
import type { Report } from './report.entity.ts';

/** What a revision keeps, as canonical text. */
export interface RevisionTexts {
  version: PublishedVersion;
  answers: string;
  calculated: string;
  context: string;
  contextHash: string;
  explanations: string;
}

/** As it stands on the receipt. */
export const receiptNumber = (planYear: number, reportId: string, number: number) =>
  `${planYear}-${reportId.padStart(6, '0')}-${number}`;

/** The statement that keeps it, which answers its id. The checksum is over the canonical texts and what they belong to: the office can verify a receipt from the row alone. */
export function newRevision(
  { viewer, clock }: Work,
  report: Report,
  { preparedBy, approvedBy }: { preparedBy: string; approvedBy: string | null },
  texts: RevisionTexts,
): Statement & { checksum: string } {
  const number = report.latestRevision!;
  const checksum = revisionChecksum({
    ...{ report: report.uid, number, version: texts.version.contentHash, behalf: report.behalf ?? null },
    ...{ answers: texts.answers, calculated: texts.calculated },
    ...{ context: texts.context, explanations: texts.explanations },
  });
  return {
    checksum,
    sql: `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number, prepared_by, approved_by, behalf)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) RETURNING id::text AS id`,
    params: [
      report.planYear,
      report.id,
      report.unitId,
      number,
      texts.version.versionId,
      texts.answers,
      texts.calculated,
      texts.context,
      texts.contextHash,
      texts.explanations,
      report.nothingToReport,
      report.late,
      clock.now(),
      viewer.id,
      checksum,
      receiptNumber(report.planYear, report.id, number),
      preparedBy,
      approvedBy,
      report.behalf ?? null,
    ],
  };
}
