import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../../testing/administered-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { hashPassword } from '../../platform/password.ts';

const old = 'mật khẩu cũ dài';
const signIn =
  'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { id } }';
const mine = '{ viewer { id sessions { id device isHere begunAt lastUsedAt } } }';
const words = {
  end: 'mutation ($input: EndSessionInput!) { result: endSession(input: $input) { count } }',
  endOthers: 'mutation ($input: EndOtherSessionsInput!) { result: endOtherSessions(input: $input) { count } }',
  endOf: 'mutation ($input: EndSessionsOfInput!) { result: endSessionsOf(input: $input) { count } }',
  password: `mutation ($input: ChangePasswordInput!) { result: changePassword(input: $input) {
    __typename ... on PasswordChanged { sessionsEnded tokensEnded linksUndone } ... on PasswordRefused { refusal minimum } } }`,
};

describe('sessions', () => {
  let city: AdministeredCity;
  beforeAll(async () => void (city = await administeredCity()));
  afterAll(() => city.app.close());

  /** Somebody new in the ward, signed in by password on some devices. */
  const somebody = async (login: string, devices = 1): Promise<Person[]> => {
    const passwordHash = await hashPassword(old);
    await city.here.person({ login, name: login, roles: ['reporter'], at: city.key['anMy']!, passwordHash });
    const people = Array.from({ length: devices }, () => city.app.stranger());
    for (const person of people) await person.get(signIn, { login, password: old });
    return people;
  };
  const ask = async (by: Person, query: string, input: object = {}) =>
    (await by.get(query, { input: { idempotencyKey: randomUUID(), ...input } })).result;
  const refused = (by: Person, query: string, input: object = {}) =>
    by.refusal(query, { input: { idempotencyKey: randomUUID(), ...input } });
  const sessionsOf = async (person: Person) => (await person.get(mine)).viewer.sessions as { id: string }[];
  const isIn = async (person: Person) => (await person.get('{ viewer { id } }')).viewer !== null;

  /** Time goes by for the sessions of somebody. */
  const passes = (login: string, time: string) =>
    city.app.owner.query(
      `UPDATE sessions s SET created_at = created_at - $2::interval, last_used_at = last_used_at - $2::interval,
         expires_at = expires_at - $2::interval FROM accounts a WHERE a.id = s.account_id AND a.login = $1`,
      [login, time],
    );

  it('are told to their person: the one that asks first, each with its device and its last use', async () => {
    const [here, there] = await somebody('hai', 2);
    const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36' };
    const query = 'mutation { signInAsDemoRole(input: { card: "hai" }) { id } }';
    await here!.http('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...windows },
      body: JSON.stringify({ query }),
    });
    await city.app.owner.query(`UPDATE sessions SET last_used_at = last_used_at - interval '1 hour'`);
    const [own, other] = (await there!.get(mine)).viewer.sessions;
    expect(own).toMatchObject({ isHere: true });
    expect(other).toMatchObject({ isHere: false, device: 'Chrome 109, Windows' });
    expect(Date.parse(own.lastUsedAt) - Date.parse(other.lastUsedAt)).toBeGreaterThan(3_500_000);
  });

  it('are a hundred at most: the one that was used last the longest ago ends', async () => {
    const [first, second] = await somebody('tram', 2);
    const open = `INSERT INTO sessions (token_hash, account_id, device, created_at, last_used_at, expires_at)
      SELECT sha256(n::text::bytea), a.id, '', now(), now() + n * interval '1 second', now() + interval '1 hour'
      FROM accounts a, generate_series(1, $1::int) n WHERE a.login = 'tram'`;
    await city.app.owner.query(open, [98]);
    const last = city.app.stranger();
    await last.get(signIn, { login: 'tram', password: old });
    expect([await isIn(first!), await isIn(second!), await isIn(last)]).toEqual([false, true, true]);
    expect(await sessionsOf(last)).toHaveLength(100);
  });

  it('end one by one, with the next request', async () => {
    const [here, there] = await somebody('ba', 2);
    const other = (await sessionsOf(here!)).at(-1)!.id;
    expect(await ask(here!, words.end, { sessionId: other })).toEqual({ count: 1 });
    expect([await isIn(here!), await isIn(there!)]).toEqual([true, false]);
    expect(await refused(here!, words.end, { sessionId: other })).toBe('NOT_FOUND');
  });

  it('end by their person once they have signed in anew, when that was more than a quarter of an hour ago', async () => {
    const [here, there] = await somebody('muoi', 2);
    const sessionId = (await sessionsOf(here!)).at(-1)!.id;
    await passes('muoi', '16 minutes');
    expect(await refused(here!, words.end, { sessionId })).toBe('SESSION_STALE');
    expect(await refused(here!, words.endOthers)).toBe('SESSION_STALE');
    expect(await isIn(there!)).toBe(true);
    await here!.get(signIn, { login: 'muoi', password: old });
    expect(await ask(here!, words.end, { sessionId })).toEqual({ count: 1 });
    expect(await isIn(there!)).toBe(false);
  });

  it('end all at once but the one that asks; nobody has none to ask with', async () => {
    const [here, there, further] = await somebody('tu', 3);
    expect(await ask(here!, words.endOthers)).toEqual({ count: 2 });
    expect([await isIn(here!), await isIn(there!), await isIn(further!)]).toEqual([true, false, false]);
    expect(await refused(there!, words.endOthers)).toBe('UNAUTHENTICATED');
  });

  it("of others are not found, neither another person's nor none", async () => {
    const [one] = await somebody('nam');
    const [other] = await somebody('sau');
    const sessionId = (await sessionsOf(other!))[0]!.id;
    expect(await refused(one!, words.end, { sessionId })).toBe('NOT_FOUND');
    expect(await refused(one!, words.end, { sessionId: 'khong-co' })).toBe('NOT_FOUND');
    expect(await isIn(other!)).toBe(true);
  });

  it('of somebody end by an administrator of their units, who sees how many there are', async () => {
    const [here, there] = await somebody('bay', 2);
    const { viewer } = await here!.get(mine);
    const people = 'query ($id: ID!) { unit(id: $id) { people { login openSessions } } }';
    const { unit } = await city.admin.get(people, { id: city.id['anMy'] });
    expect(unit.people).toContainEqual({ login: 'bay', openSessions: 2 });
    expect(await refused(await city.app.as('elsewhere'), words.endOf, { accountId: viewer.id })).toBe('NOT_FOUND');
    expect(await ask(city.admin, words.endOf, { accountId: viewer.id })).toEqual({ count: 2 });
    expect([await isIn(here!), await isIn(there!)]).toEqual([false, false]);
  });

  it('get a new token with each sign-in: the one before is worth nothing', async () => {
    const [person] = await somebody('tam');
    const before = person!.cookie();
    expect(Buffer.from(before.split('=')[1]!, 'base64url')).toHaveLength(32);
    await person!.get(signIn, { login: 'tam', password: old });
    expect(person!.cookie()).not.toBe(before);
    const stolen = await fetch(`${city.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: before },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(await stolen.json()).toEqual({ data: { viewer: null } });
  });

  it('end fourteen hours after signing in, however much they are used', async () => {
    const [person] = await somebody('chin');
    for (let hours = 2; hours <= 12; hours += 2) {
      await passes('chin', '2 hours');
      expect(await isIn(person!)).toBe(true);
    }
    await passes('chin', '119 minutes');
    expect(await isIn(person!)).toBe(true);
    await passes('chin', '1 minute');
    expect(await isIn(person!)).toBe(false);
  });

  it('end three hours after they were used last; what a page asks while nobody is at it is no use', async () => {
    const [used, left, alone] = [await somebody('dung'), await somebody('quen'), await somebody('mo')].flat();
    for (const login of ['dung', 'quen', 'mo']) await passes(login, '2 hours');
    expect(await isIn(used!)).toBe(true);
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const headers = { 'content-type': 'application/json', 'x-unattended': '1' };
    const answer = await left!.http('/graphql', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { viewer: { id: expect.any(String) } } });
    const line = await alone!.http('/live');
    expect(line.status).toBe(200);
    await line.body!.cancel();
    for (const login of ['dung', 'quen', 'mo']) await passes(login, '61 minutes');
    expect([await isIn(used!), await isIn(left!), await isIn(alone!)]).toEqual([true, false, false]);
  });

  describe('at a change of password', () => {
    const password = 'một câu mới dễ nhớ';

    it('end but for the one that asks, which goes on under a new token', async () => {
      const [here, there] = await somebody('doi', 2);
      const before = here!.cookie();
      const result = await ask(here!, words.password, { current: old, password });
      expect(result).toMatchObject({ __typename: 'PasswordChanged', sessionsEnded: 1 });
      expect(here!.cookie()).not.toBe(before);
      expect([await isIn(here!), await isIn(there!)]).toEqual([true, false]);
      expect(await city.app.stranger().refusal(signIn, { login: 'doi', password: old })).toBe('SIGN_IN_FAILED');
      await city.app.stranger().get(signIn, { login: 'doi', password });
    });

    it('take access tokens and the link with a provider along only where that is wished', async () => {
      const [here] = await somebody('khoa');
      await city.app.owner.query(
        `WITH account AS (SELECT id, now() AS at FROM accounts WHERE login = 'khoa'),
           link AS (INSERT INTO identities (account_id, issuer, subject, linked_at)
             SELECT id, 'https://vneid.example', 'khoa', at FROM account)
         INSERT INTO access_tokens (account_id, name, scopes, token_hash, created_at, expires_at)
         SELECT id, 'Power BI', '{figures}', sha256('khoa'), at, at + interval '30 days' FROM account`,
      );
      const ways = '{ viewer { linkedSince accessTokens { name } } }';
      const first = await ask(here!, words.password, { current: old, password });
      expect(first).toMatchObject({ tokensEnded: 0, linksUndone: 0 });
      expect((await here!.get(ways)).viewer).toEqual({
        linkedSince: expect.any(String),
        accessTokens: [{ name: 'Power BI' }],
      });
      const again = { current: password, password: old, endsOtherWaysIn: true };
      expect(await ask(here!, words.password, again)).toMatchObject({ tokensEnded: 1, linksUndone: 1 });
      expect((await here!.get(ways)).viewer).toEqual({ linkedSince: null, accessTokens: [] });
    });

    it('stay where the password is wrong, weak or the same; guesses are counted', async () => {
      const [here, there] = await somebody('giu', 2);
      const attempt = async (current: string, password: string) =>
        (await ask(here!, words.password, { current, password })).refusal;
      expect(await attempt('sai', password)).toBe('WRONG');
      expect(await attempt(old, 'ngắn')).toBe('WEAK');
      expect(await attempt(old, 'tôi là giu, giu là tôi')).toBe('WEAK');
      expect(await attempt(old, old)).toBe('SAME');
      expect(await isIn(there!)).toBe(true);
      for (let tries = 0; tries < 9; tries += 1) await attempt('sai', password);
      expect(await refused(here!, words.password, { current: old, password })).toBe('TOO_MANY_ATTEMPTS');
    });

    it('are not asked for by a stranger, and no password is kept beside the key', async () => {
      expect(await refused(city.app.stranger(), words.password, { current: old, password })).toBe('UNAUTHENTICATED');
      const [here] = await somebody('luu');
      const input = { current: old, password, idempotencyKey: randomUUID() };
      expect((await here!.get(words.password, { input })).result).toMatchObject({ __typename: 'PasswordChanged' });
      const session = here!.cookie();
      expect((await here!.get(words.password, { input })).result).toMatchObject({ __typename: 'PasswordChanged' });
      // Answered from memory, whatever password comes with it: that begins no session.
      expect(here!.cookie()).toBe(session);
      const { rows } = await city.app.owner.query('SELECT * FROM idempotency_keys WHERE key = $1', [
        input.idempotencyKey,
      ]);
      expect(JSON.stringify(rows)).not.toContain(password);
      expect(rows).toHaveLength(1);
    });
  });
});
