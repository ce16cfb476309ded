import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

const password = 'mật khẩu đủ dài';

describe('accounts', () => {
  let city: AdministeredCity;
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { ...input, idempotencyKey: randomUUID() } })).result;
  const create = (login: string, by?: Person) =>
    ask(
      words.createAccounts,
      { unitId: city.id.anMy, people: [{ login, name: 'Lê Thị Mai', roles: ['REPORTER'] }] },
      by,
    );
  const activate = async (input: object, by = city.app.stranger()) =>
    (await by.get(words.activateAccount, { input: { password, ...input } })).result;
  const refused = (input: object) =>
    city.app.stranger().refusal(words.activateAccount, { input: { password, ...input } });

  beforeAll(async () => void (city = await administeredCity()));
  afterAll(() => city.app.close());

  it('are made one or many, each with a code that opens it once', async () => {
    const people = [
      { login: 'Mai.LT', name: 'Lê Thị Mai', title: 'Cán bộ', roles: ['REPORTER', 'LEADER'] },
      { login: 'hung', name: 'Trần  Hùng', roles: ['REPORTER'] },
    ];
    const { slips } = await ask(words.createAccounts, { unitId: city.id.anMy, people });
    expect(slips.map(({ login, name }: any) => [login, name])).toEqual([
      ['mai.lt', 'Lê Thị Mai'],
      ['hung', 'Trần Hùng'],
    ]);
    const mai = city.app.stranger();
    const { viewer } = await activate({ login: 'MAI.LT', code: slips[0].code.toLowerCase().replaceAll('-', ' ') }, mai);
    expect(viewer.roles).toEqual([
      { role: 'REPORTER', unit: { name: 'Phường An Mỹ' } },
      { role: 'LEADER', unit: { name: 'Phường An Mỹ' } },
    ]);
    expect(await refused({ login: 'mai.lt', code: slips[0].code })).toBe('SIGN_IN_FAILED');
    const { unit } = await city.admin.get(words.peopleOf, { id: city.id.anMy });
    expect(unit.people.map(({ login, isActivated }: any) => [login, isActivated])).toEqual([
      ['hung', false],
      ['mai.lt', true],
      ['an-my', false],
    ]);
  });

  it('keep no code: only its hash, and a retry is not told it again', async () => {
    const people = [{ login: 'lan', name: 'Lan', roles: ['REPORTER'] }];
    const input = { unitId: city.id.anMy, people, idempotencyKey: randomUUID() };
    const [first, again] = [
      await city.admin.get(words.createAccounts, { input }),
      await city.admin.get(words.createAccounts, { input }),
    ];
    const { code } = first.result.slips[0];
    expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    expect(again.result.slips[0]).toMatchObject({ accountId: first.result.slips[0].accountId, code: null });
    const { rows } = await city.app.owner.query('SELECT outcome::text FROM idempotency_keys');
    const kept = rows.map(({ outcome }) => String(outcome)).join();
    for (const told of [code, '"Lan"']) expect(kept).not.toContain(told);
  });

  it('want a password of ten signs without the user name; a weak one leaves the code as it is', async () => {
    const { slips } = await create('binh');
    const { code } = slips[0];
    expect(await activate({ login: 'binh', code, password: 'ngắn' })).toEqual({
      __typename: 'PasswordTooWeak',
      minimum: 10,
    });
    expect((await activate({ login: 'binh', code, password: 'binh binh binh' })).__typename).toBe('PasswordTooWeak');
    expect((await activate({ login: 'binh', code })).__typename).toBe('AccountActivated');
  });

  it('answer an unknown name, a wrong code and an expired one alike, and stop guessing', async () => {
    const { slips } = await create('dao');
    expect(await refused({ login: 'nobody', code: slips[0].code })).toBe('SIGN_IN_FAILED');
    expect(await refused({ login: 'dao', code: 'AAAA-AAAA-AAAA-AAAA' })).toBe('SIGN_IN_FAILED');
    await city.app.owner.query(`UPDATE activation_codes SET expires_at = now() - interval '1 second'`);
    expect(await refused({ login: 'dao', code: slips[0].code })).toBe('SIGN_IN_FAILED');
    for (let tries = 0; tries < 8; tries++) await refused({ login: 'dao', code: 'x' });
    expect(await refused({ login: 'dao', code: 'x' })).toBe('TOO_MANY_ATTEMPTS');
  });

  it('are not made twice under one name, or under a name nobody could type; then none is made', async () => {
    const people = ['an.moi', 'an-my'].map((login) => ({ login, name: 'An', roles: ['REPORTER'] }));
    const answer = await ask(words.createAccounts, { unitId: city.id.anMy, people });
    expect(answer).toEqual({ __typename: 'AccountRefused', refusal: 'LOGIN_TAKEN', index: 1 });
    expect((await create('a b')).refusal).toBe('LOGIN_INVALID');
    expect((await city.app.owner.query(`SELECT 1 FROM accounts WHERE login = 'an.moi'`)).rowCount).toBe(0);
  });

  it('are refused without a role, and with a title longer than a line', async () => {
    const person = { login: 'trong', name: 'Trọng', roles: ['REPORTER'] };
    for (const more of [{ roles: [] }, { title: 'x'.repeat(201) }]) {
      const input = { unitId: city.id.anMy, people: [{ ...person, ...more }], idempotencyKey: randomUUID() };
      expect(await city.admin.refusal(words.createAccounts, { input })).toBe('INVALID_INPUT');
    }
  });

  it('made at the same moment under one name: one is made, the other is told so', async () => {
    const both = await Promise.all([create('twice'), create('twice')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AccountRefused', 'SlipsIssued']);
  });

  it('get another name and position by the office, which reports and lists show from then on', async () => {
    const { slips } = await create('thuy.htt');
    const { accountId } = slips[0];
    const stands = async () =>
      (await city.app.owner.query('SELECT name, title FROM accounts WHERE uid = $1', [accountId])).rows[0];
    const input = { accountId, name: ' Hồ Thị  Thu Thuỷ ', title: 'Phó Chủ tịch', nameSeen: 'Lê Thị Mai' };
    const refusal = async (by: string, more = {}) =>
      (await city.app.as(by)).refusal(words.describePerson, {
        input: { ...input, ...more, idempotencyKey: randomUUID() },
      });
    for (const by of ['an-my', 'designer', 'elsewhere']) expect(await refusal(by), by).toBe('NOT_FOUND');
    expect(await refusal('admin', { name: ' ' })).toBe('INVALID_INPUT');
    const changed = { __typename: 'AccountRefused', refusal: 'CHANGED' };
    expect(await ask(words.describePerson, { ...input, titleSeen: 'Chức vụ cũ' })).toEqual(changed);
    expect(await stands()).toEqual({ name: 'Lê Thị Mai', title: null });
    expect((await ask(words.describePerson, input)).__typename).toBe('PersonDescribed');
    expect(await stands()).toEqual({ name: 'Hồ Thị Thu Thuỷ', title: 'Phó Chủ tịch' });
    expect(await ask(words.describePerson, { ...input, name: 'Tên Khác' })).toEqual(changed);
    const taken = {
      ...input,
      name: 'Hồ Thị Thu Thủy',
      title: '',
      nameSeen: 'Hồ Thị Thu Thuỷ',
      titleSeen: 'Phó Chủ tịch',
    };
    expect((await ask(words.describePerson, taken)).__typename).toBe('PersonDescribed');
    expect(await stands()).toEqual({ name: 'Hồ Thị Thu Thủy', title: null });
    const { rows } = await city.app.owner.query(
      `SELECT subject, details FROM audit_entries WHERE action = 'person.describe'`,
    );
    expect(rows).toEqual([
      { subject: accountId, details: '{}' },
      { subject: accountId, details: '{}' },
    ]);
  });

  it('are reset by the office: the old password and all sessions end at once', async () => {
    const { slips } = await create('giang');
    const giang = city.app.stranger();
    await activate({ login: 'giang', code: slips[0].code }, giang);
    const reset = await ask(words.resetAccount, { accountId: slips[0].accountId });
    expect(await giang.get('{ viewer { login } }')).toEqual({ viewer: null });
    const signIn = 'mutation ($p: String!) { signIn(input: { login: "giang", password: $p }) { id } }';
    expect(await city.app.stranger().refusal(signIn, { p: password })).toBe('SIGN_IN_FAILED');
    expect((await activate({ login: 'giang', code: reset.slips[0].code })).__typename).toBe('AccountActivated');
  });

  it('are not reset by their own administrator, whose session may have got away: another does it', async () => {
    const { rows } = await city.app.owner.query(`SELECT uid FROM accounts WHERE login = 'admin'`);
    const own = { accountId: rows[0].uid };
    expect(await ask(words.resetAccount, own)).toMatchObject({ refusal: 'OWN_ACCOUNT' });
    expect(await city.admin.get('{ viewer { login } }')).toEqual({ viewer: { login: 'admin' } });
  });

  it('are for the administrator of the unit only, and nobody resets somebody who also works elsewhere', async () => {
    const { slips } = await create('khoa');
    const input = { unitId: city.id.anMy, people: [{ login: 'x.y.z', name: 'X', roles: ['VIEWER'] }] };
    for (const login of ['designer', 'an-my', 'elsewhere']) {
      const person = await city.app.as(login);
      const key = { idempotencyKey: randomUUID() };
      expect(await person.refusal(words.createAccounts, { input: { ...input, ...key } })).toBe('FORBIDDEN');
      const reset = { accountId: slips[0].accountId, idempotencyKey: randomUUID() };
      expect(await person.refusal(words.resetAccount, { input: reset })).toBe('NOT_FOUND');
      expect((await person.get(words.peopleOf, { id: city.id.anMy })).unit.people).toEqual([]);
    }
    const { rows } = await city.app.owner.query(`SELECT id, uid FROM accounts WHERE login = 'khoa'`);
    await city.app.owner.query(`INSERT INTO role_holdings (account_id, role, unit_id) VALUES ($1, 'viewer', $2)`, [
      rows[0].id,
      city.key.elsewhere,
    ]);
    const reset = { accountId: rows[0].uid, idempotencyKey: randomUUID() };
    expect(await city.admin.refusal(words.resetAccount, { input: reset })).toBe('NOT_FOUND');
  });
});
