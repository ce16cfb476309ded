import { handedIn, owed, type ReportChannel, type ReportState } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { missingOn } from '../reports/channels/arrivals.repository.ts';
import { placementOn } from '../units/units.repository.ts';

/** The report of a unit under an assignment. */
export interface DutyRow {
  assignmentId: string;
  reportId: string;
  state: ReportState;
  isLate: boolean;
  /** The unit's own last day, where it was given one. */
  dueOverride: string | null;
  submittedAt: string | null;
  /** On which channels it came beside the system. */
  channels: ReportChannel[];
  required: boolean;
  /** How many the unit has handed in under the assignment. */
  handedIn: number;
}

export interface UnitDuties {
  unitId: string;
  asOf: string;
  duties: DutyRow[];
}

/** Which rows of the board are asked for. */
export interface BoardFilter {
  /** Units with a report that is owed in an open period, owed after its last day, or waiting for the office. */
  show: 'all' | 'missing' | 'overdue' | 'waiting';
  /** Only what concerns one assignment, by outer id. */
  assignmentId: string | null;
  /** Part of a unit's name; compared without accents. */
  search: string | null;
  /** Outer id of the unit right above. */
  aboveId: string | null;
  /** Only units with a report in an open period that did not come on this channel. */
  missingChannel: ReportChannel | null;
}

export const wholeBoard: BoardFilter = {
  show: 'all',
  assignmentId: null,
  search: null,
  aboveId: null,
  missingChannel: null,
};

const states = (list: readonly ReportState[]) => list.map((state) => `'${state}'`).join(', ');
const lastDay = 'coalesce(due_override, CASE WHEN due_inclusive THEN due ELSE due - 1 END)';
/** What makes a duty one of a view, on the day of parameter 3. */
const views: Record<BoardFilter['show'], string> = {
  all: 'true',
  missing: `required AND state IN (${states(owed)}) AND opens <= $3::date`,
  overdue: `required AND state IN (${states(owed)}) AND ${lastDay} < $3::date`,
  waiting: 'waiting > 0',
};

/** Every unit the viewer sees by assignment: its report there, or the first of an open register's with how many are in. */
const duty = `duty AS MATERIALIZED (
  SELECT DISTINCT ON (r.unit_id, r.assignment_id) r.plan_year, r.id, r.unit_id, r.assignment_id, r.uid, r.state, r.late, r.due_override,
    r.submitted_at, r.required, count(*) FILTER (WHERE r.state IN (${states(handedIn)})) OVER mine AS handed_in,
    count(*) FILTER (WHERE r.state IN ('submitted', 'received')) OVER mine AS waiting, t.data_to, t.opens, t.due, t.due_inclusive, a.uid AS assignment
  FROM reports r JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id
  WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void'
  WINDOW mine AS (PARTITION BY r.unit_id, r.assignment_id)
  ORDER BY r.unit_id, r.assignment_id, r.ordinal)`;

const channels = `coalesce((SELECT json_agg(a.channel ORDER BY a.channel DESC) FROM report_arrivals a
  WHERE a.plan_year = d.plan_year AND a.report_id = d.id), '[]')`;

interface Board {
  planId: string;
  year: number;
}

/**
 * A page of the units that owe reports under a plan, as far as the viewer sees them; all of them where no page is asked.
 * Units are counted and put in order first: the reports are read for the page only.
 */
export async function unitDuties(
  em: EntityManager,
  { planId, year }: Board,
  today: string,
  { show, assignmentId, search, aboveId, missingChannel }: BoardFilter = wholeBoard,
  page: { offset: number; size: number } | null = null,
): Promise<{ found: UnitDuties[]; total: number }> {
  const found = await rows<UnitDuties & { total: number }>(
    em,
    `WITH ${duty},
     board AS (
       SELECT unit_id, max(data_to) AS as_of FROM duty
       WHERE ($3::date IS NOT NULL) AND ($4::text IS NULL OR assignment::text = $4) GROUP BY unit_id HAVING bool_or(${views[show]} AND
         ($9::text IS NULL OR opens <= $3::date AND ${missingOn('duty', '$9::text')}))),
     page AS (
       SELECT u.id, b.as_of, count(*) OVER () AS total,
         row_number() OVER (ORDER BY p.kind = 'organisation', p.rank, p.name COLLATE "vi-x-icu", u.id) AS place
       FROM board b JOIN units u ON u.id = b.unit_id ${placementOn('b.as_of')}
       WHERE ${holdsWords('p.name_key', '$5')}
         AND ($6::text IS NULL OR p.parent_id = (SELECT id FROM units WHERE uid::text = $6))
       ORDER BY place OFFSET $7 LIMIT $8)
     SELECT page.id::text AS "unitId", page.as_of::text AS "asOf", page.total::int AS total,
       json_agg(json_build_object('assignmentId', d.assignment_id::text, 'reportId', d.uid, 'state', d.state, 'isLate', d.late,
         'dueOverride', d.due_override, 'submittedAt', d.submitted_at, 'required', d.required, 'handedIn', d.handed_in, 'channels', ${channels})) AS duties
     FROM page JOIN duty d ON d.unit_id = page.id GROUP BY page.id, page.as_of, page.total, page.place ORDER BY page.place`,
    [
      ...[year, planId, today, assignmentId, searchWords(search), aboveId],
      ...[page?.offset ?? 0, page?.size ?? null, missingChannel],
    ],
  );
  return { found, total: found[0]?.total ?? 0 };
}

/** Units of the board by the unit right above them, with how many of each still owe a report in an open period. */
export function dutyGroups(
  em: EntityManager,
  { planId, year }: Board,
  today: string,
): Promise<{ unitId: string; asOf: string; units: number; missing: number }[]> {
  return rows(
    em,
    `WITH board AS (
       SELECT unit_id, max(data_to) AS as_of, bool_or(${views.missing}) AS missing
       FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void' GROUP BY unit_id)
     SELECT p.parent_id::text AS "unitId", max(b.as_of)::text AS "asOf", count(*)::int AS units,
       count(*) FILTER (WHERE b.missing)::int AS missing
     FROM board b JOIN units u ON u.id = b.unit_id ${placementOn('b.as_of')}
     WHERE p.parent_id IS NOT NULL GROUP BY p.parent_id ORDER BY p.parent_id`,
    [year, planId, today],
  );
}
