import { rows, type EntityManager } from '../platform/database.ts';
import { keyLists, keyText, type ReportKey } from './report-key.ts';

/** Somebody who saved a draft, and when last. */
export interface DraftEditor {
  byId: string;
  at: Date;
}

/**
 * Who saved the drafts of reports, each person once, the last first. Beside the draft itself only the states that were
 * kept of it tell of earlier savers; what was typed is not read.
 */
export async function editorsByKey(em: EntityManager, keys: readonly string[]): Promise<Map<string, DraftEditor[]>> {
  const found = await rows<ReportKey & { byId: string; atMs: number }>(
    em,
    `SELECT plan_year AS "planYear", report_id::text AS "reportId", saved_by::text AS "byId", extract(epoch FROM max(saved_at))::float8 * 1000 AS "atMs" FROM (
       SELECT r.plan_year, r.id AS report_id, r.draft_saved_by AS saved_by, r.draft_saved_at AS saved_at FROM reports r
       WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[])
       UNION ALL
       SELECT s.plan_year, s.report_id, s.saved_by, s.saved_at FROM draft_snapshots s
       WHERE s.plan_year = ANY ($1::int[]) AND s.report_id = ANY ($2::bigint[])) saved
     WHERE saved_by IS NOT NULL AND saved_at IS NOT NULL GROUP BY 1, 2, 3 ORDER BY max(saved_at) DESC, 3`,
    keyLists(keys),
  );
  const editors = new Map<string, DraftEditor[]>(keys.map((key) => [key, []]));
  for (const row of found) editors.get(keyText(row))?.push({ byId: row.byId, at: new Date(row.atMs) });
  return editors;
}
