import { randomUUID } from 'node:crypto';
import { figureChanges } from '../coverage/figure-changes.ts';
import type { Request } from '../people/request.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { firstRow } from '../platform/database.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { readBoard, readMeant, readNamed, type Board, type BoardFilter } from './read-board.ts';

export const wholeBoard: BoardFilter = {
  show: 'all',
  assignmentId: null,
  search: null,
  aboveId: null,
  missingChannel: null,
};

/** Characters: whole boards of a country and some hundred of cities, and which of their units are of a view. */
const keptBoards = new KeptAnswers<Board>(32_000_000);
const keptPlaces = new KeptAnswers<readonly number[]>(16_000_000);

/**
 * The units that owe reports under a plan, as far as the viewer sees them, in the order of the board. A country's are a hundred
 * thousand, read a page at a time: their order is kept until anything of it changes, and a view reads its own reports alone.
 */
export async function boardUnits(request: Request, plan: PlanRow, filter: BoardFilter): Promise<readonly number[]> {
  const { show, assignmentId, search, aboveId, missingChannel } = filter;
  if (search !== null || aboveId !== null)
    return readNamed(await request.reads.em(), plan, request.clock.today, filter);
  const { units } = await boardOf(request, plan, assignmentId);
  if (show === 'all' && missingChannel === null) return units;
  return (await placesOf(request, plan, filter)).map((place) => units[place]!);
}

interface DutyGroup {
  unitId: string;
  asOf: string;
  units: number;
  missing: number;
}

/** Units of the board by the unit right above them, with how many of each still owe a report in an open period. */
export async function dutyGroups(request: Request, plan: PlanRow): Promise<DutyGroup[]> {
  const { groups, groupOf } = await boardOf(request, plan, null);
  const missing = groups.map(() => 0);
  for (const place of await placesOf(request, plan, { ...wholeBoard, show: 'missing' })) {
    const group = groupOf[place]!;
    if (group >= 0) missing[group]! += 1;
  }
  return groups.map((group, at) => ({ ...group, missing: missing[at]! }));
}

const asker = ({ viewer, clock }: Request) => `${viewer?.id} ${clock.today}`;

/** Which units owe is known to all: the board is kept until what is known changes. */
async function boardOf(request: Request, plan: PlanRow, assignmentId: string | null): Promise<Board> {
  const em = await request.reads.em();
  const key = `${asker(request)} ${plan.planId} ${assignmentId}`;
  return keptBoards.read(em, key, () => readBoard(em, plan, assignmentId));
}

/** Where on the board the units of a view stand, in its order. */
async function placesOf(request: Request, plan: PlanRow, filter: BoardFilter): Promise<readonly number[]> {
  const em = await request.reads.em();
  const { show, assignmentId, missingChannel } = filter;
  const read = async () => {
    const { units } = await boardOf(request, plan, assignmentId);
    const meant = await readMeant(em, plan, request.clock.today, filter);
    return units.flatMap((unit, place) => (meant.has(unit) ? place : []));
  };
  // What came on a channel, waits, or was given more time is not told by what it counts for: it is kept while nothing happens.
  const isTold = show === 'missing' && missingChannel === null;
  const changes = async () => (isTold ? changesOf(request, plan) : randomUUID());
  return keptPlaces.read(
    em,
    `${asker(request)} ${plan.planId} ${show} ${missingChannel} ${assignmentId}`,
    read,
    changes,
  );
}

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
