import { perform } from '../audit/perform.ts';
import { endTokens } from '../people/access-tokens.ts';
import type { Request } from '../people/request.ts';
import { endSessions } from '../people/sessions.ts';
import { rows } from '../platform/database.ts';
import { tidyProse } from '../platform/tidy-text.ts';
import type { EnableAccountInput } from './account.inputs.ts';
import type { EnableAccountResult } from './account.type.ts';
import { accountToAdminister } from './accounts.repository.ts';

/**
 * Lets somebody in again, by the password they had. Who never had one, or forgot it, gets a new code by `resetAccount`. A
 * session that was being opened while the account was disabled does not come to life.
 */
export function enableAccount(request: Request, input: EnableAccountInput): Promise<typeof EnableAccountResult> {
  const reason = tidyProse(input.reason, 'reason', 500);
  return perform(request, { action: 'account.enable', input }, async ({ em, record }) => {
    const { key, id, isDisabled } = await accountToAdminister(em, input.accountId, { orFormer: true });
    if (!isDisabled) return { kind: 'AccountRefused', refusal: 'notDisabled', index: 0 } as const;
    await endSessions(em, key);
    await endTokens(em, key);
    await rows(em, 'UPDATE accounts SET active = true WHERE id = $1', [key]);
    record(id, { reason });
    return { kind: 'AccountEnabled', accountId: id } as const;
  });
}
