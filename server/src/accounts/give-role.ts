import type { AccountRefusalCode } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import type { GiveRoleInput } from './account.inputs.ts';
import type { RolesResult } from './account.type.ts';
import { unitToAdminister } from './accounts.repository.ts';
import { giveDays } from './role-days.ts';

/**
 * Gives somebody else one more role, from today or later, at a unit that the asker administers; the account may belong to
 * any unit. Nobody gives roles to themselves (decisions/0028).
 */
export function giveRole(request: Request, input: GiveRoleInput): Promise<typeof RolesResult> {
  return perform(request, { action: 'role.give', input }, async ({ em, viewer, clock, record }) => {
    const { accountId, role, from, lastDay = null } = input;
    const unit = await unitToAdminister(em, input.unitId, 'role.give');
    const sql = 'SELECT id::text AS key FROM accounts WHERE uid = $1 AND active AND NOT is_system';
    const account = isOuterId(accountId) ? await firstRow<{ key: string }>(em, sql, [accountId]) : undefined;
    if (!account) throw problem('NOT_FOUND', { kind: 'Account' });
    const refuse = (refusal: AccountRefusalCode) => ({ kind: 'AccountRefused', refusal, index: 0 }) as const;
    if (account.key === viewer.id) return refuse('ownAccount');
    if (from < clock.today) return refuse('pastDay');
    if (lastDay !== null && lastDay < from) return refuse('noDays');
    if (!(await giveDays(em, { account: account.key, unit, role, from, lastDay }))) {
      return refuse('roleHeld');
    }
    record(accountId, { unit: input.unitId, role, from, lastDay });
    return { kind: 'RolesChanged', count: 1 } as const;
  });
}
