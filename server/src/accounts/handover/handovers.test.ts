import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../../testing/account-words.ts';
import { given } from '../../../testing/given.ts';
import { unitUid } from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const text = 'Báo cáo 6 tháng đang nhập dở; hồ sơ giấy ở tủ số 2.';

describe('what is written for a handover', () => {
  let city: SmallCity;
  let people: Record<'admin' | 'leader' | 'hung' | 'other' | 'elsewhere', Person>;
  let anMy: string;
  const idOf = async (login: string) =>
    (await city.app.owner.query('SELECT uid FROM accounts WHERE login = $1', [login])).rows[0].uid as string;
  const ask = async (by: Person, query: string, input: object) =>
    (await by.get(query, { input: { idempotencyKey: randomUUID(), ...input } })).result;
  const refused = (by: Person, query: string, input: object) =>
    by.refusal(query, { input: { idempotencyKey: randomUUID(), ...input } });
  const toRead = async (by: Person) => (await by.get(words.handoversToRead)).handovers;
  const at = async (by: Person) => (await by.get(words.handoversAt, { id: anMy })).unit;

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const { person } = given(city.app.owner);
    await person({ login: 'admin', roles: ['administrator'], at: city.units.city });
    await person({ login: 'leader', roles: ['leader'], at: city.units.anMy });
    await person({ login: 'hung', name: 'Trần Hùng', roles: ['viewer'], at: city.units.anMy });
    await person({ login: 'other', roles: ['reporter'], at: city.units.anMy });
    await person({ login: 'elsewhere', roles: ['administrator'], at: city.units.otherCity });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ admin: await as('admin'), leader: await as('leader'), hung: await as('hung') },
      ...{ other: await as('other'), elsewhere: await as('elsewhere') },
    };
    anMy = await unitUid(city, city.units.anMy);
    const replace = { accountId: await idOf('an-my'), deputyId: await idOf('hung'), lastDay: '2025-05-31' };
    await ask(people.admin, words.replacePerson, { ...replace, handover: text });
  });
  afterAll(() => city.app.close());

  it('stands before whoever takes over, the leader of the unit and its administrators, and nobody else', async () => {
    const seen = { deputyName: 'Trần Hùng', unitNames: ['Phường An Mỹ'], lastDay: '2025-05-31', text };
    expect(await toRead(people.hung)).toMatchObject([{ ...seen, isForViewer: true }]);
    expect(await toRead(people.leader)).toMatchObject([{ ...seen, isForViewer: false }]);
    expect((await at(people.admin)).handovers).toMatchObject([{ ...seen, isForViewer: false }]);
    expect(await toRead(people.admin)).toEqual([]);
    for (const person of [people.other, people.elsewhere, await city.app.as('an-xuan')]) {
      expect(await toRead(person)).toEqual([]);
      expect((await at(person)).handovers).toEqual([]);
    }
  });

  it('stands in the audit by its checksum: a name in it would stay there for good', async () => {
    const { rows } = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'person.replace'`);
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0].details)).toMatchObject({ handoverSha256: hash('sha256', text) });
    expect(rows[0].details).not.toContain('Báo cáo');
  });

  it('comes with the days up to which the unit still owes reports, for its administrators', async () => {
    const { duesAhead } = await at(people.admin);
    expect(duesAhead.length).toBeGreaterThan(0);
    expect(duesAhead).toEqual(duesAhead.toSorted((a: any, b: any) => (a.lastDay < b.lastDay ? -1 : 1)));
    expect((await at(people.other)).duesAhead).toEqual([]);
  });

  it('comes with what the person does at other units, which passes too', async () => {
    const give = { accountId: await idOf('other'), unitId: await unitUid(city, city.units.anXuan), role: 'VIEWER' };
    await ask(people.admin, words.giveRole, { ...give, from: '2025-06-01', lastDay: '2025-12-31' });
    const query = 'query ($id: ID!) { unit(id: $id) { people { login rolesElsewhere { role unitName lastDay } } } }';
    const { unit } = await people.admin.get(query, { id: anMy });
    const elsewhere = [{ role: 'VIEWER', unitName: 'Phường An Xuân', lastDay: '2025-12-31' }];
    expect(unit.people).toContainEqual({ login: 'other', rolesElsewhere: elsewhere });
    expect(unit.people).toContainEqual({ login: 'hung', rolesElsewhere: [] });
  });

  it('is not written down where nothing was said', async () => {
    const { rows } = await city.app.owner.query('SELECT count(*)::int AS n FROM handovers');
    const replace = { accountId: await idOf('other'), deputyId: await idOf('leader'), lastDay: '2025-12-31' };
    await ask(people.admin, words.replacePerson, { ...replace, handover: '  ' });
    expect((await city.app.owner.query('SELECT count(*)::int AS n FROM handovers')).rows).toEqual(rows);
  });

  it('is not shown any more to whoever went elsewhere before reading it, nor to others there', async () => {
    const roles = `(SELECT h.id FROM role_holdings h JOIN accounts a ON a.id = h.account_id WHERE a.login = 'hung')`;
    const move = (to: string) =>
      city.app.owner.query(`UPDATE role_holdings SET unit_id = $1 WHERE id IN ${roles}`, [to]);
    expect((await toRead(people.hung)).length).toBe(1);
    await move(city.units.anXuan);
    expect(await toRead(people.hung)).toEqual([]);
    expect(await toRead(people.leader)).toEqual([]);
    await move(city.units.anMy);
    expect((await toRead(people.hung)).length).toBe(1);
  });

  it('is read by whoever takes over: not by a leader or a stranger, and twice is once', async () => {
    const [{ id: handoverId }] = await toRead(people.hung);
    expect(await refused(people.leader, words.readHandover, { handoverId })).toBe('FORBIDDEN');
    expect(await refused(people.elsewhere, words.readHandover, { handoverId })).toBe('NOT_FOUND');
    expect(await refused(people.hung, words.readHandover, { handoverId: randomUUID() })).toBe('NOT_FOUND');
    for (const _ of [1, 2]) expect(await ask(people.hung, words.readHandover, { handoverId })).toBe(handoverId);
    for (const person of [people.hung, people.leader]) expect(await toRead(person)).toEqual([]);
    expect((await at(people.admin)).handovers).toEqual([]);
    const { rows } = await city.app.owner.query(`SELECT FROM audit_entries WHERE action = 'person.readHandover'`);
    expect(rows.length).toBe(1);
  });
});
