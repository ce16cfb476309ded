import type { UnitKind } from '@ke-hoach/schema';
import { performAsSystem } from '../audit/perform-as-system.ts';
import { endSessions } from '../people/sessions.ts';
import { tidyLogin } from '../people/sign-in.ts';
import type { Clock } from '../platform/clock.ts';
import { firstRow, rows, type EntityManager, type Orm } from '../platform/database.ts';
import { administratorExists, nobodyOfThisName, wantedForAdministrator } from '../platform/start-refusal.ts';
import { keepCode, newCode } from './activation-code.ts';
import { isLogin } from './login.ts';

/** Whom the operator of the machine lets in. Name and unit are for the first time only. */
export interface FirstAdministrator {
  login: string;
  name?: string | undefined;
  unit?: string | undefined;
  kind?: UnitKind | undefined;
}

export interface OneTimeCode {
  login: string;
  code: string;
  expiresAt: string;
}

/**
 * The way into an installation where nobody administers anything: the first unit, its administrator and a one-time code
 * for the password of their own. Later the same gives an administrator who can no longer sign in a new code, for whoever
 * runs the machine; it makes nobody an administrator beside those there are.
 */
export async function letAdministratorIn(orm: Orm, clock: Clock, wish: FirstAdministrator): Promise<OneTimeCode> {
  const login = tidyLogin(wish.login);
  const code = newCode();
  let expiresAt = '';
  await performAsSystem(orm, clock, 'administrator.letIn', async (em, systemId) => {
    await rows(em, `SELECT pg_advisory_xact_lock(hashtext('administrators'))`);
    const account = (await hasAdministrator(em, clock.today))
      ? await administratorOf(em, login, clock.today)
      : await makeFirst(em, login, wish, clock.today);
    await rows(em, 'UPDATE accounts SET password_hash = NULL WHERE id = $1', [account]);
    await endSessions(em, account);
    expiresAt = await keepCode(em, { accountId: account, code, madeBy: systemId });
    return { login };
  });
  return { login, code, expiresAt };
}

const administrators = `role_holdings h JOIN accounts a ON a.id = h.account_id AND a.active
  WHERE h.role = 'administrator' AND h.valid @> $1::date`;

/** Does anybody administer a unit today? */
export async function hasAdministrator(em: EntityManager, today: string): Promise<boolean> {
  return (await firstRow(em, `SELECT 1 FROM ${administrators} LIMIT 1`, [today])) !== undefined;
}

async function administratorOf(em: EntityManager, login: string, today: string): Promise<string> {
  const found = await firstRow<{ id: string }>(
    em,
    `SELECT a.id::text AS id FROM ${administrators} AND a.login = $2 LIMIT 1`,
    [today, login],
  );
  if (!found) throw administratorExists();
  return found.id;
}

async function makeFirst(em: EntityManager, login: string, wish: FirstAdministrator, today: string): Promise<string> {
  const { kind } = wish;
  const [name, unitName] = [wish.name, wish.unit].map((text) => text?.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (!name || !unitName || !kind || !isLogin(login)) throw wantedForAdministrator();
  const unit = await topUnit(em, { name: unitName, kind, today });
  const account = await firstRow<{ id: string }>(
    em,
    'INSERT INTO accounts (login, name) VALUES ($1, $2) ON CONFLICT (login) DO NOTHING RETURNING id::text AS id',
    [login, name],
  );
  if (!account) throw nobodyOfThisName(login);
  await rows(
    em,
    `INSERT INTO role_holdings (account_id, role, unit_id, valid) VALUES ($1, 'administrator', $2, daterange($3, NULL))`,
    [account.id, unit, today],
  );
  return account.id;
}

/** The unit of this name at the top, or a new one. */
async function topUnit(em: EntityManager, { name, kind, today }: { name: string; kind: UnitKind; today: string }) {
  const standing = await firstRow<{ id: string }>(
    em,
    `SELECT unit_id::text AS id FROM unit_placements WHERE line = 'territory' AND parent_id IS NULL
       AND valid @> $2::date AND lower(name) = lower($1)`,
    [name, today],
  );
  if (standing) return standing.id;
  const unit = await firstRow<{ id: string }>(em, 'INSERT INTO units DEFAULT VALUES RETURNING id::text AS id');
  await rows(
    em,
    `INSERT INTO unit_placements (unit_id, line, name, kind, rank, valid) VALUES ($1, 'territory', $2, $3, 1, daterange(NULL, NULL))`,
    [unit!.id, name, kind],
  );
  await rows(em, 'SELECT rebuild_unit_closure()');
  return unit!.id;
}
