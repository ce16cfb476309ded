import type { ReportState } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { keyLists, keyText, type ReportKey } from './report-key.ts';
import type { DraftType, ReportEventType, ReportReturnType, RevisionType } from './report.type.ts';

/** Drafts by the report's key. */
export async function draftsByKey(em: EntityManager, keys: readonly string[]): Promise<Map<string, DraftType>> {
  const found = await rows<DraftType & ReportKey>(
    em,
    `SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r.draft AS stored, r.draft_explanations AS "storedExplanations", r.kept_aside AS "keptAsideText", r.draft_copied AS "copiedText", r.draft_drawn AS "drawnText",
       r.draft_saved_at AS "savedAt", r.draft_saved_by::text AS "savedById" FROM reports r
     WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[])`,
    keyLists(keys),
  );
  return new Map(found.map((row) => [keyText(row), row]));
}

export type RevisionRow = RevisionType & ReportKey;

/** All revisions of reports, oldest first, without what they hold (revision-text.ts). */
export async function revisionsOf(em: EntityManager, keys: readonly string[]): Promise<Map<string, RevisionRow[]>> {
  const found = await rows<RevisionRow>(
    em,
    keepPlan(`SELECT v.plan_year AS "planYear", v.report_id::text AS "reportId", v.uid AS id, v.number, v.version_id::text AS "versionId",
       octet_length(v.answers) AS "answersSize", octet_length(v.calculated) AS "calculatedSize", octet_length(v.explanations) AS "explanationsSize",
       v.nothing_to_report AS "nothingToReport", v.late AS "isLate", v.submitted_at AS "submittedAt",
       v.submitted_by::text AS "submittedById",
       coalesce(v.prepared_by, v.submitted_by)::text AS "preparedById", v.approved_by::text AS "approvedById", v.checksum, v.receipt_number AS "receiptNumber", v.behalf
     FROM revisions v WHERE v.plan_year = ANY ($1::int[]) AND v.report_id = ANY ($2::bigint[]) ORDER BY v.report_id, v.number`),
    keyLists(keys),
  );
  return groupByReport(keys, found);
}

export type EventRow = ReportEventType & ReportReturnType & ReportKey & { cellsText: string | null };

/** The timeline of reports, oldest first. */
export async function eventsOf(em: EntityManager, keys: readonly string[]): Promise<Map<string, EventRow[]>> {
  const found = await rows<Omit<EventRow, 'cells' | 'from' | 'to'> & { from: ReportState; to: ReportState }>(
    em,
    `SELECT e.plan_year AS "planYear", e.report_id::text AS "reportId", e.uid AS id, e.at, e.account_id::text AS "byId", e.command,
       e.from_state AS "from", e.to_state AS "to", e.reason, e.new_due::text AS "newDueDate", e.cells AS "cellsText", e.on_behalf AS "isOnBehalf", e.channel, e.doc_number AS "documentNumber", e.doc_day::text AS "documentDay",
       coalesce(e.revision, (SELECT max(v.number) FROM revisions v WHERE v.plan_year = e.plan_year
         AND v.report_id = e.report_id AND v.submitted_at <= e.at), 0) AS revision
     FROM report_events e WHERE e.plan_year = ANY ($1::int[]) AND e.report_id = ANY ($2::bigint[]) ORDER BY e.report_id, e.id`,
    keyLists(keys),
  );
  return groupByReport(
    keys,
    found.map((row) => ({ ...row, cells: row.cellsText ? (JSON.parse(row.cellsText) as EventRow['cells']) : [] })),
  );
}

function groupByReport<T extends ReportKey>(keys: readonly string[], found: T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of found) grouped.get(keyText(row))?.push(row);
  return grouped;
}
