import { publishedVersions } from '../forms/published-version.ts';
import { unitWorkers } from '../people/unit-workers.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlanOnceAskedOften } from '../platform/kept-plans.ts';
import { headingKeyOf } from '../reports/report-heading.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import { hasAll, hitColumns, type Asked } from './hit-sql.ts';
import type { SearchHit } from './search.type.ts';

/** Entries that are looked through, the newest first; the list of a register looks through all of its own. */
const lookedThrough = 1000;
/** So many bytes of them are read, and so many signs of what each is called: a draft may say 768 KB in its first line. */
const most = { read: 32_000_000, heading: 300 };

/** What is read of an entry: of one's own unit the draft, else what was handed in last. */
interface Entry {
  planYear: number;
  reportId: string;
  readsDraft: boolean;
  versionId: string | null;
}

const isOwn = `r.unit_id IN (SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers})`;

/** As the lists of registers have them: what was ever handed in, and all of one's own unit. */
const newestSql = `
  SELECT e."planYear", e."reportId", e."readsDraft", e."versionId" FROM (
    SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r."readsDraft",
      sum(CASE WHEN r."readsDraft" THEN r.draft_bytes ELSE (SELECT octet_length(v.answers) FROM revisions v
        WHERE v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision) END) OVER (ORDER BY r.id DESC) AS read,
      (CASE WHEN r."readsDraft"
        THEN coalesce(r.version_id, (SELECT a.version_id FROM assignments a WHERE a.id = r.assignment_id))
        ELSE (SELECT v.version_id FROM revisions v
          WHERE v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision) END)::text AS "versionId"
    FROM (
      SELECT r.plan_year, r.id, r.assignment_id, r.version_id, r.latest_revision, octet_length(r.draft) AS draft_bytes,
        r.draft IS NOT NULL AND ${isOwn} AS "readsDraft"
      FROM assignments a JOIN plans p ON p.id = a.plan_id
      JOIN reports r ON r.plan_year = p.year AND r.assignment_id = a.id
      WHERE a.any_number AND r.state <> 'void' AND (r.latest_revision IS NOT NULL OR ${isOwn})
      ORDER BY r.id DESC LIMIT ${lookedThrough}) r) e
  WHERE e.read <= ${most.read}`;

const foundSql = `
  SELECT ${hitColumns({ kind: 'entry', id: 'r.uid', title: 'h.heading', about: `concat_ws(' · ', ${nameOn('r.unit_id', 't.data_to')}, f.title)`, state: 'r.state' })}
  FROM json_to_recordset($3::json) AS e ("planYear" int, "reportId" bigint, "readsDraft" boolean, key text)
  JOIN reports r ON r.plan_year = e."planYear" AND r.id = e."reportId"
  CROSS JOIN LATERAL (SELECT left((CASE WHEN e."readsDraft" THEN r.draft ELSE (SELECT v.answers FROM revisions v
    WHERE v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision) END)::jsonb ->> e.key, ${most.heading}) AS heading OFFSET 0) h
  JOIN assignments a ON a.id = r.assignment_id JOIN forms f ON f.id = a.form_id JOIN periods t ON t.id = r.period_id
  WHERE ${hasAll('search_key(h.heading)')} ORDER BY r.id DESC LIMIT $2`;

/** Entries of registers by what they are called. */
export async function findEntries(em: EntityManager, { words, first }: Asked): Promise<SearchHit[]> {
  const newest = await rows<Entry>(em, keepPlanOnceAskedOften(newestSql));
  const versions = await publishedVersions(em, [...new Set(newest.flatMap(({ versionId }) => versionId ?? []))]);
  const keyed = newest.flatMap(({ versionId, ...entry }) => {
    const version = versions.get(versionId ?? '');
    const key = version && headingKeyOf(version.form);
    return key === undefined ? [] : [{ ...entry, key }];
  });
  return keyed.length === 0 ? [] : rows<SearchHit>(em, foundSql, [words, first, JSON.stringify(keyed)]);
}
