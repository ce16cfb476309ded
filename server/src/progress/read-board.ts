import { owed, type ReportChannel, type ReportState } from '@ke-hoach/schema';
import { lastDaySql } from '../plans/due.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
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

/** Which plan a board is of. */
type BoardOf = Pick<PlanRow, 'planId' | 'year'>;

/** The board of a plan whatever becomes of its reports. */
export interface Board {
  /** In the order of the board. */
  units: readonly number[];
  /** For each unit the place of its group among the groups, -1 where nothing is above it. */
  groupOf: readonly number[];
  /** Units by the unit right above them. */
  groups: readonly BoardGroup[];
}

interface BoardGroup {
  unitId: string;
  asOf: string;
  units: number;
}

const states = (list: readonly ReportState[]) => list.map((state) => `'${state}'`).join(', ');
/** What makes a duty one of a view, on the day of parameter 3. */
const views: Record<BoardFilter['show'], string> = {
  all: 'true',
  missing: `r.required AND r.state IN (${states(owed)}) AND t.opens <= $3::date`,
  overdue: `r.required AND r.state IN (${states(owed)}) AND ${lastDaySql} < $3::date`,
  waiting: `r.state IN ('submitted', 'received')`,
};
const meant = (show: BoardFilter['show'], channel: string) =>
  `${views[show]} AND (${channel} IS NULL OR t.opens <= $3::date AND ${missingOn('r', channel)})`;
const ofAssignment = (uid: string) => `r.assignment_id = (SELECT id FROM assignments WHERE uid::text = ${uid})`;

/** The unit \`b\` as it stood on a day of its own: nearly all stand in the territory then, all others are looked up one by one. */
const named = `LEFT JOIN unit_placements q ON q.unit_id = b.unit_id AND q.line = 'territory' AND q.valid @> b.as_of
     LEFT JOIN LATERAL (SELECT p.* FROM units u ${placementOn('b.as_of')} WHERE u.id = CASE WHEN q.unit_id IS NULL THEN b.unit_id END) p ON true`;
const name = (column: string) => `coalesce(q.${column}, p.${column})`;
const parent = 'CASE WHEN q.unit_id IS NULL THEN p.parent_id ELSE q.parent_id END';
const inOrder = `${name('kind')} = 'organisation', ${name('rank')}, ${name('name')} COLLATE "vi-x-icu", b.unit_id`;

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

/** All units of a board, or those that owe a report under one assignment. */
export async function readBoard(
  em: EntityManager,
  { planId, year }: BoardOf,
  assignmentId: string | null,
): Promise<Board> {
  const found = await withRoom(em, () =>
    rows<{ id: number; above: number | null; asOf: string }>(em, boardSql, [year, planId, assignmentId]),
  );
  const groups = new Map<number, BoardGroup>();
  for (const { above, asOf } of found) {
    if (above === null) continue;
    const group = groups.get(above) ?? { unitId: String(above), asOf, units: 0 };
    groups.set(above, { ...group, asOf: asOf > group.asOf ? asOf : group.asOf, units: group.units + 1 });
  }
  const inTurn = [...groups.keys()].sort((left, right) => left - right);
  const placeOf = new Map(inTurn.map((above, place) => [above, place]));
  return {
    units: found.map(({ id }) => id),
    groupOf: found.map(({ above }) => (above === null ? -1 : placeOf.get(above)!)),
    groups: inTurn.map((above) => groups.get(above)!),
  };
}

const boardSql = `WITH board AS MATERIALIZED (
       SELECT r.unit_id, max(t.data_to) AS as_of FROM periods t JOIN reports r ON r.period_id = t.id
       WHERE t.plan_id = $2 AND r.plan_year = $1 AND r.state <> 'void' AND ($3::text IS NULL OR ${ofAssignment('$3')})
       GROUP BY r.unit_id)
     SELECT b.unit_id::float8 AS id, (${parent})::float8 AS above, b.as_of::text AS "asOf" FROM board b ${named}
     ORDER BY ${inOrder}`;

/** The units of a view, in no order: an index tells them, no other report is read. */
export async function readMeant(
  em: EntityManager,
  { planId, year }: BoardOf,
  today: string,
  { show, assignmentId, missingChannel }: BoardFilter,
): Promise<ReadonlySet<number>> {
  const params = [year, planId, today, assignmentId, missingChannel];
  // A country's are a hundred thousand: one text is taken apart faster than as many rows.
  const found = await withRoom(em, () => firstRow<{ units: string | null }>(em, meantSql(show), params));
  return new Set(found?.units ? found.units.split(' ').map(Number) : []);
}

const meantSql = (show: BoardFilter['show']) => `SELECT string_agg(x.unit_id::text, ' ') AS units FROM (
       SELECT DISTINCT r.unit_id FROM periods t JOIN reports r ON r.period_id = t.id
       WHERE t.plan_id = $2 AND r.plan_year = $1
         AND ($4::text IS NULL OR ${ofAssignment('$4')}) AND ${meant(show, '$5::text')}) x`;

const right = (parentId: string) => `($6::text IS NULL OR ${parentId} = (SELECT id FROM units WHERE uid::text = $6))`;
/** Units that on any day were called so and stood there: of all others no report is read. */
const everSo = `r.unit_id IN (SELECT k.unit_id FROM unit_placements k WHERE ${holdsWords('k.name_key', '$5')} AND ${right('k.parent_id')})`;

/** The units of a board that are called so or stand there, in its order. */
export async function readNamed(
  em: EntityManager,
  { planId, year }: BoardOf,
  today: string,
  { show, assignmentId, search, aboveId, missingChannel }: BoardFilter,
): Promise<number[]> {
  const params = [year, planId, today, assignmentId, searchWords(search), aboveId, missingChannel];
  return (await withRoom(em, () => rows<{ id: number }>(em, namedSql(show), params))).map(({ id }) => id);
}

const namedSql = (show: BoardFilter['show']) => `WITH board AS MATERIALIZED (
       SELECT r.unit_id, max(t.data_to) AS as_of
       FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void'
         AND ($4::text IS NULL OR ${ofAssignment('$4')}) AND ${everSo}
       GROUP BY r.unit_id HAVING bool_or(${meant(show, '$7::text')}))
     SELECT b.unit_id::float8 AS id FROM board b ${named}
     WHERE ${holdsWords(name('name_key'), '$5')} AND ${right(parent)} ORDER BY ${inOrder}`;
