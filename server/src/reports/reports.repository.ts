import { owed, type ReportChannel, type ReportState } from '@ke-hoach/schema';
import { unitWorkers } from '../people/unit-workers.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { missingOn } from './channels/arrivals.repository.ts';
import { keyLists, keyText } from './report-key.ts';

export interface ReportRow {
  planYear: number;
  reportId: string;
  id: string;
  planId: string;
  assignmentId: string;
  periodId: string;
  unitId: string;
  ordinal: number;
  state: ReportState;
  versionId: string | null;
  dueOverride: string | null;
  isLate: boolean;
  submittedAt: Date | null;
  editRevision: number;
  latestRevision: number | null;
  /** Set while the office fills it for the unit. */
  behalf: string | null;
  required: boolean;
}

/** Of the table as `r`; never the answers: a list that does not ask for them must not read them. */
export const reportColumns = `r.plan_year AS "planYear", r.id::text AS "reportId", r.uid AS id, r.plan_id::text AS "planId",
  r.assignment_id::text AS "assignmentId", r.period_id::text AS "periodId", r.unit_id::text AS "unitId", r.ordinal, r.state,
  r.version_id::text AS "versionId", r.due_override::text AS "dueOverride", r.late AS "isLate",
  r.submitted_at AS "submittedAt", r.edit_revision AS "editRevision", r.latest_revision AS "latestRevision",
  r.required, r.behalf`;

/** A report by outer id; row level security decides whether it exists for the asker. */
export function findReport(em: EntityManager, uid: string): Promise<ReportRow | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  return firstRow<ReportRow>(em, `SELECT ${reportColumns} FROM reports r WHERE r.uid = $1::uuid`, [uid]);
}

export async function reportsByKey(em: EntityManager, keys: readonly string[]): Promise<Map<string, ReportRow>> {
  const found = await rows<ReportRow>(
    em,
    `SELECT ${reportColumns} FROM reports r WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[])`,
    keyLists(keys),
  );
  return new Map(found.map((row) => [keyText(row), row]));
}

export interface ReportPage {
  found: ReportRow[];
  total: number;
}

export interface ReportQuestion {
  planId: string | null;
  periodId: string | null;
  unitId: string | null;
  formId: string | null;
  /** Only of units with these words in a name of theirs. */
  unitSearch: string | null;
  states: ReportState[] | null;
  /** Only those with comments at their cells that the asker has not read. */
  isUnread: boolean;
  missingChannel: ReportChannel | null;
  /** Only those with an objection that is not settled. */
  isObjected: boolean;
  after: unknown[] | null;
  size: number;
}

/** Somebody else said something at a cell that the asker has not read; of units for which they fill, approve or review. */
const asker = `nullif(current_setting('app.account', true), '')::bigint`;
const hasUnread = `r.unit_id IN (SELECT s.unit_id FROM seen_units s
      WHERE s.role = 'reviewer' OR s.own AND s.role IN ${unitWorkers})
    AND EXISTS (SELECT FROM cell_threads t JOIN cell_comments c ON c.thread_id = t.id AND c.account_id <> ${asker}
      LEFT JOIN cell_reads d ON d.thread_id = t.id AND d.account_id = ${asker}
      WHERE t.plan_year = r.plan_year AND t.report_id = r.id AND c.number > coalesce(d.number, 0))`;

/**
 * The reports the asker may see, by key. What they may see is found out once, for the page and how many there are, and all
 * columns are read of the page alone.
 */
