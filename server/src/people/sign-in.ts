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
  const login = input.login.normalize('NFC').trim().toLowerCase();
  await assertNotThrottled(em, login, request.address);
  const account = await findAccount(em, 'login', login);
  if (!(await passwordMatches(account?.passwordHash, input.password)) || !account) {
    await rows(em, 'INSERT INTO sign_in_attempts (login, address, at) VALUES ($1, $2, $3)', [
      login,
      request.address,
      new Date(),
    ]);
    throw problem('SIGN_IN_FAILED', {});
  }
  return begin(request, em, account);
}

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

async function begin(request: Request, em: EntityManager, account: Account): Promise<Viewer> {
  if (request.sessionToken) await closeSession(em, request.sessionToken);
  request.setSession(await openSession(em, account.id));
  const { id, uid, login, name, title } = account;
  return { id, uid, login, name, title, roles: await heldRoles(em, id, request.clock.today) };
}

function findAccount(em: EntityManager, column: 'login' | 'demo_card', value: string) {
  return firstRow<Account>(
    em,
    `SELECT id::text AS id, uid, login, name, title, password_hash AS "passwordHash" FROM accounts WHERE ${column} = $1 AND active`,
    [value],
  );
}

async function assertNotThrottled(em: EntityManager, login: string, address: string): Promise<void> {
  const since = new Date(Date.now() - limits.minutes * 60_000);
  const counted = await firstRow<{ ofLogin: number; ofAddress: number }>(
    em,
    `SELECT (SELECT count(*)::int FROM sign_in_attempts WHERE login = $1 AND at > $2) AS "ofLogin",
            (SELECT count(*)::int FROM sign_in_attempts WHERE address = $3 AND at > $4) AS "ofAddress"`,
    [login, since, address, since],
  );
  if (counted && (counted.ofLogin >= limits.account || counted.ofAddress >= limits.address)) {
    throw problem('TOO_MANY_ATTEMPTS', { retryAfter: limits.minutes * 60 });
  }
}
