import { owed, type ReportChannel, type ReportState } from '@ke-hoach/schema';
import { figureChanges } from '../coverage/figure-changes.ts';
import type { Request } from '../people/request.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { missingOn } from '../reports/channels/arrivals.repository.ts';
import { placementOn } from '../units/units.repository.ts';

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
const lastDay = 'coalesce(r.due_override, CASE WHEN t.due_inclusive THEN t.due ELSE t.due - 1 END)';
/** What makes a duty one of a view, on the day of parameter 3. */
const views: Record<BoardFilter['show'], string> = {
  all: 'true',
  missing: `r.required AND r.state IN (${states(owed)}) AND t.opens <= $3::date`,
  overdue: `r.required AND r.state IN (${states(owed)}) AND ${lastDay} < $3::date`,
  waiting: `r.state IN ('submitted', 'received')`,
};

/** The unit \`b\` as it stood on a day of its own: nearly all stand in the territory then, all others are looked up one by one. */
const named = `LEFT JOIN unit_placements q ON q.unit_id = b.unit_id AND q.line = 'territory' AND q.valid @> b.as_of
     LEFT JOIN LATERAL (SELECT p.* FROM units u ${placementOn('b.as_of')} WHERE u.id = CASE WHEN q.unit_id IS NULL THEN b.unit_id END) p ON true`;
const name = (column: string) => `coalesce(q.${column}, p.${column})`;
const parent = 'CASE WHEN q.unit_id IS NULL THEN p.parent_id ELSE q.parent_id END';

/** Characters: whole boards of a country and some hundred of cities. */
const keptUnits = new KeptAnswers<readonly number[]>(16_000_000);
const keptGroups = new KeptAnswers<readonly DutyGroup[]>(16_000_000);

/** The reports of a country are brought together by unit in memory, where room for a few thousand units is planned for else. */
async function withRoom<T>(em: EntityManager, read: () => Promise<T>): Promise<T> {
  const before = await firstRow<{ room: string }>(
    em,
    `SELECT current_setting('work_mem') AS room, set_config('work_mem', '64MB', true)`,
  );
  const found = await read();
  await rows(em, `SELECT set_config('work_mem', $1, true)`, [before!.room]);
  return found;
}

/** Which plan a board is of. */
type BoardOf = Pick<PlanRow, 'planId' | 'year'>;

const asker = ({ viewer, clock }: Request) => `${viewer?.id} ${clock.today}`;

/** How many changes ever came in of what reports of a plan count for: whether they are owed is part of it. */
async function changesOf(request: Request, { planId }: PlanRow): Promise<string> {
  const em = await request.reads.em();
  const found = await firstRow<{ ids: string[] }>(
    em,
    'SELECT ARRAY(SELECT id::text FROM periods WHERE plan_id = $1 ORDER BY id) AS ids',
    [planId],
  );
  return figureChanges(em, found!.ids);
}

/**
 * The units that owe reports under a plan, as far as the viewer sees them, in the order of the board. Which they are, and which of
 * them still owe one, is kept until anything of it changes: a country's are a hundred thousand, read a page at a time.
 */
export async function boardUnits(request: Request, plan: PlanRow, filter: BoardFilter): Promise<readonly number[]> {
  const em = await request.reads.em();
  const { show, assignmentId, search, aboveId, missingChannel } = filter;
  const read = () => readUnits(em, plan, request.clock.today, filter);
  // What came on a channel, waits, or was given more time is not told by what it counts for.
  if (missingChannel || search || (show !== 'all' && show !== 'missing')) return read();
  const key = `${asker(request)} ${plan.planId} ${show} ${assignmentId} ${aboveId}`;
  return keptUnits.read(em, key, read, show === 'missing' ? () => changesOf(request, plan) : undefined);
}

/** The same, read anew. */
export async function readUnits(
  em: EntityManager,
  { planId, year }: BoardOf,
  today: string,
  { show, assignmentId, search, aboveId, missingChannel }: BoardFilter,
): Promise<number[]> {
  const params = [year, planId, today, assignmentId, searchWords(search), aboveId, missingChannel];
  const sql = unitsSql(show, search !== null || aboveId !== null);
  return (await withRoom(em, () => rows<{ id: number }>(em, sql, params))).map(({ id }) => id);
}

const right = (parentId: string) => `($6::text IS NULL OR ${parentId} = (SELECT id FROM units WHERE uid::text = $6))`;
/** Units that on any day were called so and stood there: of all others no report is read. */
const everSo = `AND r.unit_id IN (SELECT k.unit_id FROM unit_placements k WHERE ${holdsWords('k.name_key', '$5')} AND ${right('k.parent_id')})`;

const unitsSql = (show: BoardFilter['show'], isNarrow: boolean) => `WITH board AS MATERIALIZED (
       SELECT r.unit_id, max(t.data_to) AS as_of
       FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void' AND $3::date IS NOT NULL
         AND ($4::text IS NULL OR r.assignment_id = (SELECT id FROM assignments WHERE uid::text = $4)) ${isNarrow ? everSo : ''}
       GROUP BY r.unit_id
       HAVING bool_or(${views[show]} AND ($7::text IS NULL OR t.opens <= $3::date AND ${missingOn('r', '$7::text')})))
     SELECT b.unit_id::float8 AS id FROM board b ${named}
     WHERE ${holdsWords(name('name_key'), '$5')} AND ${right(parent)}
     ORDER BY ${name('kind')} = 'organisation', ${name('rank')}, ${name('name')} COLLATE "vi-x-icu", b.unit_id`;

interface DutyGroup {
  unitId: string;
  asOf: string;
  units: number;
  missing: number;
}

/**
 * Units of the board by the unit right above them, with how many of each still owe a report in an open period; kept until
 * anything of it changes.
 */
export async function dutyGroups(request: Request, plan: PlanRow): Promise<readonly DutyGroup[]> {
  const em = await request.reads.em();
  const read = () => readGroups(em, plan, request.clock.today);
  return keptGroups.read(em, `${asker(request)} ${plan.planId}`, read, () => changesOf(request, plan));
}

/** The same, read anew. */
export const readGroups = (em: EntityManager, { planId, year }: BoardOf, today: string) =>
  withRoom(em, () => rows<DutyGroup>(em, groupsSql, [year, planId, today]));

const groupsSql = `WITH board AS MATERIALIZED (
       SELECT r.unit_id, max(t.data_to) AS as_of, bool_or(${views.missing}) AS missing
       FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void' GROUP BY r.unit_id)
     SELECT x.parent_id::text AS "unitId", max(x.as_of)::text AS "asOf", count(*)::int AS units,
       count(*) FILTER (WHERE x.missing)::int AS missing
     FROM (SELECT ${parent} AS parent_id, b.as_of, b.missing FROM board b ${named}) x
     WHERE x.parent_id IS NOT NULL GROUP BY x.parent_id ORDER BY x.parent_id`;
