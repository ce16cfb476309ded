import { handedIn } from '@ke-hoach/schema';
import { projectFacts, type Answers } from '@ke-hoach/forms';
import { publishedVersions } from '../forms/published-version.ts';
import { rows, type EntityManager, type Orm } from '../platform/database.ts';
import { writeFacts, type FactsOf } from '../reports/write-facts.ts';

/** Reports read and written at a time. */
const batch = 500;

export interface HandedIn extends FactsOf {
  versionId: string;
  answers: string;
  calculated: string;
}

/**
 * Writes all facts, and what is folded of them, anew from the latest revision of every report that is handed in: facts are a cache, so their shape
 * may change. One transaction: readers see the old facts until all new ones stand, and whoever hands in a report
 * meanwhile waits. Needs the owner's connection, which row level security lets see all reports. Answers how many
 * reports were projected.
 */
export async function rebuildFacts(owner: Orm): Promise<number> {
  return (owner.em.fork() as EntityManager).transactional(async (inner) => {
    const em = inner as EntityManager;
    await rows(em, 'SET LOCAL statement_timeout = 0');
    await rows(em, 'LOCK TABLE facts IN EXCLUSIVE MODE');
    await rows(em, 'DELETE FROM facts');
    let projected = 0;
    for (let last: HandedIn | undefined; ;) {
      const reports = await handedInAfter(em, last);
      const versions = await publishedVersions(em, [...new Set(reports.map(({ versionId }) => versionId))]);
      for (const report of reports) {
        const { form } = versions.get(report.versionId)!;
        const answers = JSON.parse(report.answers) as Answers;
        const calculated = JSON.parse(report.calculated) as Record<string, string | null>;
        await writeFacts(em, report, projectFacts(form, answers, calculated));
      }
      projected += reports.length;
      last = reports.at(-1);
      if (!last) break;
    }
    // All that this transaction left to be folded is in there.
    await rows(em, 'SELECT rebuild_rollups()');
    return projected;
  });
}

/**
 * Reports with their latest revision, in the order of their keys; none after the last. The reports come first, and each looks
 * up its revision: joined otherwise, every batch reads the revisions of a country.
 */
export function handedInAfter(em: EntityManager, last: HandedIn | undefined): Promise<HandedIn[]> {
  return rows<HandedIn>(
    em,
    `WITH batch AS MATERIALIZED (
       SELECT r.plan_year, r.id, r.unit_id, r.period_id, r.state, r.latest_revision FROM reports r
       WHERE r.state = ANY ($1::text[]) AND r.latest_revision IS NOT NULL AND (r.plan_year, r.id) > ($2::int, $3::bigint)
       ORDER BY r.plan_year, r.id LIMIT $4)
     SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r.unit_id::text AS "unitId",
       r.period_id::text AS "periodId", v.form_id::text AS "formId", n.version_id::text AS "versionId",
       n.answers, n.calculated, CASE r.state WHEN 'accepted' THEN 'accepted' ELSE 'submitted' END AS counted
     FROM batch r CROSS JOIN LATERAL (
       SELECT n.version_id, n.answers, n.calculated FROM revisions n
       WHERE n.plan_year = r.plan_year AND n.report_id = r.id AND n.unit_id = r.unit_id AND n.number = r.latest_revision OFFSET 0) n
     JOIN form_versions v ON v.id = n.version_id
     ORDER BY r.plan_year, r.id`,
    [handedIn, last?.planYear ?? 0, last?.reportId ?? '0', batch],
  );
}
