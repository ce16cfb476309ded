import { unitWorkers } from '../people/unit-workers.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { reportColumns, type ReportPage, type ReportRow } from './reports.repository.ts';

export interface EntriesQuestion {
  /** Inner keys; without a unit all that the asker sees. */
  assignmentId: string;
  planYear: number;
  unitId: string | null;
  /** Part of what was answered; accents and case do not matter. */
  search: string | null;
  after: unknown[] | null;
  size: number;
}

const isOwn = `r.unit_id IN (SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers})`;
/** What somebody reads of a report: of the unit itself the draft, else what was handed in last. */
const text = `coalesce(CASE WHEN ${isOwn} THEN r.draft END,
  (SELECT v.answers FROM revisions v WHERE v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision), '{}')`;

/** Entries of a register, newest first: of a unit and those it took over, or of all units. The office sees what was ever handed in. */
export async function listEntries(em: EntityManager, question: EntriesQuestion): Promise<ReportPage> {
  const { assignmentId, planYear, unitId, search, after, size } = question;
  const found = await rows<ReportRow & { total: number }>(
    em,
    `WITH entry AS (
       SELECT r.* FROM reports r WHERE r.plan_year = $1 AND r.assignment_id = $2 AND r.state <> 'void' AND (r.latest_revision IS NOT NULL OR ${isOwn})
         AND ($3::bigint IS NULL OR r.unit_id IN (SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $3::bigint
           AND c.own AND c.line = 'territory' AND c.valid @> current_setting('app.today')::date))
         AND ($4::text[] IS NULL OR EXISTS (SELECT FROM jsonb_each_text(${text}::jsonb) answer
           WHERE ${holdsWords('search_key(answer.value)', '$4')})))
     SELECT ${reportColumns}, (SELECT count(*)::int FROM entry) AS total FROM entry r
     WHERE $5::bigint IS NULL OR r.id < $5::bigint ORDER BY r.id DESC LIMIT $6`,
    [planYear, assignmentId, unitId, searchWords(search), after?.[0] ?? null, size + 1],
  );
  return { found, total: found[0]?.total ?? 0 };
}
