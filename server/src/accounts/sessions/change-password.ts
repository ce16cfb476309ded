import { shortestPassword, type PasswordRefusalCode } from '@ke-hoach/schema';
import { perform } from '../../audit/perform.ts';
import { endTokens } from '../../people/access-tokens.ts';
import { signedIn, type Request } from '../../people/request.ts';
import { endSessions, originOf } from '../../people/sessions.ts';
import { countAttempt, forgetAttempt, renewSession } from '../../people/sign-in.ts';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { hashPassword, passwordMatches } from '../../platform/password.ts';
import { problem } from '../../platform/problem.ts';
import { isWeak, longestPassword } from '../password-rule.ts';
import { unlinkIdentities } from '../provider/identities.repository.ts';
import type { ChangePasswordInput, ChangePasswordResult } from './session.type.ts';

/**
 * Another password, for whoever knows the one until now; tries are counted as those of signing in. All sessions end, and
 * the one that asks goes on under a new token; access tokens and links with a provider end too where that is wished.
 * Beside the key no password is kept, not even as a hash of the input.
 */
export async function changePassword(
  request: Request,
  { current, password, endsOtherWaysIn = false, idempotencyKey }: ChangePasswordInput,
): Promise<typeof ChangePasswordResult> {
  const { login } = signedIn(request);
  for (const [path, text] of Object.entries({ current, password })) {
    if (text.length > longestPassword) throw problem('INVALID_INPUT', { path, reason: 'length' });
  }
  const em = request.orm.em.fork() as EntityManager;
  const attempt = await countAttempt(em, login, request.address);
  const command = { action: 'account.changePassword', input: { idempotencyKey, endsOtherWaysIn } } as const;
  let renewed: string | undefined;
  const outcome = await perform(request, command, async ({ em, viewer, record }) => {
    const refuse = (refusal: PasswordRefusalCode) =>
      ({ kind: 'PasswordRefused', refusal, minimum: shortestPassword }) as const;
    const kept = await firstRow<{ hash: string | null }>(
      em,
      'SELECT password_hash AS hash FROM accounts WHERE id = $1 FOR UPDATE',
      [viewer.id],
    );
    if (!(await passwordMatches(kept?.hash, current))) return refuse('wrong');
    if (password === current) return refuse('same');
    if (isWeak(password, login)) return refuse('weak');
    const sql = 'UPDATE accounts SET password_hash = $2 WHERE id = $1';
    await rows(em, sql, [viewer.id, await hashPassword(password)]);
    const sessionsEnded = await endSessions(em, viewer.id, { except: request.sessionToken });
    const tokensEnded = endsOtherWaysIn ? (await endTokens(em, viewer.id)).length : 0;
    const linksUndone = endsOtherWaysIn ? await unlinkIdentities(em, viewer.id) : 0;
    const ended = { sessionsEnded, tokensEnded, linksUndone };
    // With all the rest: a reset that comes right after it ends this session too.
    renewed = await renewSession(request, em, viewer.id, await originOf(em, request.sessionToken));
    record(viewer.uid, ended);
    return { kind: 'PasswordChanged', ...ended } as const;
  });
  const isKnown = outcome.kind === 'PasswordChanged' || outcome.refusal !== 'wrong';
  if (isKnown) await forgetAttempt(em, attempt);
  // Sent once more it is answered from memory, without the password: that begins no session.
  if (renewed) request.setSession(renewed);
  return outcome;
}
