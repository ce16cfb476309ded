import type { AccountRefusalCode } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import { endTokens } from '../people/access-tokens.ts';
import type { Request } from '../people/request.ts';
import { endSessions } from '../people/sessions.ts';
import { addDays } from '../platform/clock.ts';
import { rows } from '../platform/database.ts';
import { tidyProse } from '../platform/tidy-text.ts';
import type { DisableAccountInput } from './account.inputs.ts';
import type { DisableAccountResult } from './account.type.ts';
import { accountToAdminister } from './accounts.repository.ts';
import { oneChangeAtATime, othersAdminister } from './role-days.ts';

/**
 * Lets nobody in by an account any more, from the next request on; sessions, access tokens and the one-time code are gone for
 * good. Roles, password and what was begun stay, so that `enableAccount` brings all of it back. The last administrator of a
 * unit who can sign in stays, and nobody shuts themselves out.
 */
export function disableAccount(request: Request, input: DisableAccountInput): Promise<typeof DisableAccountResult> {
  const reason = tidyProse(input.reason, 'reason', 500);
  return perform(request, { action: 'account.disable', input }, async ({ em, viewer, clock, record }) => {
    const refuse = (refusal: AccountRefusalCode) => ({ kind: 'AccountRefused', refusal, index: 0 }) as const;
    await oneChangeAtATime(em);
    const { key, id, isDisabled } = await accountToAdminister(em, input.accountId);
    if (key === viewer.id) return refuse('ownAccount');
    if (isDisabled) return refuse('disabled');
    const administered = await rows<{ unit: string }>(
      em,
      `SELECT DISTINCT unit_id::text AS unit FROM role_holdings
       WHERE account_id = $1 AND role = 'administrator' AND NOT valid << daterange($2::date, NULL)`,
      [key, clock.today],
    );
    for (const { unit } of administered) {
      const leaves = { unit, without: key, after: addDays(clock.today, -1) };
      if (!(await othersAdminister(em, leaves))) return refuse('lastAdministrator');
    }
    await rows(em, 'UPDATE accounts SET active = false WHERE id = $1', [key]);
    await rows(em, 'DELETE FROM activation_codes WHERE account_id = $1', [key]);
    const sessions = await endSessions(em, key);
    const tokens = await endTokens(em, key);
    record(id, { reason, sessions, tokens: tokens.length });
    return { kind: 'AccountDisabled', accountId: id } as const;
  });
}
