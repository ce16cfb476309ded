import { LockMode, type Work } from '../audit/perform.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver, type RoleOver } from '../units/roles-over.ts';
import { Plan } from './plan.entity.ts';
import { findPlan } from './plans.repository.ts';

/** The plan, held until the command is done, for somebody who may do this. Unknown and hidden ids are one: NOT_FOUND. */
export async function planToChange(
  { em }: Pick<Work, 'em'>,
  uid: string,
  command: string,
  may: (held: readonly RoleOver[]) => boolean,
): Promise<Plan> {
  const seen = await findPlan(em, uid);
  if (!seen) throw problem('NOT_FOUND', { kind: 'Plan' });
  if (!may(await rolesOver(em, seen.ownerId))) throw problem('FORBIDDEN', { command });
  const plan = await em.findOne(Plan, { id: seen.planId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // Somebody threw it away while this waited for it.
  if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
  return plan;
}
