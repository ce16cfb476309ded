import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import type { ReportKey } from './report-key.ts';

/** An earlier state of a draft, without what it holds: up to 768 KB each. */
export interface SnapshotRow extends ReportKey {
  snapshotId: string;
  id: string;
  savedAt: Date;
  savedById: string | null;
}

/** What an earlier state holds, as it was stored. */
export interface SnapshotContentRow {
  id: string;
  versionId: string;
  stored: string;
  storedExplanations: string | null;
}

/** Earlier states of a report's draft, newest first, one more than asked. */
export async function listSnapshots(
  em: EntityManager,
  { planYear, reportId }: ReportKey,
  page: { after: unknown[] | null; size: number },
): Promise<{ found: SnapshotRow[]; total: number }> {
  const found = await rows<SnapshotRow>(
    em,
    `SELECT s.plan_year AS "planYear", s.report_id::text AS "reportId", s.id::text AS "snapshotId", s.uid AS id,
       s.saved_at AS "savedAt", s.saved_by::text AS "savedById" FROM draft_snapshots s
     WHERE s.plan_year = $1 AND s.report_id = $2 AND ($3::bigint IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
    [planYear, reportId, page.after?.[0] ?? null, page.size + 1],
  );
  const counted = await firstRow<{ total: number }>(
    em,
    'SELECT count(*)::int AS total FROM draft_snapshots WHERE plan_year = $1 AND report_id = $2',
    [planYear, reportId],
  );
  return { found, total: counted?.total ?? 0 };
}

/** What one earlier state of this report's draft holds, by outer id. */
export function findSnapshotContent(em: EntityManager, { planYear, reportId }: ReportKey, uid: string) {
  return firstRow<SnapshotContentRow>(
    em,
    `SELECT s.uid AS id, s.version_id::text AS "versionId", s.answers AS stored, s.explanations AS "storedExplanations"
     FROM draft_snapshots s WHERE s.plan_year = $1 AND s.report_id = $2 AND s.uid::text = $3`,
    [planYear, reportId, uid],
  );
}
