import type { AccountRefusalCode } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import type { GiveRoleInput } from './account.inputs.ts';
import type { RolesResult } from './account.type.ts';
import { accountToGive, unitToAdminister } from './accounts.repository.ts';
import { giveDays } from './role-days.ts';

/**
 * Gives somebody of the asker's units one more role, from today or later, at a unit that the asker administers. Nobody
 * gives roles to themselves (decisions/0028).
 */
export function giveRole(request: Request, input: GiveRoleInput): Promise<typeof RolesResult> {
  return perform(request, { action: 'role.give', input }, async ({ em, viewer, clock, record }) => {
    const { accountId, role, from, lastDay = null } = input;
    const unit = await unitToAdminister(em, input.unitId, 'role.give');
    const { key: account, isDisabled } = await accountToGive(em, accountId);
    const refuse = (refusal: AccountRefusalCode) => ({ kind: 'AccountRefused', refusal, index: 0 }) as const;
    if (account === viewer.id) return refuse('ownAccount');
    if (isDisabled) return refuse('disabled');
    if (from < clock.today) return refuse('pastDay');
    if (lastDay !== null && lastDay < from) return refuse('noDays');
    if (!(await giveDays(em, { account, unit, role, from, lastDay }))) {
      return refuse('roleHeld');
    }
    record(accountId, { unit: input.unitId, role, from, lastDay });
    return { kind: 'RolesChanged', count: 1 } as const;
  });
}
