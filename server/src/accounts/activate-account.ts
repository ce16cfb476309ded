import { timingSafeEqual } from 'node:crypto';
import { shortestPassword } from '@ke-hoach/schema';
import { writeAuditEntry } from '../audit/audit-entry.ts';
import type { Request } from '../people/request.ts';
import { endSessions } from '../people/sessions.ts';
import { countAttempt, forgetAttempt, renewSession, tidyLogin } from '../people/sign-in.ts';
import { heldRoles } from '../people/viewer.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { hashPassword } from '../platform/password.ts';
import { problem } from '../platform/problem.ts';
import type { ActivateAccountInput } from './account.inputs.ts';
import type { ActivateAccountResult } from './account.type.ts';
import { hashOfCode } from './activation-code.ts';
import { isWeak, longestPassword } from './password-rule.ts';

interface Waiting {
  id: string;
  uid: string;
  login: string;
  name: string;
  title: string | null;
  codeHash: Buffer;
}

/**
 * Sets a password by a one-time code and signs in. Nobody is signed in yet, so this is no command of `perform`: it is
 * throttled like signing in, and an unknown name, a wrong and an expired code get one answer.
 */
export async function activateAccount(
  request: Request,
  input: ActivateAccountInput,
): Promise<typeof ActivateAccountResult> {
  const em = request.orm.em.fork() as EntityManager;
  const login = tidyLogin(input.login);
  if (login.length > 100 || input.code.length > 100 || input.password.length > longestPassword)
    throw problem('SIGN_IN_FAILED', {});
  const attempt = await countAttempt(em, login, request.address);
  const passwordHash = await hashPassword(input.password);
  const account = await waitingAccount(em, login);
  const given = hashOfCode(input.code);
  if (!account || !timingSafeEqual(account.codeHash, given)) throw problem('SIGN_IN_FAILED', {});
  await forgetAttempt(em, attempt);
  if (isWeak(input.password, login)) return { kind: 'PasswordTooWeak', minimum: shortestPassword };
  const token = await em.transactional(async (inner) => {
    const em = inner as EntityManager;
    const sql = 'DELETE FROM activation_codes WHERE account_id = $1 AND code_hash = $2 RETURNING account_id';
    if ((await rows(em, sql, [account.id, given])).length === 0) return null;
    await rows(em, 'UPDATE accounts SET password_hash = $2 WHERE id = $1', [account.id, passwordHash]);
    await endSessions(em, account.id);
    const entry = { at: request.clock.now(), accountId: account.id, action: 'account.activate', subject: account.uid };
    await writeAuditEntry(em, { ...entry, details: {} });
    return renewSession(request, em, account.id, { byProvider: false });
  });
  if (!token) throw problem('SIGN_IN_FAILED', {});
  request.setSession(token);
  const { codeHash: _codeHash, ...person } = account;
  const roles = await heldRoles(em, person.id, request.clock.today);
  return { kind: 'AccountActivated', viewer: { ...person, roles } };
}

async function waitingAccount(em: EntityManager, login: string): Promise<Waiting | undefined> {
  return firstRow<Waiting>(
    em,
    `SELECT a.id::text AS id, a.uid, a.login, a.name, a.title, c.code_hash AS "codeHash"
     FROM accounts a JOIN activation_codes c ON c.account_id = a.id WHERE a.login = $1 AND a.active AND c.expires_at > $2`,
    [login, new Date()],
  );
}
