import type { Request } from '../people/request.ts';
import { present } from '../platform/loaders.ts';
import { problem } from '../platform/problem.ts';
import {
  assignmentsById,
  periodsById,
  plansById,
  visiblePlansById,
  type AssignmentRow,
  type PeriodRow,
  type PlanRow,
} from './plans.repository.ts';

/** A plan by inner key. Reached through something the asker may see (a report, a board), never by a guessed id. */
export async function planById(request: Request, id: string): Promise<PlanRow> {
  const loader = request.loaders.of<PlanRow>(async (ids) => plansById(await request.reads.em(), ids), plansById);
  return present(await loader.load(id), `plan ${id}`);
}

/**
 * The plan that a command was about, to whoever may see it. A command that is sent again is answered from memory, and its
 * author may have lost the role meanwhile.
 */
export async function planOfResult(request: Request, { planId }: { planId: string }): Promise<PlanRow> {
  const plan = await visiblePlanById(request, planId);
  if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
  return plan;
}

/** A plan by inner key to whoever may see it. */
export async function visiblePlanById(request: Request, id: string): Promise<PlanRow | undefined> {
  const loader = request.loaders.of<PlanRow>(
    async (ids) => visiblePlansById(await request.reads.em(), ids),
    visiblePlansById,
  );
  return (await loader.load(id)) ?? undefined;
}

export async function periodById(request: Request, id: string): Promise<PeriodRow> {
  const loader = request.loaders.of<PeriodRow>(async (ids) => periodsById(await request.reads.em(), ids), periodsById);
  return present(await loader.load(id), `period ${id}`);
}

export async function assignmentById(request: Request, id: string): Promise<AssignmentRow> {
  const loader = request.loaders.of<AssignmentRow>(
    async (ids) => assignmentsById(await request.reads.em(), ids),
    assignmentsById,
  );
  return present(await loader.load(id), `assignment ${id}`);
}
