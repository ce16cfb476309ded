import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { passwordMatches } from '../platform/password.ts';
import { problem } from '../platform/problem.ts';
import type { Request } from './request.ts';
import { closeSession, openSession } from './sessions.ts';
import { heldRoles, type Viewer } from './viewer.ts';

/** Failed attempts allowed in a quarter of an hour: per account, and per address (promises P11). */
const limits = { account: 10, address: 100, minutes: 15 };

interface Account extends Omit<Viewer, 'roles'> {
  passwordHash: string | null;
}

/** Signs in by name and password. Unknown accounts and wrong passwords get one answer in the same time. */
export async function signIn(request: Request, input: { login: string; password: string }): Promise<Viewer> {
  const em = request.orm.em.fork() as EntityManager;
  const login = tidyLogin(input.login);
  if (login.length > 100 || input.password.length > 1000) throw problem('SIGN_IN_FAILED', {});
  const attempt = await countAttempt(em, login, request.address);
  const account = await findAccount(em, 'login', login);
  if (!(await passwordMatches(account?.passwordHash, input.password)) || !account) throw problem('SIGN_IN_FAILED', {});
  await forgetAttempt(em, attempt);
  return begin(request, em, account, { proves: async (_em, passwordHash) => passwordHash === account.passwordHash });
}

/** A login as it is kept, whichever way it was typed. */
export const tidyLogin = (login: string) => login.normalize('NFC').trim().toLowerCase();

/** One click into a role of the demonstration; refused outside it. */
export async function signInAsDemoRole(request: Request, card: string): Promise<Viewer> {
  if (!request.isDemo) throw problem('DEMO_ONLY', {});
  const em = request.orm.em.fork() as EntityManager;
  const account = await findAccount(em, 'demo_card', card);
  if (!account) throw problem('NOT_FOUND', { kind: 'DemoCard' });
  return begin(request, em, account);
}

export async function signOut(request: Request): Promise<void> {
  if (request.sessionToken) await closeSession(request.orm.em.fork() as EntityManager, request.sessionToken);
  request.setSession(null);
}

interface Begin {
  byProvider?: boolean;
  /** Does what somebody came in by still hold? */
  proves?: (em: EntityManager, passwordHash: string | null) => Promise<boolean>;
}

/**
 * Opens a session for an account whose owner has proved who they are. While that was tried the account may have been disabled
 * or reset, or its password changed, which ends the sessions there are: so it is looked at again where nobody changes it.
 */
export async function begin(
  request: Request,
  em: EntityManager,
  account: Omit<Viewer, 'roles'>,
  { byProvider = false, proves = async () => true }: Begin = {},
): Promise<Viewer> {
  const token = await em.transactional(async (inner) => {
    const em = inner as EntityManager;
    const sql = 'SELECT password_hash AS "passwordHash" FROM accounts WHERE id = $1 AND active FOR SHARE';
    const kept = await firstRow<{ passwordHash: string | null }>(em, sql, [account.id]);
    if (!kept || !(await proves(em, kept.passwordHash))) throw problem('SIGN_IN_FAILED', {});
    return renewSession(request, em, account.id, { byProvider });
  });
  request.setSession(token);
  const { id, uid, login, name, title } = account;
  return { id, uid, login, name, title, roles: await heldRoles(em, id, request.clock.today) };
}

/** Opens a session and ends an earlier one of this browser, which is told the new one once the transaction stands. */
export async function renewSession(
  request: Pick<Request, 'sessionToken' | 'device'>,
  em: EntityManager,
  accountId: string,
  { byProvider }: { byProvider: boolean },
): Promise<string> {
  if (request.sessionToken) await closeSession(em, request.sessionToken);
  return openSession(em, accountId, { device: request.device, byProvider });
}

function findAccount(em: EntityManager, column: 'login' | 'demo_card', value: string) {
  return firstRow<Account>(
    em,
    `SELECT id::text AS id, uid, login, name, title, password_hash AS "passwordHash" FROM accounts WHERE ${column} = $1 AND active`,
    [value],
  );
}

/** The attempt succeeded: it is no failure. */
export async function forgetAttempt(em: EntityManager, attempt: string): Promise<void> {
  await rows(em, 'DELETE FROM sign_in_attempts WHERE id = $1', [attempt]);
}

/** Counts the attempt before the password is tried, one at a time for each account and each address: parallel tries are counted too. */
export function countAttempt(em: EntityManager, login: string, address: string): Promise<string> {
  const now = new Date();
  const since = new Date(now.getTime() - limits.minutes * 60_000);
  return em.transactional(async (inner) => {
    const em = inner as EntityManager;
    // Always in this order, so that nobody waits for who waits for them.
    const lock = 'SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))';
    await rows(em, lock, ['sign-in', login]);
    await rows(em, lock, ['sign-in from', address]);
    const counted = await firstRow<{ ofLogin: number; ofAddress: number }>(
      em,
      `SELECT (SELECT count(*)::int FROM sign_in_attempts WHERE login = $1 AND at > $2) AS "ofLogin",
              (SELECT count(*)::int FROM sign_in_attempts WHERE address = $3 AND at > $2) AS "ofAddress"`,
      [login, since, address],
    );
    if (counted && (counted.ofLogin >= limits.account || counted.ofAddress >= limits.address)) {
      throw problem('TOO_MANY_ATTEMPTS', { retryAfter: limits.minutes * 60 });
    }
    await rows(em, 'DELETE FROM sign_in_attempts WHERE login = $1 AND at <= $2', [login, since]);
    const added = await firstRow<{ id: string }>(
      em,
      'INSERT INTO sign_in_attempts (login, address, at) VALUES ($1, $2, $3) RETURNING id::text AS id',
      [login, address, now],
    );
    return added!.id;
  });
}
