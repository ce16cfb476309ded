import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import type { GiveRoleInput } from './account.inputs.ts';
import type { RolesResult } from './account.type.ts';
import { unitToAdminister } from './accounts.repository.ts';
import { giveDays } from './role-days.ts';

/** Gives somebody one more role, at a unit that the asker administers; the account may belong to any unit. */
export function giveRole(request: Request, input: GiveRoleInput): Promise<typeof RolesResult> {
  return perform(request, { action: 'role.give', input }, async ({ em, record }) => {
    const { accountId, role, from, lastDay = null } = input;
    const unit = await unitToAdminister(em, input.unitId, 'role.give');
    const sql = 'SELECT id::text AS key FROM accounts WHERE uid = $1 AND active AND NOT is_system';
    const account = isOuterId(accountId) ? await firstRow<{ key: string }>(em, sql, [accountId]) : undefined;
    if (!account) throw problem('NOT_FOUND', { kind: 'Account' });
    if (lastDay !== null && lastDay < from) return { kind: 'AccountRefused', refusal: 'noDays', index: 0 } as const;
    if (!(await giveDays(em, { account: account.key, unit, role, from, lastDay }))) {
      return { kind: 'AccountRefused', refusal: 'roleHeld', index: 0 } as const;
    }
    record(accountId, { unit: input.unitId, role, from, lastDay });
    return { kind: 'RolesChanged', count: 1 } as const;
  });
}
