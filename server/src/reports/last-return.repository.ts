import { firstRow, type EntityManager } from '../platform/database.ts';
import type { ReportKey } from './report-key.ts';

/** What the office last returned, or opened again. */
export interface LastReturn {
  newDue: string | null;
  /** Number of the revision it was about. */
  revision: number | null;
  /** Empty where the whole report came back. */
  cells: { field: string; row: string | null; reason: string }[];
}

/** Null where the office never returned the report. */
export async function lastReturn(em: EntityManager, { planYear, reportId }: ReportKey): Promise<LastReturn | null> {
  const found = await firstRow<{ newDue: string | null; revision: number | null; cells: string | null }>(
    em,
    `SELECT e.new_due::text AS "newDue", coalesce(e.revision, (
         SELECT max(v.number) FROM revisions v WHERE v.plan_year = $1 AND v.report_id = $2 AND v.submitted_at <= e.at)) AS revision,
       e.cells
     FROM report_events e WHERE e.plan_year = $1 AND e.report_id = $2 AND e.command IN ('return', 'reopen')
     ORDER BY e.id DESC LIMIT 1`,
    [planYear, reportId],
  );
  if (!found) return null;
  return { ...found, cells: found.cells ? (JSON.parse(found.cells) as LastReturn['cells']) : [] };
}
