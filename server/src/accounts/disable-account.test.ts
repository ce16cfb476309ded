import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

const password = 'mật khẩu đủ dài';
const reason = 'Theo Quyết định 12/QĐ-UBND';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

describe('an account that an administrator disables', () => {
  let city: AdministeredCity;
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { reason, ...input, idempotencyKey: randomUUID() } })).result;
  const refused = (query: string, input: object, by: Person) =>
    by.refusal(query, { input: { reason, ...input, idempotencyKey: randomUUID() } });
  const idOf = async (login: string) =>
    (await city.app.owner.query('SELECT uid FROM accounts WHERE login = $1', [login])).rows[0].uid as string;
  const make = async (login: string) => {
    const people = [{ login, name: 'Lê Thị Mai', roles: ['REPORTER'] }];
    const input = { unitId: city.id.anMy, people, idempotencyKey: randomUUID() };
    return (await city.admin.get(words.createAccounts, { input })).result.slips[0] as {
      accountId: string;
      code: string;
    };
  };
  /** Somebody with an open session and the password above. */
  const opened = async (login: string) => {
    const { accountId, code } = await make(login);
    const person = city.app.stranger();
    await person.get(words.activateAccount, { input: { login, code, password } });
    return { accountId, person };
  };
  const enter = (login: string) => city.app.stranger().refusal(signIn, { input: { login, password } });
  const atAnMy = async (login: string) =>
    (await city.admin.get(words.peopleOf, { id: city.id.anMy })).unit.people.find((one: any) => one.login === login);
  const who = '{ viewer { login } }';

  beforeAll(async () => {
    city = await administeredCity();
    await city.here.person({ login: 'second', roles: ['administrator'], at: city.key.city! });
    await city.here.person({ login: 'ward', roles: ['administrator'], at: city.key.anMy! });
  });
  afterAll(() => city.app.close());

  it('lets nobody in from the next request on: session, access token and password', async () => {
    const { accountId, person } = await opened('mai');
    await city.app.owner.query(
      `INSERT INTO access_tokens (account_id, name, token_hash, scopes, created_at, expires_at)
       SELECT id, 'Power BI', '\\x00', '{figures}', now(), now() + interval '1 day' FROM accounts WHERE login = 'mai'`,
    );
    expect((await ask(words.disableAccount, { accountId })).__typename).toBe('AccountDisabled');
    expect(await person.get(who)).toEqual({ viewer: null });
    expect(await enter('mai')).toBe('SIGN_IN_FAILED');
    const { rows } = await city.app.owner.query('SELECT name FROM access_tokens');
    expect(rows).toEqual([]);
    expect(await atAnMy('mai')).toMatchObject({ isDisabled: true, isActivated: true, roles: [{ role: 'REPORTER' }] });
  });

  it('comes back with password and roles, but with no session, when it is enabled', async () => {
    const { accountId, person } = await opened('hung');
    await ask(words.disableAccount, { accountId });
    // A sign-in that was under way, and ended its statement after the account was disabled.
    await city.app.owner.query(
      `INSERT INTO sessions (token_hash, account_id, device, by_provider, created_at, last_used_at, expires_at)
       SELECT '\\x01', id, '', false, now(), now(), now() + interval '1 hour' FROM accounts WHERE login = 'hung'`,
    );
    expect((await ask(words.enableAccount, { accountId })).__typename).toBe('AccountEnabled');
    expect(await person.get(who)).toEqual({ viewer: null });
    const open = `SELECT 1 FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.login = 'hung'`;
    expect((await city.app.owner.query(open)).rowCount).toBe(0);
    expect(await enter('hung')).toBeUndefined();
    expect(await atAnMy('hung')).toMatchObject({ isDisabled: false, roles: [{ role: 'REPORTER' }] });
  });

  it('is opened by no slip, neither before it is enabled nor after', async () => {
    const { accountId, code } = await make('lan');
    const activate = () =>
      city.app.stranger().refusal(words.activateAccount, { input: { login: 'lan', code, password } });
    await ask(words.disableAccount, { accountId });
    expect(await activate()).toBe('SIGN_IN_FAILED');
    await ask(words.enableAccount, { accountId });
    expect(await activate()).toBe('SIGN_IN_FAILED');
    expect((await ask(words.resetAccount, { accountId, reason: undefined })).__typename).toBe('SlipsIssued');
  });

  it('is on record with the reason, for both', async () => {
    const { accountId } = await make('binh');
    await ask(words.disableAccount, { accountId });
    await ask(words.enableAccount, { accountId, reason: 'Nhầm người' });
    const { rows } = await city.app.owner.query(
      'SELECT action, details::json AS details FROM audit_entries WHERE subject = $1 ORDER BY id',
      [accountId],
    );
    expect(rows).toEqual([
      { action: 'account.disable', details: { reason, sessions: 0, tokens: 0 } },
      { action: 'account.enable', details: { reason: 'Nhầm người' } },
    ]);
  });

  it('is disabled and enabled by administrators of all units where its person works, and by nobody else', async () => {
    const { accountId } = await make('giang');
    const first = await idOf('admin');
    const by = { ward: await city.app.as('ward') };
    for (const command of [words.disableAccount, words.enableAccount]) {
      for (const login of ['an-my', 'designer', 'elsewhere']) {
        expect(await refused(command, { accountId }, await city.app.as(login)), login).toBe('NOT_FOUND');
      }
      expect(await refused(command, { accountId: first }, by.ward)).toBe('NOT_FOUND');
      expect(await refused(command, { accountId: randomUUID() }, city.admin)).toBe('NOT_FOUND');
      expect(await refused(command, { accountId, reason: ' ' }, city.admin)).toBe('INVALID_INPUT');
    }
    expect((await ask(words.disableAccount, { accountId }, by.ward)).__typename).toBe('AccountDisabled');
  });

  it('is not disabled twice, nor enabled where it is not disabled; one that is erased is not there', async () => {
    const { accountId } = await make('son');
    expect(await ask(words.enableAccount, { accountId })).toMatchObject({ refusal: 'NOT_DISABLED' });
    await ask(words.disableAccount, { accountId });
    expect(await ask(words.disableAccount, { accountId })).toMatchObject({ refusal: 'DISABLED' });
    await city.app.owner.query(`UPDATE accounts SET erased_at = now() WHERE login = 'son'`);
    expect(await refused(words.enableAccount, { accountId }, city.admin)).toBe('NOT_FOUND');
    expect(await atAnMy('son')).toBeUndefined();
  });

  it('gets no code and no role, and takes over from nobody; its person may leave', async () => {
    const [{ accountId }, { accountId: other }] = [await make('khoa'), await make('dao')];
    await ask(words.disableAccount, { accountId });
    const role = { accountId, unitId: city.id.anMy, role: 'VIEWER', from: '2025-05-20' };
    const leaves = { lastDay: '2025-06-30', handover: '' };
    for (const [command, input] of [
      [words.resetAccount, { accountId }],
      [words.giveRole, role],
      [words.replacePerson, { ...leaves, accountId: other, deputyId: accountId }],
    ] as const) {
      const { result } = await city.admin.get(command, { input: { ...input, idempotencyKey: randomUUID() } });
      expect(result).toMatchObject({ refusal: 'DISABLED' });
    }
    const passed = { ...leaves, accountId, deputyId: other, idempotencyKey: randomUUID() };
    expect((await city.admin.get(words.replacePerson, { input: passed })).result).toMatchObject({ count: 1 });
  });

  it('is enabled also where its person holds no role any more, by who administers all units where they did', async () => {
    const { accountId } = await make('thao');
    await ask(words.disableAccount, { accountId });
    const past = `UPDATE role_holdings SET valid = '[2024-01-01,2025-01-01)' WHERE account_id = (SELECT id FROM accounts WHERE uid = $1)`;
    await city.app.owner.query(past, [accountId]);
    expect(await refused(words.enableAccount, { accountId }, await city.app.as('elsewhere'))).toBe('NOT_FOUND');
    expect((await ask(words.enableAccount, { accountId })).__typename).toBe('AccountEnabled');
  });

  it('is never one’s own; of two administrators who disable each other at once one stays', async () => {
    const [first, second] = [await idOf('admin'), await idOf('second')];
    const other = await city.app.as('second');
    expect(await ask(words.disableAccount, { accountId: first })).toMatchObject({ refusal: 'OWN_ACCOUNT' });
    // Whose session ends before the server looks at it is a stranger by then.
    const both = await Promise.allSettled([
      ask(words.disableAccount, { accountId: second }),
      ask(words.disableAccount, { accountId: first }, other),
    ]);
    const isDone = (one: (typeof both)[number]) =>
      one.status === 'fulfilled' && one.value.__typename === 'AccountDisabled';
    expect(both.filter(isDone)).toHaveLength(1);
    const { rows } = await city.app.owner.query(
      'SELECT count(*)::int AS open FROM accounts WHERE uid = ANY ($1) AND active',
      [[first, second]],
    );
    expect(rows).toEqual([{ open: 1 }]);
  });

  it('is not the last administrator’s for good, where the other one stands in for some days', async () => {
    const { app, here, key } = await administeredCity();
    try {
      await here.person({ login: 'deputy', roles: ['administrator'], at: key.city! });
      await app.owner.query(`UPDATE role_holdings SET valid = '[2025-01-01,2025-12-31)'
        WHERE account_id = (SELECT id FROM accounts WHERE login = 'deputy')`);
      const accountId = (await app.owner.query(`SELECT uid FROM accounts WHERE login = 'admin'`)).rows[0].uid;
      const disable = async () => ask(words.disableAccount, { accountId }, await app.as('deputy'));
      expect(await disable()).toMatchObject({ refusal: 'LAST_ADMINISTRATOR' });
      await here.person({ login: 'third', roles: ['administrator'], at: key.city! });
      expect((await disable()).__typename).toBe('AccountDisabled');
    } finally {
      await app.close();
    }
  });
});
