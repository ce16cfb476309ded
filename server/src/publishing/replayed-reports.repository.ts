import { handedIn } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';

/** What a unit last handed in on a form, with the context its rules were judged in. */
export interface ReplayedReport {
  planYear: number;
  reportId: string;
  /** Microseconds since 1970, the order of the replay. */
  at: string;
  versionId: string;
  answers: string;
  context: string;
}

/** Where a page ends: `at` and `reportId` of its last report. */
export interface ReplayPlace {
  at: string;
  reportId: string;
}

const at = `(extract(epoch FROM r.submitted_at) * 1000000)::bigint`;
const handedInOn = `FROM assignments a JOIN plans p ON p.id = a.plan_id
  JOIN reports r ON r.plan_year = p.year AND r.assignment_id = a.id
  WHERE a.form_id = $1 AND r.state = ANY ($2::text[]) AND r.submitted_at IS NOT NULL`;

/** Reports that stand handed in on the form, as far as the asker sees them, newest first; the revision that stands of each. */
export function replayedReports(
  em: EntityManager,
  { formId, after, size }: { formId: string; after: ReplayPlace | null; size: number },
): Promise<ReplayedReport[]> {
  return rows<ReplayedReport>(
    em,
    `SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r.at::text AS at, v.version_id::text AS "versionId", v.answers, v.context
     FROM (SELECT r.plan_year, r.id, r.unit_id, r.latest_revision, ${at} AS at ${handedInOn}
       AND ($3::bigint IS NULL OR (${at}, r.id) < ($3::bigint, $4::bigint)) ORDER BY at DESC, r.id DESC LIMIT $5) r
     JOIN revisions v ON v.plan_year = r.plan_year AND v.report_id = r.id AND v.unit_id = r.unit_id AND v.number = r.latest_revision
     ORDER BY r.at DESC, r.id DESC`,
    [formId, handedIn, after?.at ?? null, after?.reportId ?? null, size],
  );
}

/** How many reports stand handed in on the form, as far as the asker sees them. */
export async function countHandedIn(em: EntityManager, formId: string): Promise<number> {
  const counted = await firstRow<{ total: number }>(em, `SELECT count(*)::int AS total ${handedInOn}`, [
    formId,
    handedIn,
  ]);
  return counted?.total ?? 0;
}
