import { matchingKey } from '@ke-hoach/forms';
import type { UnitRow } from '../../units/units.repository.ts';
import type { Work } from '../../audit/perform.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { unitsMeant } from '../expected-reports.ts';
import { giveTask, tasksOf } from '../plan-tasks.repository.ts';
import type { Plan } from '../plan.entity.ts';
import type { PlanExample } from './plan-examples.ts';

/**
 * Says of the tasks of an example who will do them from the issue on: units of the kinds it names, or the organisation
 * that its document names as the one that leads. Where there is none below the office, that is left to the office. Answers
 * how many.
 */
export async function giveExampleTasks(
  { em, clock }: Pick<Work, 'em' | 'clock'>,
  plan: Plan,
  { tasks }: PlanExample,
  organisations: readonly UnitRow[],
): Promise<number> {
  const placed = await unitsUnderOwner(em, plan.id, clock.today);
  const named = new Map(organisations.map(({ name, unitId }) => [matchingKey(name), unitId]));
  let count = 0;
  for (const task of await tasksOf(em, plan.id)) {
    const kinds = tasks.find(({ code }) => code === task.code)?.kinds ?? [];
    const leading = named.get(matchingKey(task.lead ?? ''));
    const selector = {
      unitKinds: [...kinds],
      exceptUnits: [],
      alsoUnits: leading && kinds.length === 0 ? [leading] : [],
    };
    if (unitsMeant(selector, placed, clock.today).length === 0) continue;
    await giveTask(em, task, selector);
    count += 1;
  }
  return count;
}
