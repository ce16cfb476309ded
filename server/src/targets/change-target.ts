import type { Request } from '../people/request.ts';
import { rows } from '../platform/database.ts';
import { keepOwnValues, readTarget, written } from './read-target.ts';
import type { ChangeTargetInput } from './target.inputs.ts';
import type { ChangeTargetResult } from './target.type.ts';
import { changeTargets, targetOfPlan } from './target-work.ts';

/** Sets a target anew; since when it is owed stays. */
export function changeTarget(request: Request, input: ChangeTargetInput): Promise<typeof ChangeTargetResult> {
  return changeTargets(
    request,
    { action: 'target.change', kind: 'changeTarget', input },
    (work, plan) => targetOfPlan(work, plan, input.targetId),
    async (work, plan, before) => {
      const { targetId } = before!;
      const values = await readTarget(work, plan, input.target);
      const marks = values.map((_, at) => `$${at + 2}`).join(', ');
      await rows(work.em, `UPDATE targets SET (${written}) = ROW (${marks}) WHERE id = $1`, [targetId, ...values]);
      await keepOwnValues(work, targetId, input.target.ownValues);
      return targetId;
    },
  );
}
