import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { endTokens } from '../people/access-tokens.ts';
import { endSessions } from '../people/sessions.ts';
import { rows } from '../platform/database.ts';
import type { ResetAccountInput } from './account.inputs.ts';
import type { SlipsResult } from './account.type.ts';
import { accountToAdminister } from './accounts.repository.ts';
import { keepCode, newCode } from './activation-code.ts';
import { unlinkIdentities } from './provider/identities.repository.ts';
import { withCodes } from './with-codes.ts';

/**
 * A new one-time code; the old password, all sessions, access tokens and links with a provider end at once. Many people
 * have no work mail to reset by. Nobody resets themselves: a session that got away would come by a password.
 */
export async function resetAccount(request: Request, input: ResetAccountInput): Promise<typeof SlipsResult> {
  const codes = new Map<string, string>();
  const outcome = await perform(request, { action: 'account.reset', input }, async (work) => {
    const { key, id, isDisabled } = await accountToAdminister(work.em, input.accountId);
    if (key === work.viewer.id) return { kind: 'AccountRefused', refusal: 'ownAccount', index: 0 } as const;
    if (isDisabled) return { kind: 'AccountRefused', refusal: 'disabled', index: 0 } as const;
    await rows(work.em, 'UPDATE accounts SET password_hash = NULL WHERE id = $1', [key]);
    await endSessions(work.em, key);
    await endTokens(work.em, key);
    await unlinkIdentities(work.em, key);
    const code = newCode();
    codes.set(id, code);
    work.record(id, {});
    const expiresAt = await keepCode(work.em, { accountId: key, code, madeBy: work.viewer.id });
    return { kind: 'SlipsIssued', slips: [{ accountId: id, expiresAt }] } as const;
  });
  return withCodes(request, outcome, codes);
}
