import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

const erase = `mutation ($input: ErasePersonInput!) { result: erasePerson(input: $input) { __typename } }`;

describe('a role that ends at once', () => {
  let city: AdministeredCity;
  let elsewhere: Person;
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { ...input, idempotencyKey: randomUUID() } })).result;
  const refusal = (query: string, input: object, by: Person) =>
    by.refusal(query, { input: { ...input, idempotencyKey: randomUUID() } });
  const idOf = async (login: string) =>
    (await city.app.owner.query('SELECT uid FROM accounts WHERE login = $1', [login])).rows[0].uid as string;
  const atAnMy = async (login: string) =>
    (await city.admin.get(words.peopleOf, { id: city.id.anMy })).unit.people.find((one: any) => one.login === login);
  const endNow = async (login: string) =>
    ask(words.endRole, { roleId: (await atAnMy(login)).roles[0].id, lastDay: null });
  const rolesOf = async (person: Person) => (await person.get('{ viewer { roles { role } } }')).viewer.roles;
  const former = async (by = city.admin): Promise<any[]> =>
    (
      await by.get('query ($id: ID!) { unit(id: $id) { formerPeople { login roles { role lastDay } } } }', {
        id: city.id.anMy,
      })
    ).unit.formerPeople;
  /** Somebody of An Mỹ whose only role was given today, with an open session. */
  const begun = async (login: string) => {
    const people = [{ login, name: 'Trần Văn Mới', roles: ['REPORTER'], elsewhere: [] }];
    const { slips } = await ask(words.createAccounts, { unitId: city.id.anMy, people });
    const person = city.app.stranger();
    const input = { login, code: slips[0].code, password: 'một câu dễ nhớ của tôi' };
    await person.get(words.activateAccount, { input });
    return person;
  };

  beforeAll(async () => {
    city = await administeredCity();
    elsewhere = await city.app.as('elsewhere');
  });
  afterAll(() => city.app.close());

  it('is over with the next request, held up to yesterday', async () => {
    const person = await city.app.as('an-my');
    expect(await endNow('an-my')).toMatchObject({ count: 1 });
    expect(await rolesOf(person)).toEqual([]);
    expect(await former()).toEqual([{ login: 'an-my', roles: [{ role: 'REPORTER', lastDay: '2025-05-19' }] }]);
  });

  it('never was where it was given today, also where it was the only one; the audit tells of it', async () => {
    const person = await begun('moi.tv');
    expect(await rolesOf(person)).toEqual([{ role: 'REPORTER' }]);
    expect(await endNow('moi.tv')).toMatchObject({ count: 1 });
    expect(await rolesOf(person)).toEqual([]);
    expect(await atAnMy('moi.tv')).toBeUndefined();
    const { rows } = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE action = 'role.end' AND subject = $1`,
      [await idOf('moi.tv')],
    );
    expect(rows.map(({ details }) => JSON.parse(details))).toMatchObject([
      { unit: city.id.anMy, role: 'reporter', from: '2025-05-20', lastDay: '2025-05-19' },
    ]);
  });

  it('leaves its person to be found, given another or erased by the administrators of that unit, and no others', async () => {
    await begun('hoa.nt');
    await endNow('hoa.nt');
    const found = async () => (await former()).find(({ login }) => login === 'hoa.nt');
    expect(await found()).toEqual({ login: 'hoa.nt', roles: [] });
    expect(await former(elsewhere)).toEqual([]);
    const accountId = await idOf('hoa.nt');
    const give = { accountId, unitId: city.id.anMy, role: 'LEADER', from: '2025-05-20' };
    expect(await refusal(words.giveRole, { ...give, unitId: city.id.elsewhere }, elsewhere)).toBe('NOT_FOUND');
    expect(await refusal(erase, { accountId, reason: 'thử' }, elsewhere)).toBe('NOT_FOUND');
    expect(await ask(words.giveRole, give)).toMatchObject({ count: 1 });
    expect(await found()).toBeUndefined();
    await endNow('hoa.nt');
    expect(await ask(erase, { accountId, reason: 'Đề nghị ngày 05/6/2025' })).toEqual({ __typename: 'PersonErased' });
    expect(await found()).toBeUndefined();
  });

  it('is no way to leave a unit without an administrator', async () => {
    const { roles } = (await city.admin.get(words.peopleOf, { id: city.id.city })).unit.people.find(
      (one: any) => one.login === 'admin',
    );
    expect(await ask(words.endRole, { roleId: roles[0].id, lastDay: null })).toMatchObject({
      refusal: 'LAST_ADMINISTRATOR',
    });
  });
});
