import { rows, type EntityManager } from '../../platform/database.ts';
import { revisionChecksum, type Sealed } from './revision-checksum.ts';

export interface BadRevision {
  receiptNumber: string;
  fault: 'altered' | 'gone';
}

export interface RevisionsVerdict {
  revisions: number;
  bad: BadRevision[];
}

interface Kept extends Sealed {
  planYear: number;
  reportId: string;
  checksum: string;
  receiptNumber: string;
}

/** Revisions read at a time. */
const batch = 500;

/**
 * Reckons the checksum of every revision anew from what is stored, and looks for numbers that a report has no revision
 * of. `em` is the owner's, whom row level security lets see all.
 */
export async function verifyRevisions(em: EntityManager): Promise<RevisionsVerdict> {
  const bad: BadRevision[] = [];
  let revisions = 0;
  for (let last: Kept | undefined; ;) {
    const kept = await revisionsAfter(em, last);
    for (const { planYear: _year, reportId: _report, checksum, receiptNumber, ...sealed } of kept) {
      if (revisionChecksum(sealed) !== checksum) bad.push({ receiptNumber, fault: 'altered' });
    }
    revisions += kept.length;
    last = kept.at(-1);
    if (!last || kept.length < batch) break;
  }
  const gone = await rows<{ receiptNumber: string }>(
    em,
    `SELECT r.plan_year || '-' || lpad(r.id::text, 6, '0') || '-' || n AS "receiptNumber"
     FROM reports r CROSS JOIN generate_series(1, coalesce(r.latest_revision, 0)) AS n
     WHERE NOT EXISTS (SELECT FROM revisions v
       WHERE v.plan_year = r.plan_year AND v.report_id = r.id AND v.unit_id = r.unit_id AND v.number = n)
     ORDER BY r.plan_year, r.id, n`,
  );
  return { revisions, bad: [...bad, ...gone.map(({ receiptNumber }) => ({ receiptNumber, fault: 'gone' as const }))] };
}

function revisionsAfter(em: EntityManager, last: Kept | undefined): Promise<Kept[]> {
  return rows<Kept>(
    em,
    `SELECT v.plan_year AS "planYear", v.report_id::text AS "reportId", v.checksum, v.receipt_number AS "receiptNumber",
       r.uid AS report, v.number, f.content_hash AS version, v.answers, v.calculated, v.context, v.explanations, v.behalf
     FROM revisions v JOIN reports r ON r.plan_year = v.plan_year AND r.id = v.report_id
       JOIN form_versions f ON f.id = v.version_id
     WHERE (v.plan_year, v.report_id, v.number) > ($1::int, $2::bigint, $3::int)
     ORDER BY v.plan_year, v.report_id, v.number LIMIT $4`,
    [last?.planYear ?? 0, last?.reportId ?? '0', last?.number ?? 0, batch],
  );
}
