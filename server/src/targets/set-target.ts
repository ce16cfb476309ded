import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { keepOwnValues, readTarget, written } from './read-target.ts';
import type { SetTargetInput } from './target.inputs.ts';
import type { ChangeTargetResult } from './target.type.ts';
import { changeTargets } from './target-work.ts';

/** Gives a target: planned while the plan is written, an amendment once it is issued. */
export function setTarget(request: Request, input: SetTargetInput): Promise<typeof ChangeTargetResult> {
  return changeTargets(
    request,
    { action: 'target.set', kind: 'setTarget', input },
    () => Promise.resolve(null),
    async (work, plan) => {
      const values = await readTarget(work, plan, input.target);
      const since = plan.state === 'issued' ? work.clock.today : null;
      const made = await firstRow<{ id: string }>(
        work.em,
        `INSERT INTO targets (plan_id, position, given_on, ${written})
         SELECT $1, coalesce(max(position), 0) + 1, $2::date, ${values.map((_, at) => `$${at + 3}`).join(', ')}
         FROM targets WHERE plan_id = $1 RETURNING id::text AS id`,
        [plan.id, since, ...values],
      );
      await keepOwnValues(work, made!.id, input.target.ownValues);
      return made!.id;
    },
  );
}
