import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

describe('the last administrator of a unit', () => {
  let city: AdministeredCity;
  const all: AdministeredCity[] = [];
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { ...input, idempotencyKey: randomUUID() } })).result;
  const personOf = async (login: string) =>
    (await city.admin.get(words.peopleOf, { id: city.id.city })).unit.people.find(
      (person: any) => person.login === login,
    );
  const lastDay = '2025-06-30';
  const endOf = async (login: string) => ({ roleId: (await personOf(login)).roles[0].id, lastDay });
  const administerForGood = async () =>
    (
      await city.app.owner.query(
        `SELECT DISTINCT a.login FROM role_holdings h JOIN accounts a ON a.id = h.account_id
         WHERE h.role = 'administrator' AND h.unit_id = $1 AND upper_inf(h.valid)`,
        [city.key.city],
      )
    ).rows.map(({ login }) => login);
  const second = async () => {
    await city.here.person({ login: 'second', roles: ['administrator'], at: city.key.city! });
    return city.app.as('second');
  };
  /** An account with a slip that nobody used yet. */
  const made = async (login: string) => {
    const people = [{ login, name: 'Trần Văn Mới', roles: ['ADMINISTRATOR'], elsewhere: [] }];
    const { slips } = await ask(words.createAccounts, { unitId: city.id.city, people });
    return slips[0] as { accountId: string; login: string; code: string };
  };

  beforeEach(async () => void all.push((city = await administeredCity())));
  afterAll(() => Promise.all(all.map(({ app }) => app.close())));

  it('stays as long as the other one has not opened the account', async () => {
    const { login, code } = await made('moi.tv');
    const end = await endOf('admin');
    expect(await ask(words.endRole, end)).toMatchObject({ refusal: 'LAST_ADMINISTRATOR' });
    const input = { login, code, password: 'mat khau cua anh Moi' };
    await city.app.stranger().get(words.activateAccount, { input });
    expect(await ask(words.endRole, end)).toMatchObject({ count: 1 });
    expect(await administerForGood()).toEqual(['moi.tv']);
  });

  it('goes where the other one comes in by a provider of identities, without a password', async () => {
    const { accountId } = await made('moi.tv');
    await city.app.owner.query(
      `INSERT INTO identities (account_id, issuer, subject, linked_at)
       SELECT id, 'https://id.example', 'moi', now() FROM accounts WHERE uid = $1`,
      [accountId],
    );
    expect(await ask(words.endRole, await endOf('admin'))).toMatchObject({ count: 1 });
  });

  it('hands over for good to somebody who has opened the account, not before', async () => {
    const { accountId: deputyId, login, code } = await made('moi.tv');
    const replace = { accountId: (await personOf('admin')).id, deputyId, lastDay, handover: '' };
    expect(await ask(words.replacePerson, replace)).toMatchObject({ refusal: 'LAST_ADMINISTRATOR' });
    expect(await administerForGood()).toEqual(expect.arrayContaining(['admin']));
    const input = { login, code, password: 'mat khau cua anh Moi' };
    await city.app.stranger().get(words.activateAccount, { input });
    expect(await ask(words.replacePerson, replace)).toMatchObject({ count: 1 });
    expect(await administerForGood()).toEqual(['moi.tv']);
  });

  it('is one of two who end each other at once', async () => {
    const other = await second();
    const [ofOther, own] = [await endOf('second'), await endOf('admin')];
    const results = await Promise.all([ask(words.endRole, ofOther), ask(words.endRole, own, other)]);
    expect(results.map(({ refusal, count }) => refusal ?? count).toSorted()).toEqual([1, 'LAST_ADMINISTRATOR']);
    expect(await administerForGood()).toHaveLength(1);
  });

  it('is one of two where one hands over to the other, who ends the own role at once', async () => {
    const other = await second();
    const end = await endOf('second');
    const [accountId, deputyId] = [(await personOf('admin')).id, (await personOf('second')).id];
    await Promise.all([
      ask(words.replacePerson, { accountId, deputyId, lastDay, handover: '' }),
      ask(words.endRole, end, other),
    ]);
    expect(await administerForGood()).toEqual(['second']);
  });
});
