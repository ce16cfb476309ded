import { randomUUID } from 'node:crypto';
import type { Work } from '../audit/perform.ts';
import type { PublishedVersion } from '../forms/published-version.ts';
import type { Statement } from '../platform/at-once.ts';
import { revisionChecksum } from './receipts/revision-checksum.ts';
import type { Report } from './report.entity.ts';
import type { RevisionRow } from './report-parts.repository.ts';

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

/**
 * The statement that keeps it, and the revision as it will be read. The checksum is over the canonical texts and what they
 * belong to: the office can verify a receipt from the row alone.
 */
export function newRevision(
  { viewer, clock }: Work,
  report: Report,
  { preparedBy, approvedBy }: { preparedBy: string; approvedBy: string | null },
  texts: RevisionTexts,
): { statement: Statement; told: RevisionRow } {
  const { planYear, id: reportId, nothingToReport } = report;
  const number = report.latestRevision!;
  const behalf = report.behalf ?? null;
  const told = {
    ...{ planYear, reportId, id: randomUUID(), number, versionId: texts.version.versionId },
    answersSize: Buffer.byteLength(texts.answers),
    calculatedSize: Buffer.byteLength(texts.calculated),
    explanationsSize: Buffer.byteLength(texts.explanations),
    ...{ nothingToReport, isLate: report.late, submittedAt: clock.now(), submittedById: viewer.id, behalf },
    ...{ preparedById: preparedBy, approvedById: approvedBy, receiptNumber: receiptNumber(planYear, reportId, number) },
    checksum: revisionChecksum({
      ...{ report: report.uid, number, version: texts.version.contentHash, behalf },
      ...{ answers: texts.answers, calculated: texts.calculated },
      ...{ context: texts.context, explanations: texts.explanations },
    }),
  };
  const statement = {
    sql: `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number, prepared_by, approved_by, behalf, uid)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    params: [
      ...[planYear, reportId, report.unitId, number, told.versionId],
      ...[texts.answers, texts.calculated, texts.context, texts.contextHash, texts.explanations],
      ...[nothingToReport, told.isLate, told.submittedAt, viewer.id, told.checksum, told.receiptNumber],
      ...[preparedBy, approvedBy, behalf, told.id],
    ],
  };
  return { statement, told };
}
