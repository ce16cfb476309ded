import type { Role } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { addDays } from '../platform/clock.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver } from '../units/roles-over.ts';
import type { EndRoleInput } from './account.inputs.ts';
import { mayAdministerPeople } from './account.policy.ts';
import type { RolesResult } from './account.type.ts';
import { isOpened } from './accounts.repository.ts';
import { eraseAccount } from './personal-data/erase-account.ts';
import { endDays, oneChangeAtATime, othersAdminister } from './role-days.ts';

/**
 * Ends a role with a day earlier than its present last one, or at once, and keeps on record the days it was held; the last
 * administrator of a unit stays. Sessions follow with their next request. A role ended before its first day is over never
 * was: the audit alone tells of it. An account made by mistake, with such a role alone and unopened, goes with it.
 */
export function endRole(request: Request, input: EndRoleInput): Promise<typeof RolesResult> {
  return perform(request, { action: 'role.end', input }, async ({ em, clock, record }) => {
    await oneChangeAtATime(em);
    const sql = `SELECT h.id::text AS key, h.account_id::text AS account, h.unit_id::text AS unit, h.role, lower(h.valid)::text AS "begunOn",
      (upper(h.valid) - 1)::text AS "presentLastDay", (SELECT a.uid FROM accounts a WHERE a.id = h.account_id) AS "accountId",
      (SELECT u.uid FROM units u WHERE u.id = h.unit_id) AS "unitId" FROM role_holdings h WHERE h.uid = $1 FOR UPDATE`;
    const held = isOuterId(input.roleId) ? await firstRow<HeldRole>(em, sql, [input.roleId]) : undefined;
    if (!held || !mayAdministerPeople(await rolesOver(em, held.unit))) throw problem('NOT_FOUND', { kind: 'Role' });
    const { account, unit, role, begunOn, presentLastDay, accountId, unitId } = held;
    const lastDay = input.lastDay ?? addDays(clock.today, -1);
    const lengthens = presentLastDay !== null && lastDay >= presentLastDay;
    if (lengthens || (begunOn !== null && begunOn < clock.today && lastDay < begunOn)) {
      return { kind: 'AccountRefused', refusal: 'noDays', index: 0 } as const;
    }
    const leaves = { unit, without: account, after: lastDay };
    if (role === 'administrator' && !(await othersAdminister(em, leaves))) {
      return { kind: 'AccountRefused', refusal: 'lastAdministrator', index: 0 } as const;
    }
    const isOnly = begunOn !== null && lastDay < begunOn ? await onlyRoleOf(em, held) : null;
    await endDays(em, held.key, lastDay, clock.today);
    if (isOnly && !isOnly.isOpened) await eraseAccount(em, { key: account, login: isOnly.login }, clock.now());
    // The role may be gone with this: the entry tells all of it.
    record(accountId, { roleId: input.roleId, unit: unitId, role, from: begunOn, lastDay });
    return { kind: 'RolesChanged', count: 1 } as const;
  });
}

/** Is it the only role on record of its person, and was the account ever opened? */
async function onlyRoleOf(em: EntityManager, { key, account }: HeldRole) {
  const found = await firstRow<{ login: string; isOpened: boolean }>(
    em,
    `SELECT a.login, ${isOpened('a')} AS "isOpened"
     FROM accounts a WHERE a.id = $1 AND NOT EXISTS (SELECT FROM role_holdings h WHERE h.account_id = a.id AND h.id <> $2)`,
    [account, key],
  );
  return found ?? null;
}

interface HeldRole {
  key: string;
  account: string;
  unit: string;
  role: Role;
  begunOn: string | null;
  presentLastDay: string | null;
  accountId: string;
  unitId: string;
}
