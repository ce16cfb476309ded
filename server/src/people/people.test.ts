import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../platform/password.ts';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';
import { isAlike, timesAsLong } from '../../testing/times-as-long.ts';

const who = '{ viewer { name roles { role unit { name } } } }';
const signIn =
  'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { id } }';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    await here.closure();
    await here.person({
      login: 'lan',
      name: 'Trần Thị Lan',
      roles: ['reviewer'],
      at: city,
      passwordHash: await hashPassword('mật khẩu dài'),
    });
    await here.person({ login: 'chưa-kích-hoạt', roles: [], at: city });
  });
  afterAll(() => app.close());

  it('opens a session by name and password, and shows the roles held today', async () => {
    const lan = app.stranger();
    await lan.get(signIn, { login: ' LAN ', password: 'mật khẩu dài' });
    expect(await lan.get(who)).toEqual({
      viewer: { name: 'Trần Thị Lan', roles: [{ role: 'REVIEWER', unit: { name: 'Thành phố Tam Kỳ' } }] },
    });
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const stranger = app.stranger();
    expect(await stranger.refusal(signIn, { login: 'lan', password: 'sai' })).toBe('SIGN_IN_FAILED');
    expect(await stranger.refusal(signIn, { login: 'không có', password: 'sai' })).toBe('SIGN_IN_FAILED');
  });

  it('ends the session at sign-out', async () => {
    const lan = await app.as('lan');
    await lan.get('mutation { signOut }');
    expect(await lan.get(who)).toEqual({ viewer: null });
  });

  it('refuses a page once somebody else has signed in in the same browser, until its own person is back', async () => {
    const here = given(app.owner);
    await here.person({
      login: 'hung',
      name: 'Lê Văn Hùng',
      roles: [],
      at: await here.unit({ name: 'Xã Tam Ngọc', kind: 'commune' }),
    });
    const browser = await app.as('lan');
    const me = await browser.get<{ viewer: { id: string } }>('{ viewer { id } }');
    const page = browser.pageOf(me.viewer.id);
    expect(await page.refusal('{ today }')).toBeUndefined();
    const enter = (card: string) => browser.get(`mutation { signInAsDemoRole(input: { card: "${card}" }) { id } }`);
    await enter('hung');
    expect(await page.refusal(who)).toBe('UNAUTHENTICATED');
    expect(await page.refusal('mutation { signOut }')).toBe('UNAUTHENTICATED');
    expect(await browser.get('{ viewer { name } }')).toEqual({ viewer: { name: 'Lê Văn Hùng' } });
    await enter('lan');
    expect(await page.refusal(who)).toBeUndefined();
    await browser.get('mutation { signOut }');
    expect(await page.refusal(who)).toBe('UNAUTHENTICATED');
  });

  it('refuses an account that was disabled, with its next request', async () => {
    const lan = await app.as('lan');
    await app.owner.query(`UPDATE accounts SET active = false WHERE login = 'lan'`);
    expect(await lan.get(who)).toEqual({ viewer: null });
    await app.owner.query(`UPDATE accounts SET active = true WHERE login = 'lan'`);
  });

  it('throttles after ten failures of one account, the right password too', async () => {
    const stranger = app.stranger();
    for (let i = 0; i < 10; i++) await stranger.refusal(signIn, { login: 'throttled', password: 'sai' });
    expect(await stranger.refusal(signIn, { login: 'throttled', password: 'sai' })).toBe('TOO_MANY_ATTEMPTS');
  });

  it('throttles after a hundred failures of one address, whichever accounts they name, for a quarter of an hour', async () => {
    const stranger = app.stranger();
    const lan = { login: 'lan', password: 'mật khẩu dài' };
    await app.owner.query('DELETE FROM sign_in_attempts');
    expect(await stranger.refusal(signIn, { login: 'ai đó', password: 'sai' })).toBe('SIGN_IN_FAILED');
    await app.owner.query(
      `INSERT INTO sign_in_attempts (login, address, at)
       SELECT 'tên ' || n, address, at FROM sign_in_attempts, generate_series(1, 98) AS n`,
    );
    // At once, each with a name of its own: one is left.
    const names = Array.from({ length: 6 }, (_, n) => `ai khác ${n}`);
    const tried = await Promise.all(names.map((login) => app.stranger().refusal(signIn, { login, password: 'sai' })));
    expect(tried.toSorted()).toEqual(['SIGN_IN_FAILED', ...Array(5).fill('TOO_MANY_ATTEMPTS')]);
    expect(await stranger.refusal(signIn, lan)).toBe('TOO_MANY_ATTEMPTS');
    await app.owner.query(`UPDATE sign_in_attempts SET at = at - interval '15 minutes'`);
    expect(await stranger.refusal(signIn, lan)).toBeUndefined();
  });

  it.runIf(process.env['KEHOACH_TEST_TIMING']).each([
    ['a wrong password', 'lan'],
    ['an account without a password', 'chưa-kích-hoạt'],
  ])(
    'takes as long over %s as over an account that is not there, give or take a fifth',
    async (_, known) => {
      const tried = (login: string) => () => async () => {
        expect(await app.stranger().refusal(signIn, { login, password: 'sai' })).toBe('SIGN_IN_FAILED');
        // Else they would soon be too many.
        await app.owner.query('DELETE FROM sign_in_attempts');
      };
      expect(isAlike(await timesAsLong(tried(known), tried('không có'), 1.2), 1.2)).toBe(true);
    },
    120_000,
  );

  it('takes one guess of a request, however many stand in it', async () => {
    const guesses = Array.from(
      { length: 12 },
      (_, at) => `g${at}: signIn(input: { login: "many", password: "${at}" }) { id }`,
    );
    const { errors } = await app.stranger().ask(`mutation { ${guesses.join(' ')} }`);
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_FAILED']);
    const { rows } = await app.owner.query(`SELECT count(*)::int AS count FROM sign_in_attempts WHERE login = 'many'`);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('counts tries that come at once, too', async () => {
    const tries = Array.from({ length: 40 }, () =>
      app.stranger().refusal(signIn, { login: 'parallel', password: 'sai' }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
    expect(answers.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(30);
  });

  it('has no role cards outside the demonstration', async () => {
    const production = await testApp('production');
    const card = 'mutation { signInAsDemoRole(input: { card: "lan" }) { id } }';
    expect(await production.stranger().refusal(card)).toBe('DEMO_ONLY');
    expect(await production.stranger().get('{ demo { today } }')).toEqual({ demo: null });
    await production.close();
  });
});
