import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { findPlan } from '../plans/plans.repository.ts';
import { rolesOver } from '../units/roles-over.ts';
import { matchPastRows } from './past-rows.ts';
import { pastBase, pastTarget, yearWithRoom } from './past-target.ts';
import type { PreviewPastFiguresInput } from './past.inputs.ts';
import type { PastFiguresPreview } from './past.type.ts';
import { most } from './read-sheet.ts';

/** How many units are named that have no row. */
const named = 200;

/** Where a sheet of an earlier year would go, and which units its rows mean. Changes nothing. */
export async function previewPastFigures(
  em: EntityManager,
  today: string,
  { planId, assignmentId, year: wanted, rows }: PreviewPastFiguresInput,
): Promise<PastFiguresPreview> {
  if (rows.length > most.rows) throw problem('INVALID_INPUT', { path: 'rows', reason: `at most ${most.rows}` });
  const plan = await findPlan(em, planId);
  if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
  if (!mayEnterPast(await rolesOver(em, plan.ownerId))) throw problem('FORBIDDEN', { command: 'past.enter' });
  const base = await pastBase(em, plan, assignmentId);
  const year = wanted ?? (await yearWithRoom(em, base, today));
  const target = await pastTarget(em, base, year, today);
  const nothing = { planTitle: null, planState: null, periodName: null, dataFrom: null, dataTo: null, versionId: null };
  if (typeof target === 'string')
    return { ...nothing, base, year, refusal: target, rows: [], unitsLeft: [], unitsMeant: 0 };
  const matches = matchPastRows(
    rows.map(({ unitName, unitId }) => ({ unitName, unitId: unitId ?? null })),
    target.units,
  );
  const taken = new Set(matches.map(({ unit }) => unit));
  const left = target.units.filter((unit) => !unit.hasReport && !taken.has(unit));
  const { name, dataFrom, dataTo } = target.period;
  return {
    ...{ base, year },
    ...{ refusal: null, planTitle: target.title, planState: target.planState, versionId: target.versionId },
    ...{ periodName: name, dataFrom, dataTo, rows: matches },
    ...{ unitsLeft: left.slice(0, named), unitsMeant: target.units.length },
  };
}
