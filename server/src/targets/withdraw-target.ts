import type { Request } from '../people/request.ts';
import { rows } from '../platform/database.ts';
import type { WithdrawTargetInput } from './target.inputs.ts';
import type { ChangeTargetResult } from './target.type.ts';
import { changeTargets, targetOfPlan } from './target-work.ts';

/** A written plan forgets the target; an issued one keeps it aside, for its amendments name it. */
export function withdrawTarget(request: Request, input: WithdrawTargetInput): Promise<typeof ChangeTargetResult> {
  return changeTargets(
    request,
    { action: 'target.withdraw', kind: 'withdrawTarget', input },
    (work, plan) => targetOfPlan(work, plan, input.targetId),
    async ({ em }, plan, before) => {
      const { targetId } = before!;
      const sql =
        plan.state === 'issued'
          ? 'UPDATE targets SET withdrawn = true WHERE id = $1'
          : 'DELETE FROM targets WHERE id = $1';
      await rows(em, sql, [targetId]);
      return targetId;
    },
  );
}
