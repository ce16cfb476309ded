import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { startHostileProvider } from '../../../testing/hostile-provider.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';
import { hashPassword } from '../../platform/password.ts';
import { productionRates } from '../../request-rates.ts';

const password = 'mật khẩu đủ dài';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const createToken = 'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }';
const createForm = 'mutation ($input: CreateFormInput!) { createForm(input: $input) { __typename } }';
const endOthers = 'mutation ($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { count } }';

describe('whoever is on the way in while the account is closed', () => {
  let app: TestApp;
  let there: Awaited<ReturnType<typeof startHostileProvider>>;
  let unitId: string;
  let closer: pg.Client;
  beforeAll(async () => {
    there = await startHostileProvider();
    app = await testApp('demo', productionRates, there.config);
    const here = given(app.owner);
    const at = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    await here.closure();
    const passwordHash = await hashPassword(password);
    for (const login of ['lan', 'hung', 'mai', 'khoa', 'thu'])
      await here.person({ login, roles: ['analyst', 'designer'], at, passwordHash });
    unitId = (await app.owner.query('SELECT uid FROM units WHERE id = $1', [at])).rows[0].uid;
    closer = new pg.Client({ connectionString: app.ownerUrl });
    await closer.connect();
  });
  afterAll(async () => {
    await closer.end();
    await app.close();
    await there.stop();
  });

  /** So many statements of the server wait for somebody else's transaction. */
  const waiting = async (count: number) => {
    const sql = `SELECT FROM pg_locks WHERE NOT granted
      AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
    while ((await app.owner.query(sql)).rowCount! < count) await new Promise((soon) => setTimeout(soon, 20));
  };
  /** Somebody closes the account, and is done once what the other does waits for it or is through. */
  const whileClosing = async <T>(sql: string, login: string, act: () => Promise<T>): Promise<T> => {
    await closer.query('BEGIN');
    await closer.query(sql, [login]);
    const acting = act();
    await Promise.race([acting, waiting(1)]);
    await closer.query('COMMIT');
    return acting;
  };

  it.each([
    ['its password is changed', 'lan', `UPDATE accounts SET password_hash = 'another' WHERE login = $1`],
    ['it is disabled', 'hung', 'UPDATE accounts SET active = false WHERE login = $1'],
  ])('comes in by no password of before where %s', async (_what, login, closes) => {
    const enter = () => app.stranger().refusal(signIn, { input: { login, password } });
    expect(await whileClosing(closes, login, enter)).toBe('SIGN_IN_FAILED');
    const { rows } = await app.owner.query(
      'SELECT FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.login = $1',
      [login],
    );
    expect(rows).toEqual([]);
  });

  it('leaves no access token where the session ended', async () => {
    const mai = await app.as('mai');
    const input = { name: 'Power BI', scopes: ['FIGURES'], days: 30, idempotencyKey: randomUUID() };
    const closes = `WITH reset AS (UPDATE accounts SET password_hash = NULL WHERE login = $1 RETURNING id)
      DELETE FROM sessions WHERE account_id IN (SELECT id FROM reset)`;
    expect(await whileClosing(closes, 'mai', () => mai.refusal(createToken, { input }))).toBe('SESSION_STALE');
    expect((await app.owner.query('SELECT FROM access_tokens')).rows).toEqual([]);
  });

  it('does nothing that waited for its turn where the session ended', async () => {
    const khoa = await app.as('khoa');
    await closer.query('BEGIN');
    await closer.query('LOCK TABLE plans IN ACCESS EXCLUSIVE MODE');
    const before = Array.from({ length: 8 }, () => khoa.get('{ plans { totalCount } }'));
    await waiting(8);
    const input = { unitId, purpose: 'REPORT', title: 'Biểu mẫu gửi muộn', idempotencyKey: randomUUID() };
    const late = khoa.refusal(createForm, { input });
    await new Promise((soon) => setTimeout(soon, 200));
    await app.owner.query(`DELETE FROM sessions s USING accounts a WHERE a.id = s.account_id AND a.login = 'khoa'`);
    await closer.query('ROLLBACK');
    expect(await late).toBe('UNAUTHENTICATED');
    await Promise.all(before);
    expect((await app.owner.query('SELECT FROM forms')).rows).toEqual([]);
  });

  it('is linked with no identity where its sessions ended before the provider has answered', async () => {
    const [begins, ends] = [await app.as('thu'), await app.as('thu')];
    const start = await begins.http('/oidc/start?link', { redirect: 'manual' });
    const address = new URL(start.headers.get('location')!);
    const cookie = start.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    const asked = new Promise<ServerResponse>((answer) => there.does({ answers: { token: answer } }, address));
    const query = `code=c&state=${address.searchParams.get('state')}`;
    const back = fetch(`${app.url}/oidc/callback?${query}`, { redirect: 'manual', headers: { cookie } });
    const response = await asked;
    await end(ends);
    there.does({}, address);
    response.setHeader('content-type', 'application/json');
    response.end(await (await fetch(`${there.config.issuer}/token`)).text());
    await once(response, 'close');
    expect((await back).headers.get('location')).toBe('/sign-in?refused=failed');
    expect((await app.owner.query('SELECT FROM identities')).rows).toEqual([]);
  });

  const end = (by: Person) => by.get(endOthers, { input: { idempotencyKey: randomUUID() } });
});
