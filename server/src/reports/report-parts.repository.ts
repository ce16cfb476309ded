import type { ReportState } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import type { DraftType, ReportEventType, ReportReturnType, RevisionType } from './report.type.ts';

/** Drafts by the report's inner key. */
export async function draftsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, DraftType>> {
  const found = await rows<DraftType & { reportId: string }>(
    em,
    `SELECT r.id::text AS "reportId", r.draft AS stored, r.draft_explanations AS "storedExplanations",
       r.draft_saved_at AS "savedAt", r.draft_saved_by::text AS "savedById" FROM reports r WHERE r.id = ANY ($1::bigint[])`,
    [ids],
  );
  return new Map(found.map((row) => [row.reportId, row]));
}

export type RevisionRow = RevisionType & { revisionId: string; reportId: string };

/** All revisions of reports, oldest first. */
export async function revisionsOf(
  em: EntityManager,
  reportIds: readonly string[],
): Promise<Map<string, RevisionRow[]>> {
  const found = await rows<RevisionRow>(
    em,
    `SELECT v.id::text AS "revisionId", v.report_id::text AS "reportId", v.uid AS id, v.number, v.version_id::text AS "versionId",
       v.answers AS "answersText", v.calculated AS "calculatedText", v.explanations AS "explanationsText",
       v.nothing_to_report AS "nothingToReport", v.late AS "isLate", v.submitted_at AS "submittedAt",
       v.submitted_by::text AS "submittedById", v.checksum, v.receipt_number AS "receiptNumber"
     FROM revisions v WHERE v.report_id = ANY ($1::bigint[]) ORDER BY v.report_id, v.number`,
    [reportIds],
  );
  return groupByReport(reportIds, found);
}

export type EventRow = ReportEventType & ReportReturnType & { reportId: string; cellsText: string | null };

/** The timeline of reports, oldest first. */
export async function eventsOf(em: EntityManager, reportIds: readonly string[]): Promise<Map<string, EventRow[]>> {
  const found = await rows<Omit<EventRow, 'cells' | 'from' | 'to'> & { from: ReportState; to: ReportState }>(
    em,
    `SELECT e.report_id::text AS "reportId", e.uid AS id, e.at, e.account_id::text AS "byId", e.command,
       e.from_state AS "from", e.to_state AS "to", e.reason, e.new_due::text AS "newDueDate", e.cells AS "cellsText"
     FROM report_events e WHERE e.report_id = ANY ($1::bigint[]) ORDER BY e.report_id, e.id`,
    [reportIds],
  );
  return groupByReport(
    reportIds,
    found.map((row) => ({ ...row, cells: row.cellsText ? (JSON.parse(row.cellsText) as EventRow['cells']) : [] })),
  );
}

function groupByReport<T extends { reportId: string }>(ids: readonly string[], found: T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of found) grouped.get(row.reportId)?.push(row);
  return grouped;
}
