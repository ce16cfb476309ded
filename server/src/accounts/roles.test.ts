import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

describe('roles over days', () => {
  let city: AdministeredCity;
  const all: AdministeredCity[] = [];
  const account: Record<string, string> = {};
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { ...input, idempotencyKey: randomUUID() } })).result;
  const refusal = (query: string, input: object, by: Person) =>
    by.refusal(query, { input: { ...input, idempotencyKey: randomUUID() } });
  const people = async (unit: string) => (await city.admin.get(words.peopleOf, { id: city.id[unit] })).unit.people;
  const rolesOf = async (unit: string, login: string) =>
    (await people(unit)).find((person: any) => person.login === login)?.roles ?? [];
  const viewerRoles = async (person: Person) =>
    (await person.get('{ viewer { roles { role unit { name } } } }')).viewer.roles.map(
      ({ role, unit }: any) => `${role} ${unit.name}`,
    );

  beforeEach(async () => {
    all.push((city = await administeredCity()));
    await city.here.person({ login: 'binh', name: 'Bình', roles: ['reporter'], at: city.key.anXuan! });
    const { rows } = await city.app.owner.query('SELECT login, uid FROM accounts');
    for (const { login, uid } of rows) account[login] = uid;
  });
  afterAll(() => Promise.all(all.map(({ app }) => app.close())));

  it('are given at several units, and an open session follows with its next request', async () => {
    const binh = await city.app.as('binh');
    const give = { accountId: account.binh, unitId: city.id.anMy, role: 'REPORTER' };
    expect(await ask(words.giveRole, { ...give, from: '2025-05-20', lastDay: '2025-05-31' })).toMatchObject({
      count: 1,
    });
    expect(await viewerRoles(binh)).toEqual(['REPORTER Phường An Xuân', 'REPORTER Phường An Mỹ']);
    await city.app.setToday('2025-06-01');
    expect(await viewerRoles(binh)).toEqual(['REPORTER Phường An Xuân']);
  });

  it('are not given twice for the same days, nor for no days', async () => {
    const give = { accountId: account.binh, unitId: city.id.anXuan, role: 'REPORTER', from: '2025-06-01' };
    expect(await ask(words.giveRole, give)).toMatchObject({ refusal: 'ROLE_HELD' });
    expect(await ask(words.giveRole, { ...give, role: 'LEADER', lastDay: '2025-05-31' })).toMatchObject({
      refusal: 'NO_DAYS',
    });
  });

  it('are not given to oneself, neither straight nor as a deputy: another administrator does', async () => {
    const give = { unitId: city.id.city, role: 'DESIGNER', from: '2025-05-20' };
    expect(await ask(words.giveRole, { ...give, accountId: account.admin })).toMatchObject({ refusal: 'OWN_ACCOUNT' });
    const replace = { accountId: account.designer, deputyId: account.admin, lastDay: '2025-05-31', handover: '' };
    expect(await ask(words.replacePerson, replace)).toMatchObject({ refusal: 'OWN_ACCOUNT' });
    expect(await rolesOf('city', 'designer')).toMatchObject([{ lastDay: null }, { lastDay: null }]);
    await city.here.person({ login: 'second', roles: ['administrator'], at: city.key.city! });
    const second = await city.app.as('second');
    expect(await ask(words.giveRole, { ...give, accountId: account.admin }, second)).toMatchObject({ count: 1 });
  });

  it('are not given for days gone by, nor held by a deputy before today', async () => {
    const give = { accountId: account.binh, unitId: city.id.anMy, role: 'LEADER', from: '2025-05-19' };
    expect(await ask(words.giveRole, give)).toMatchObject({ refusal: 'PAST_DAY' });
    expect(await rolesOf('anMy', 'binh')).toEqual([]);
    const replace = { accountId: account['an-my'], deputyId: account.binh, lastDay: '2025-05-01', handover: '' };
    expect(await ask(words.replacePerson, replace)).toMatchObject({ count: 1 });
    expect(await rolesOf('anMy', 'binh')).toMatchObject([{ from: '2025-05-20', lastDay: null }]);
  });

  it('have no days after the year 2100', async () => {
    const give = { accountId: account.binh, unitId: city.id.anMy, role: 'LEADER', from: '2025-06-01' };
    expect(await refusal(words.giveRole, { ...give, lastDay: '9999-12-31' }, city.admin)).toBe('BAD_USER_INPUT');
    expect(await ask(words.giveRole, { ...give, lastDay: '2100-12-31' })).toMatchObject({ count: 1 });
  });

  it('end with a day; the last administrator stays until there is another', async () => {
    const [held] = await rolesOf('anXuan', 'binh');
    await ask(words.endRole, { roleId: held.id, lastDay: '2025-05-19' });
    expect(await rolesOf('anXuan', 'binh')).toEqual([]);
    const [own] = await rolesOf('city', 'admin');
    const end = { roleId: own.id, lastDay: '2025-06-30' };
    expect(await ask(words.endRole, end)).toMatchObject({ refusal: 'LAST_ADMINISTRATOR' });
    const give = { accountId: account.binh, unitId: city.id.city, role: 'ADMINISTRATOR', from: '2025-06-01' };
    await ask(words.giveRole, give);
    expect(await ask(words.endRole, end)).toMatchObject({ count: 1 });
  });

  it('pass from somebody who leaves to a deputy, for some days, with a handover on record', async () => {
    const replace = {
      accountId: account['an-my'],
      deputyId: account.binh,
      lastDay: '2025-05-31',
      handover: 'Báo cáo 6 tháng đang nhập dở.',
    };
    expect(await ask(words.replacePerson, { ...replace, deputyLastDay: '2025-08-31' })).toMatchObject({ count: 1 });
    expect(await rolesOf('anMy', 'an-my')).toMatchObject([{ lastDay: '2025-05-31' }]);
    expect(await rolesOf('anMy', 'binh')).toMatchObject([
      { role: 'REPORTER', from: '2025-06-01', lastDay: '2025-08-31', standsInFor: 'Hồ Thị Thu Thủy' },
    ]);
    const leaver = await city.app.as('an-my');
    expect(await viewerRoles(leaver)).toEqual(['REPORTER Phường An Mỹ']);
    await city.app.setToday('2025-06-01');
    expect(await viewerRoles(leaver)).toEqual([]);
    const { rows } = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'person.replace'`);
    expect(JSON.parse(rows[0].details)).toMatchObject({ deputy: account.binh, roles: 1 });
  });

  it('do not pass to oneself, to a deputy without days, or to one who leaves nobody to administer', async () => {
    const replace = { accountId: account['an-my'], deputyId: account.binh, lastDay: '2025-05-31', handover: '' };
    expect(await ask(words.replacePerson, { ...replace, deputyId: account['an-my'] })).toMatchObject({
      refusal: 'SAME_PERSON',
    });
    expect(await ask(words.replacePerson, { ...replace, deputyLastDay: '2025-05-31' })).toMatchObject({
      refusal: 'NO_DAYS',
    });
    const admin = { ...replace, accountId: account.admin, deputyLastDay: '2025-12-31' };
    expect(await ask(words.replacePerson, admin)).toMatchObject({ refusal: 'LAST_ADMINISTRATOR' });
    expect(await ask(words.replacePerson, { ...admin, deputyLastDay: null })).toMatchObject({ count: 1 });
  });

  it('pass for the days of the role only: not before its first, not after its last', async () => {
    const atCity = { accountId: account['an-my'], unitId: city.id.city };
    await ask(words.giveRole, { ...atCity, role: 'REVIEWER', from: '2025-05-20', lastDay: '2025-06-15' });
    await ask(words.giveRole, { ...atCity, role: 'VIEWER', from: '2025-09-01' });
    const replace = { accountId: account['an-my'], deputyId: account.binh, lastDay: '2025-05-31', handover: '' };
    expect(await ask(words.replacePerson, replace)).toMatchObject({ count: 3 });
    expect(await rolesOf('city', 'binh')).toMatchObject([
      { role: 'REVIEWER', from: '2025-06-01', lastDay: '2025-06-15' },
      { role: 'VIEWER', from: '2025-09-01', lastDay: null },
    ]);
  });

  it('pass on the days that the deputy does not hold yet, so that no unit is left without', async () => {
    const give = { accountId: account.binh, from: '2025-05-20', lastDay: '2025-06-10' };
    await ask(words.giveRole, { ...give, unitId: city.id.city, role: 'ADMINISTRATOR' });
    const replace = { accountId: account.admin, deputyId: account.binh, lastDay: '2025-05-31', handover: '' };
    expect(await ask(words.replacePerson, replace)).toMatchObject({ count: 1 });
    expect(await rolesOf('city', 'binh')).toMatchObject([
      { from: '2025-05-20', lastDay: '2025-06-10' },
      { from: '2025-06-11', lastDay: null },
    ]);
  });

  it('pass also where one begins at a unit that is still to come, for whoever will administer that unit', async () => {
    const id = randomUUID();
    const on = '2025-07-01';
    await city.change([{ on, create: { id, name: 'Phường Tam Kỳ', kind: 'WARD', parentId: city.id.city } }]);
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id, valid) SELECT a.id, 'reporter', u.id, '[2025-07-01,)'
       FROM accounts a, units u WHERE a.login = 'binh' AND u.uid = $1`,
      [id],
    );
    await city.here.person({ login: 'ward', roles: ['administrator'], at: city.key.anXuan! });
    const replace = { accountId: account.binh, deputyId: account['an-my'], lastDay: '2025-05-31', handover: '' };
    expect(await refusal(words.replacePerson, replace, await city.app.as('ward'))).toBe('NOT_FOUND');
    expect(await ask(words.replacePerson, replace)).toEqual({ __typename: 'RolesChanged', count: 2 });
  });

  it('are never lengthened by ending them, and stay on record for the days they were held', async () => {
    const give = { accountId: account.binh, unitId: city.id.anMy, role: 'REPORTER' };
    await city.app.setToday('2025-05-01');
    await ask(words.giveRole, { ...give, from: '2025-05-01', lastDay: '2025-05-31' });
    await city.app.setToday('2025-05-20');
    const [{ id: roleId }] = await rolesOf('anMy', 'binh');
    for (const lastDay of ['2030-01-01', '2025-05-31', '2025-04-30']) {
      expect(await ask(words.endRole, { roleId, lastDay })).toMatchObject({ refusal: 'NO_DAYS' });
    }
    expect(await ask(words.endRole, { roleId, lastDay: '2025-05-25' })).toMatchObject({ count: 1 });
    expect(await rolesOf('anMy', 'binh')).toMatchObject([{ from: '2025-05-01', lastDay: '2025-05-25' }]);
  });

  it('that never were take an account made by mistake along, before it was opened and not after', async () => {
    const made = async (login: string) => {
      const people = [{ login, name: 'Trần Thị Nhầm', roles: ['REPORTER'], elsewhere: [] }];
      const { slips } = await ask(words.createAccounts, { unitId: city.id.anMy, people });
      return { login, code: slips[0].code, roleId: (await rolesOf('anMy', login))[0].id };
    };
    const nameOf = async (login: string) =>
      (await city.app.owner.query('SELECT 1 FROM accounts WHERE login = $1', [login])).rowCount;
    const [mistaken, opened] = [await made('nham.tt'), await made('dung.tt')];
    const input = { login: opened.login, code: opened.code, password: 'mat khau cua chi Dung' };
    await city.app.stranger().get(words.activateAccount, { input });
    const never = { lastDay: '2025-05-19' };
    expect(await ask(words.endRole, { roleId: mistaken.roleId, ...never })).toMatchObject({ count: 1 });
    expect(await nameOf(mistaken.login)).toBe(0);
    expect(await ask(words.endRole, { roleId: opened.roleId, ...never })).toMatchObject({ count: 1 });
    expect(await nameOf(opened.login)).toBe(1);
    expect(await made('nham.tt')).toMatchObject({ login: 'nham.tt' });
  });

  it('leave a trace: whoever holds none at the unit any more is listed apart, for its administrators', async () => {
    const former = async (by = city.admin) =>
      (
        await by.get('query ($id: ID!) { unit(id: $id) { formerPeople { login roles { role from lastDay } } } }', {
          id: city.id.anMy,
        })
      ).unit.formerPeople;
    expect(await former()).toEqual([]);
    const [held] = await rolesOf('anMy', 'an-my');
    await ask(words.endRole, { roleId: held.id, lastDay: '2025-05-31' });
    await city.app.setToday('2025-06-01');
    expect(await people('anMy')).toEqual([]);
    const roles = [{ role: 'REPORTER', from: null, lastDay: '2025-05-31' }];
    expect(await former()).toEqual([{ login: 'an-my', roles }]);
    expect(await former(await city.app.as('designer'))).toEqual([]);
    const give = { accountId: account['an-my'], unitId: city.id.anMy, role: 'VIEWER', from: '2025-07-01' };
    await ask(words.giveRole, give);
    expect(await former()).toEqual([]);
  });

  it("are the administrator's business, within the units administered", async () => {
    const [held] = await rolesOf('anMy', 'an-my');
    const give = { accountId: account['an-my'], unitId: city.id.anMy, role: 'ADMINISTRATOR', from: '2025-05-20' };
    const replace = { accountId: account.binh, deputyId: account['an-my'], lastDay: '2025-05-31', handover: '' };
    for (const login of ['an-my', 'designer', 'elsewhere']) {
      const person = await city.app.as(login);
      expect(await refusal(words.giveRole, give, person)).toBe('FORBIDDEN');
      expect(await refusal(words.endRole, { roleId: held.id, lastDay: '2025-05-20' }, person)).toBe('NOT_FOUND');
      expect(await refusal(words.replacePerson, replace, person)).toBe('NOT_FOUND');
    }
    expect(await refusal(words.giveRole, { ...give, unitId: city.id.elsewhere }, city.admin)).toBe('FORBIDDEN');
  });

  it("are not given to the people of others, who would then be out of their administrators' reach", async () => {
    const elsewhere = await city.app.as('elsewhere');
    const theirs = { unitId: city.id.elsewhere, role: 'VIEWER', from: '2025-05-20' };
    for (const accountId of [account.binh, account.admin, randomUUID()]) {
      expect(await refusal(words.giveRole, { ...theirs, accountId }, elsewhere)).toBe('NOT_FOUND');
    }
    await city.here.person({ login: 'guest', roles: ['viewer'], at: city.key.elsewhere! });
    const { rows } = await city.app.owner.query(`SELECT id, uid FROM accounts WHERE login = 'guest'`);
    await city.app.owner.query(`UPDATE role_holdings SET valid = '[,2025-05-01)' WHERE account_id = $1`, [rows[0].id]);
    expect(await ask(words.giveRole, { ...theirs, accountId: rows[0].uid }, elsewhere)).toMatchObject({ count: 1 });
    await city.app.owner.query(
      `UPDATE role_holdings SET unit_id = $2 WHERE account_id = $1 AND NOT valid @> '2025-04-30'::date`,
      [rows[0].id, city.key.anXuan],
    );
    expect(await refusal(words.giveRole, { ...theirs, accountId: rows[0].uid }, elsewhere)).toBe('NOT_FOUND');
  });
});
