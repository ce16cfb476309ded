import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { Person } from '../../testing/test-app.ts';

const log = `query ($unitId: ID!, $filter: AuditFilter, $first: Int, $after: String) {
  auditEntries(unitId: $unitId, filter: $filter, first: $first, after: $after) {
    edges { node { at action byName byLogin subject role refused beside } } pageInfo { hasNextPage endCursor } seal { entries } } }`;

describe('the audit that administrators read', () => {
  let city: AdministeredCity;
  let ward: Person;
  let elsewhere: Person;
  const account: Record<string, string> = {};
  const ask = async (query: string, input: object, by: Person = city.admin) =>
    (await by.get(query, { input: { ...input, idempotencyKey: randomUUID() } })).result;
  const entries = async (by: Person, unit: string, filter: object = {}) => {
    const { auditEntries } = await by.get(log, { unitId: city.id[unit], filter });
    return auditEntries.edges.map(({ node }: any) => node);
  };
  const actions = async (by: Person, unit: string, filter: object = {}) =>
    (await entries(by, unit, filter)).map(({ action, byLogin }: any) => `${byLogin} ${action}`);

  beforeAll(async () => {
    city = await administeredCity();
    await city.here.person({ login: 'ward', name: 'Trần Văn Bình', roles: ['administrator'], at: city.key.anMy! });
    await city.here.person({ login: 'mai', name: 'Lê Thị Mai', roles: ['reporter'], at: city.key.anMy! });
    await city.here.person({ login: 'both', name: 'Ngô Hai Nơi', roles: ['reporter'], at: city.key.anMy! });
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'viewer', $1 FROM accounts WHERE login = 'both'`,
      [city.key.anXuan],
    );
    for (const { login, uid } of (await city.app.owner.query('SELECT login, uid FROM accounts')).rows)
      account[login] = uid;
    ward = await city.app.as('ward');
    elsewhere = await city.app.as('elsewhere');
    // At the ward: a role given and ended, a name mended; by the city: a code for somebody of the ward.
    await ask(
      words.giveRole,
      { accountId: account.mai, unitId: city.id.anMy, role: 'VIEWER', from: '2025-05-20', lastDay: '2025-12-31' },
      ward,
    );
    await ask(
      words.describePerson,
      {
        accountId: account.mai,
        name: 'Lê Thị Thanh Mai',
        nameSeen: 'Lê Thị Mai',
        title: 'Cán bộ',
        titleSeen: 'Cán bộ',
      },
      ward,
    );
    await ask(words.resetAccount, { accountId: account.mai });
    const [{ id: roleId }] = (await ward.get(words.peopleOf, { id: city.id.anMy })).unit.people.find(
      ({ login }: any) => login === 'mai',
    ).roles;
    await ask(words.endRole, { roleId, lastDay: '2025-06-30' });
    // Elsewhere at the city, and by somebody who works at two wards.
    await city.change([{ on: '2025-07-01', rename: { unitId: city.id.anXuan, name: 'Phường Xuân Mới' } }]);
    const hash = `'\\x00'`;
    await city.app.owner.query(
      `INSERT INTO audit_entries (at, account_id, action, subject, details, hash)
       SELECT '2025-05-19T17:30:00Z', id, 'account.changePassword', uid, '{"sessions":1}', ${hash} FROM accounts WHERE login = 'both'`,
    );
  });
  afterAll(() => city.app.close());

  it('tells who did what to whom, with the role and the unit, in words that are theirs today', async () => {
    expect(await entries(ward, 'anMy')).toMatchObject([
      { action: 'role.end', byName: 'admin', byLogin: null, subject: 'Lê Thị Thanh Mai', beside: 'Phường An Mỹ' },
      { action: 'account.reset', byName: 'admin', byLogin: null, subject: 'Lê Thị Thanh Mai', role: null },
      { action: 'person.describe', byLogin: 'ward', subject: 'Lê Thị Thanh Mai' },
      {
        ...{ action: 'role.give', byName: 'Trần Văn Bình', byLogin: 'ward', subject: 'Lê Thị Thanh Mai' },
        ...{ role: 'VIEWER', beside: 'Phường An Mỹ' },
      },
    ]);
  });

  it('names whose role it was that never came to be held', async () => {
    const give = { accountId: account.mai, unitId: city.id.anMy, role: 'LEADER', from: '2025-06-01' };
    await ask(words.giveRole, give, ward);
    const mai = (await ward.get(words.peopleOf, { id: city.id.anMy })).unit.people.find(
      ({ login }: any) => login === 'mai',
    );
    const { id: roleId } = mai.roles.find(({ role }: any) => role === 'LEADER');
    await ask(words.endRole, { roleId, lastDay: '2025-05-31' }, ward);
    const [ended] = await entries(ward, 'anMy', { person: 'mai' });
    expect(ended).toMatchObject({
      action: 'role.end',
      subject: 'Lê Thị Thanh Mai',
      role: 'LEADER',
      beside: 'Phường An Mỹ',
    });
    // Of which the tests after this one know nothing.
    await city.app.owner.query('ALTER TABLE audit_entries DISABLE TRIGGER never_changes');
    await city.app.owner.query(
      'DELETE FROM audit_entries WHERE id IN (SELECT id FROM audit_entries ORDER BY id DESC LIMIT 2)',
    );
    await city.app.owner.query('ALTER TABLE audit_entries ENABLE TRIGGER never_changes');
  });

  it('is of the unit alone, or of those below too, down to whoever works at several of them', async () => {
    expect(await actions(city.admin, 'city')).toEqual(['admin unit.change', 'admin role.end', 'admin account.reset']);
    expect(await actions(city.admin, 'city', { withBelow: true })).toEqual([
      ...['both account.changePassword', 'admin unit.change', 'admin role.end', 'admin account.reset'],
      ...['ward person.describe', 'ward role.give'],
    ]);
    expect(await actions(city.admin, 'anXuan')).toEqual(['both account.changePassword']);
  });

  it('leaves out whoever also works where the asker does not administer', async () => {
    expect((await actions(ward, 'anMy')).join()).not.toContain('both');
    await city.app.owner.query(
      `UPDATE role_holdings h SET valid = daterange(NULL, '2025-05-01') FROM accounts a
       WHERE a.id = h.account_id AND a.login = 'both' AND h.unit_id = $1`,
      [city.key.anXuan],
    );
    expect((await actions(ward, 'anMy')).join()).not.toContain('both');
  });

  it('tells of whoever goes elsewhere later, until they do', async () => {
    const shown = (await actions(ward, 'anMy')).length;
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id, valid)
       SELECT id, 'viewer', $1, daterange('2025-05-21', NULL) FROM accounts WHERE login = 'mai'`,
      [city.key.elsewhere],
    );
    expect((await actions(ward, 'anMy')).length).toBe(shown);
    await city.app.setToday('2025-05-21');
    // What the ward did itself stays; what the city did to her account is no longer its business.
    expect(await actions(ward, 'anMy')).toEqual(['ward person.describe', 'ward role.give']);
    await city.app.owner.query(`DELETE FROM role_holdings WHERE unit_id = $1 AND role = 'viewer'`, [
      city.key.elsewhere,
    ]);
    await city.app.setToday('2025-05-20');
  });

  it('is narrowed by a person, by kind, and by days as they are in Vietnam', async () => {
    const below = { withBelow: true };
    expect(await actions(city.admin, 'city', { ...below, person: 'le mai' })).toEqual([
      ...['admin role.end', 'admin account.reset', 'ward person.describe', 'ward role.give'],
    ]);
    expect(await actions(city.admin, 'city', { ...below, area: 'UNITS' })).toEqual(['admin unit.change']);
    const both = ['both account.changePassword'];
    const ofBoth = { ...below, person: 'both' };
    expect(await actions(city.admin, 'city', { ...ofBoth, from: '2025-05-20', to: '2025-05-20' })).toEqual(both);
    expect(await actions(city.admin, 'city', { ...ofBoth, to: '2025-05-19' })).toEqual([]);
    expect(await actions(city.admin, 'city', { ...ofBoth, from: '2025-05-21' })).toEqual([]);
    expect(await actions(city.admin, 'city', { ...ofBoth, person: "'; --" })).toEqual([]);
  });

  it('comes in pages by the key of the last entry', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { auditEntries }: any = await ward.get(log, { unitId: city.id.anMy, first: 1, after });
      seen.push(...auditEntries.edges.map(({ node }: any) => node.action));
      after = auditEntries.pageInfo.endCursor;
      if (!auditEntries.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(['role.end', 'account.reset', 'person.describe', 'role.give']);
    expect(await ward.refusal(log, { unitId: city.id.anMy, after: 'x' })).toBe('INVALID_INPUT');
    expect(await ward.refusal(log, { unitId: city.id.anMy, first: 101 })).toBe('INVALID_INPUT');
  });

  it('is kept by the second wall too: entries that the question does not ask for are not seen either', async () => {
    const application = new pg.Client({ connectionString: city.app.appUrl });
    await application.connect();
    const seenBy = async (login: string | null) => {
      await application.query('BEGIN');
      if (login) {
        const { rows } = await city.app.owner.query('SELECT id::text AS id FROM accounts WHERE login = $1', [login]);
        await application.query(
          `SELECT set_config('app.account', $1, true), set_config('app.today', '2025-05-20', true)`,
          [rows[0].id],
        );
      }
      const { rows } = await application.query('SELECT action FROM audit_entries ORDER BY id');
      await application.query('COMMIT');
      return rows.map(({ action }) => action);
    };
    expect(await seenBy(null)).toEqual([]);
    expect(await seenBy('mai')).toEqual([]);
    expect(await seenBy('designer')).toEqual([]);
    expect(await seenBy('elsewhere')).toEqual([]);
    expect(await seenBy('ward')).toEqual(['role.give', 'person.describe', 'account.reset', 'role.end']);
    expect((await seenBy('admin')).length).toBe(6);
    await application.end();
  });

  it('is read from its end where many people work, over gaps of keys, each entry once', async () => {
    const owner = city.app.owner;
    await owner.query(
      `INSERT INTO accounts (login, name) SELECT 'many' || i, 'Người ' || i FROM generate_series(1, 120) i`,
    );
    await owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'viewer', $1 FROM accounts WHERE login LIKE 'many%'`,
      [city.key.truongXuan],
    );
    await owner.query(
      `INSERT INTO audit_entries (id, at, account_id, action, details, hash) OVERRIDING SYSTEM VALUE
       SELECT (SELECT max(id) FROM audit_entries) + i * 1000, '2025-05-20T03:00:00Z', a.id, 'report.submit', '{}', ''
       FROM generate_series(1, 240) i JOIN accounts a ON a.login = 'many' || (1 + i % 120)`,
    );
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { auditEntries }: any = await city.admin.get(log, { unitId: city.id.truongXuan, first: 100, after });
      seen.push(...auditEntries.edges.map(({ node }: any) => node.byLogin));
      after = auditEntries.pageInfo.endCursor;
      if (!auditEntries.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(Array.from({ length: 240 }, (_, n) => `many${1 + ((240 - n) % 120)}`));
    expect(await actions(city.admin, 'city', { withBelow: true, area: 'UNITS' })).toEqual(['admin unit.change']);
    expect(await actions(city.admin, 'truongXuan', { person: 'nguoi 77' })).toEqual([
      ...['many77 report.submit', 'many77 report.submit'],
    ]);
  });

  it('is not for who administers another unit, holds other roles, or lost the role', async () => {
    expect(await elsewhere.refusal(log, { unitId: city.id.anMy })).toBe('FORBIDDEN');
    expect(await ward.refusal(log, { unitId: city.id.city })).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(log, { unitId: city.id.anMy })).toBe('FORBIDDEN');
    expect(await (await city.app.as('designer')).refusal(log, { unitId: city.id.city })).toBe('FORBIDDEN');
    expect(await city.app.stranger().refusal(log, { unitId: city.id.anMy })).toBe('UNAUTHENTICATED');
    expect(await ward.refusal(log, { unitId: randomUUID() })).toBe('NOT_FOUND');
    await city.app.owner.query(
      `UPDATE role_holdings SET valid = daterange(NULL, '2025-05-20') WHERE account_id = (SELECT id FROM accounts WHERE login = 'ward')`,
    );
    expect(await ward.refusal(log, { unitId: city.id.anMy })).toBe('FORBIDDEN');
  });

  it('tells what people were refused that they may not, by its name alone, twenty times an hour', async () => {
    const mai = await city.app.as('mai');
    const tries = async (unit: string) => {
      const give = { accountId: account.mai, unitId: unit, role: 'ADMINISTRATOR', from: '2025-05-20' };
      return mai.refusal(words.giveRole, { input: { ...give, idempotencyKey: randomUUID() } });
    };
    const refusals = async () => {
      const found = await entries(city.admin, 'anMy', { person: 'mai', area: 'PEOPLE' });
      return found.filter(({ action }: any) => action.startsWith('command.'));
    };
    const before = await refusals();
    expect(await tries(randomUUID())).toBe('NOT_FOUND');
    expect(await refusals()).toEqual(before);
    expect(await tries(city.id.anMy!)).toBe('FORBIDDEN');
    expect((await refusals())[0]).toMatchObject({
      ...{ action: 'command.refuse', byLogin: 'mai', refused: 'role.give', subject: null, role: null, beside: null },
    });
    const kept = `SELECT subject, details FROM audit_entries WHERE action = 'command.refuse' ORDER BY id DESC LIMIT 1`;
    expect((await city.app.owner.query(kept)).rows).toEqual([{ subject: null, details: '{"command":"role.give"}' }]);
    for (let again = before.length; again < 24; again += 1) expect(await tries(city.id.anMy!)).toBe('FORBIDDEN');
    const all = await refusals();
    expect(all[0]).toMatchObject({ action: 'command.refuseMore', byLogin: 'mai', refused: null });
    expect(all.slice(1).map(({ action }: any) => action)).toEqual(Array.from({ length: 20 }, () => 'command.refuse'));
  });
});
