import { CountedReports, type TaskState } from '@ke-hoach/schema';
import type { Request } from '../people/request.ts';
import { judgingOf, targetById } from '../targets/judging.ts';
import { decidedOn } from '../targets/owing-units.ts';
import { standingsOf, type StandingRow } from '../targets/standings.repository.ts';
import type { AnswerInReports } from './answers-in-reports.repository.ts';
import type { TaskAnswer } from './task.type.ts';
import type { TaskRow } from '../plans/plan-tasks.repository.ts';

/** How far a unit is with a task that something else answers, and what says so. */
export interface Answered {
  state: TaskState;
  answer: TaskAnswer | null;
}

/** Does a field or target tell how far units are, so that nobody has to? */
export const isAnswered = ({ answeredField, answeredTargetId }: TaskRow): boolean =>
  answeredField !== null || answeredTargetId !== null;

const noTarget = { targetState: null, owed: null, difference: null };

/** A number above nothing, a yes or a day is done; nothing and no are told too; a report that was begun is under way. */
export function answeredByField(found: AnswerInReports | undefined): Answered {
  if (!found) return { state: 'notBegun', answer: null };
  const { periodId, nothingToReport, figure, yes, day, isHandedIn } = found;
  const isDone = (figure !== null && figure !== '0') || yes === true || day !== null;
  const state = !isHandedIn ? 'underWay' : isDone ? 'done' : 'notBegun';
  return { state, answer: { periodId, isHandedIn, nothingToReport, figure, yes, day, ...noTarget } };
}

/** Reached is done; short of it, or over it, with something reported is under way. */
export function answeredByTarget(target: { targetId: string; periodId: string }, found?: StandingRow): Answered {
  const hasFigure = found?.figure != null;
  if (!found || !hasFigure) return { state: 'notBegun', answer: null };
  const state = found.state === 'reached' ? 'done' : found.figure === '0' ? 'notBegun' : 'underWay';
  const { state: targetState, owed, figure, difference } = found;
  const answer = { periodId: target.periodId, isHandedIn: true, nothingToReport: false, yes: null, day: null };
  return { state, answer: { ...answer, targetState, owed, figure, difference } };
}

/** How units stand to the target that answers a task, by all that was handed in. */
export async function standingsByUnit(request: Request, targetId: string): Promise<Map<string, StandingRow>> {
  const target = await targetById(request, targetId);
  const judging = await judgingOf(request, target, CountedReports.SUBMITTED);
  if (!judging) return new Map();
  const asked = { state: null, search: null, asOf: decidedOn(target, request.clock.today), offset: 0, size: null };
  const { found } = await standingsOf(await request.reads.em(), judging, asked);
  return new Map(found.map((row) => [row.unitId, row]));
}
