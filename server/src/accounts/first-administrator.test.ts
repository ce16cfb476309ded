import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';
import { realClock } from '../platform/clock.ts';
import { openOrm, type Orm } from '../platform/database.ts';
import { letAdministratorIn, type FirstAdministrator } from './first-administrator.ts';
import { sayWhoComesFirst } from './who-comes-first.ts';

const wish: FirstAdministrator = { login: 'An.NV', name: 'Nguyễn Văn An', unit: 'Thành phố Đà Nẵng', kind: 'city' };
const password = 'mật khẩu đủ dài';

describe('the first administrator of an installation', () => {
  let app: TestApp;
  let orm: Orm;
  beforeEach(async () => {
    app = await testApp('production');
    orm = await openOrm(app.appUrl);
  });
  afterEach(async () => {
    await orm.close(true);
    await app.close();
  });
  const letIn = (more: Partial<FirstAdministrator> = {}) => letAdministratorIn(orm, realClock(), { ...wish, ...more });
  const activate = async ({ login, code }: { login: string; code: string }, by = app.stranger()) =>
    (await by.get(words.activateAccount, { input: { login, code, password } })).result;

  it('is asked for at every start and on the sign-in page until there is one', async () => {
    const said: string[] = [];
    await sayWhoComesFirst(app.appUrl, (line) => said.push(line));
    expect(said.join()).toContain('npm run administrator -w server');
    const asked = '{ awaitsAdministrator }';
    expect(await app.stranger().get(asked)).toEqual({ awaitsAdministrator: true });
    await letIn();
    expect(await app.stranger().get(asked)).toEqual({ awaitsAdministrator: false });
    said.length = 0;
    await sayWhoComesFirst(app.appUrl, (line) => said.push(line));
    expect(said).toEqual([]);
    // From then on no stranger makes the server ask its database for it.
    await app.owner.query('UPDATE accounts SET active = false');
    expect(await app.stranger().get(asked)).toEqual({ awaitsAdministrator: false });
  });

  it('comes in by a one-time code: there is no password before the one they choose', async () => {
    const code = await letIn();
    const { rows } = await app.owner.query('SELECT login FROM accounts WHERE password_hash IS NOT NULL');
    expect(rows).toEqual([]);
    const an = app.stranger();
    expect(await activate(code, an)).toMatchObject({
      viewer: { login: 'an.nv', roles: [{ role: 'ADMINISTRATOR', unit: { name: 'Thành phố Đà Nẵng' } }] },
    });
    const { unitsBelow } = await an.get('{ unitsBelow { edges { node { id name canAdminister } } } }');
    expect(unitsBelow.edges).toMatchObject([{ node: { name: 'Thành phố Đà Nẵng', canAdminister: true } }]);
    const refused = { login: code.login, code: code.code, password };
    expect(await app.stranger().refusal(words.activateAccount, { input: refused })).toBe('SIGN_IN_FAILED');
  });

  it('is made once: a second is not, and an administrator who is locked out gets a new code', async () => {
    const first = await letIn();
    const an = app.stranger();
    await activate(first, an);
    await expect(letIn({ login: 'khac' })).rejects.toThrow('administrator already');
    const again = await letIn({ name: undefined, unit: undefined, kind: undefined });
    expect(await an.get('{ viewer { login } }')).toEqual({ viewer: null });
    expect((await activate(again)).__typename).toBe('AccountActivated');
    const { rows } = await app.owner.query(
      `SELECT (SELECT count(*)::int FROM units) AS units,
         (SELECT count(*)::int FROM audit_entries WHERE action = 'administrator.letIn') AS entries`,
    );
    expect(rows).toEqual([{ units: 1, entries: 2 }]);
  });

  it('is refused without a name, a unit, its kind, or with a user name nobody can type; nothing is made', async () => {
    for (const more of [{ name: ' ' }, { unit: undefined }, { kind: undefined }, { login: 'a b' }]) {
      await expect(letIn(more)).rejects.toThrow('--login');
    }
    expect((await app.owner.query('SELECT 1 FROM units')).rowCount).toBe(0);
  });

  it('administers a unit at the top that stands already', async () => {
    await app.owner.query('INSERT INTO units DEFAULT VALUES');
    await app.owner.query(
      `INSERT INTO unit_placements (unit_id, line, name, kind, valid)
       SELECT id, 'territory', 'Thành phố Đà Nẵng', 'city', daterange(NULL, NULL) FROM units`,
    );
    await app.owner.query('SELECT rebuild_unit_closure()');
    await letIn({ unit: ' thành phố  Đà Nẵng' });
    expect((await app.owner.query('SELECT 1 FROM units')).rowCount).toBe(1);
  });
});