export async function listReports(em: EntityManager, question: ReportQuestion): Promise<ReportPage> {
  const where = `r.state <> 'void'
    AND ($1::text IS NULL OR r.plan_id = (SELECT p.id FROM plans p WHERE p.uid::text = $1))
    AND ($2::text IS NULL OR r.period_id = (SELECT t.id FROM periods t WHERE t.uid::text = $2))
    AND ($3::text IS NULL OR r.unit_id = (SELECT u.id FROM units u WHERE u.uid::text = $3))
    AND ($4::text[] IS NULL OR r.state = ANY ($4))
    AND ($5::text IS NULL OR r.assignment_id IN (
      SELECT a.id FROM assignments a JOIN forms f ON f.id = a.form_id WHERE f.uid::text = $5))
    AND (NOT $6::boolean OR ${hasUnread})
    AND ($7::text IS NULL OR ${missingOn('r', '$7::text')})
    AND (NOT $8::boolean OR EXISTS (SELECT FROM report_objections o
      WHERE o.plan_year = r.plan_year AND o.report_id = r.id AND o.settled_at IS NULL))
    AND ($9::text[] IS NULL OR r.unit_id IN (SELECT p.unit_id FROM unit_placements p WHERE ${holdsWords('p.name_key', '$9')}))`;
  const { planId, periodId, unitId, states, formId, isUnread, missingChannel, isObjected } = question;
  const words = searchWords(question.unitSearch);
  const params = [planId, periodId, unitId, states, formId, isUnread, missingChannel, isObjected, words];
  const told = await rows<ReportRow & { total: number }>(
    em,
    `WITH seen AS MATERIALIZED (SELECT r.plan_year, r.id FROM reports r WHERE ${where})
     SELECT c.total, r.* FROM (SELECT count(*)::int AS total FROM seen) c LEFT JOIN (
       SELECT ${reportColumns}, r.id AS place FROM reports r
         JOIN (SELECT * FROM seen WHERE $10::bigint IS NULL OR id > $10 ORDER BY id LIMIT $11) p
           ON r.plan_year = p.plan_year AND r.id = p.id) r ON true
     ORDER BY r.place`,
    [...params, question.after?.[0] ?? null, question.size + 1],
  );
  // An empty page has one row, which tells how many there are.
  return { found: told.filter(({ reportId }) => reportId !== null), total: told[0]!.total };
}

const owedStates = owed.map((state) => `'${state}'`).join(', ');

export interface DutyRow extends ReportRow {
  rank: number;
  due: string;
}

/** What a closed plan asked for, or one that only holds old records, nobody gives any more. */
const isLive = `(r.state NOT IN (${owedStates}) OR EXISTS (SELECT FROM plans p WHERE p.id = r.plan_id AND p.state = 'issued'))`;

/**
 * The reports for which the asker's own units answer: owed ones by due date, then those handed in. Of a register's entries
 * only those that wait for somebody: the rest is in the register.
 */
export async function listDuties(em: EntityManager, page: { after: unknown[] | null; size: number }) {
  const where = `r.state NOT IN ('void', 'waived') AND ${isLive}
    AND r.unit_id IN (SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers})
    AND (r.state IN ('inReview', 'returned') OR r.assignment_id NOT IN (SELECT a.id FROM assignments a WHERE a.any_number))`;
  const found = await rows<DutyRow>(
    em,
    `SELECT * FROM (
       SELECT ${reportColumns}, CASE WHEN r.state IN (${owedStates}) THEN 0 ELSE 1 END AS rank,
         coalesce(r.due_override, t.due)::text AS due
       FROM reports r JOIN periods t ON t.id = r.period_id WHERE ${where}) d
     WHERE $1::int IS NULL OR (d.rank, CASE WHEN d.rank = 0 THEN d.due::date - '2000-01-01'::date ELSE '2100-01-01'::date - d.due::date END, d."reportId"::bigint)
       > ($1, CASE WHEN $1 = 0 THEN $2::date - '2000-01-01'::date ELSE '2100-01-01'::date - $2::date END, $3::bigint)
     ORDER BY d.rank, CASE WHEN d.rank = 0 THEN d.due::date - '2000-01-01'::date ELSE '2100-01-01'::date - d.due::date END, d."reportId"::bigint
     LIMIT $4`,
    [page.after?.[0] ?? null, page.after?.[1] ?? null, page.after?.[2] ?? null, page.size + 1],
  );
  return { found, total: await count(em, where, []) };
}

async function count(em: EntityManager, where: string, params: unknown[]): Promise<number> {
  const counted = await firstRow<{ total: number }>(
    em,
    `SELECT count(*)::int AS total FROM reports r WHERE ${where}`,
    params,
  );
  return counted?.total ?? 0;
}
