import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import type { ReportKey } from './report-key.ts';

/** An earlier state of a draft. */
export interface SnapshotRow extends ReportKey {
  snapshotId: string;
  id: string;
  versionId: string;
  stored: string;
  storedExplanations: string | null;
  savedAt: Date;
  savedById: string | null;
}

const columns = `s.plan_year AS "planYear", s.report_id::text AS "reportId", s.id::text AS "snapshotId", s.uid AS id,
  s.version_id::text AS "versionId", s.answers AS stored, s.explanations AS "storedExplanations", s.saved_at AS "savedAt",
  s.saved_by::text AS "savedById"`;

/** Earlier states of a report's draft, newest first, one more than asked. */
export async function listSnapshots(
  em: EntityManager,
  { planYear, reportId }: ReportKey,
  page: { after: unknown[] | null; size: number },
): Promise<{ found: SnapshotRow[]; total: number }> {
  const found = await rows<SnapshotRow>(
    em,
    `SELECT ${columns} FROM draft_snapshots s
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

/** One earlier state of this report's draft. */
export function findSnapshot(em: EntityManager, { planYear, reportId }: ReportKey, uid: string) {
  return firstRow<SnapshotRow>(
    em,
    `SELECT ${columns} FROM draft_snapshots s WHERE s.plan_year = $1 AND s.report_id = $2 AND s.uid = $3::uuid`,
    [planYear, reportId, uid],
  );
}
