import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../../testing/administered-city.ts';
import { matchPeople, type PersonRow } from './match-people.ts';

const units = [
  { id: 'city', name: 'Thành phố Tam Kỳ', code: '502', parentId: null },
  { id: 'hoa-thuan', name: 'Phường Hòa Thuận', code: '20375', parentId: 'city' },
  { id: 'one', name: 'Khu Một', code: null, parentId: 'hoa-thuan' },
  { id: 'other', name: 'Khu Một', code: null, parentId: 'city' },
];
const match = (...rows: (Partial<PersonRow> & { name: string })[]) =>
  matchPeople(
    rows.map((row) => ({ login: null, unitName: null, ...row })),
    { units, under: 'city', taken: new Set(['mai.lt', 'an-my']) },
  );

describe('people of a sheet', () => {
  it('work at the unit whose name or code is written, however it is spelt, else at the one imported into', async () => {
    const rows = ['phuong  HOÀ thuận', '20375', null, 'P. Hòa Thuận', 'Hòa Thuận', 'Phường Lạ', 'khu một'].map(
      (unitName) => ({
        name: 'Lan',
        unitName,
      }),
    );
    expect((await match(...rows)).map(({ verdict, unitId }) => [verdict, unitId])).toEqual([
      ['new', 'hoa-thuan'],
      ['new', 'hoa-thuan'],
      ['new', 'city'],
      ['new', 'hoa-thuan'],
      ['new', 'hoa-thuan'],
      ['unknownUnit', null],
      ['ambiguousUnit', null],
    ]);
  });

  it('get a user name of their name that neither somebody nor another row has', async () => {
    const rows = [
      { name: 'Lê Thị Mai' },
      { name: 'Lê Thị Mai' },
      { name: 'Hoàng Văn Hải', login: 'MAI.LT3' },
      { name: 'Vũ' },
    ];
    expect((await match(...rows)).map(({ login }) => login)).toEqual(['mai.lt2', 'mai.lt4', 'mai.lt3', 'vu0']);
  });

  it('are one person where a user name is written twice, and refused where it is taken or none', async () => {
    const rows = [
      { name: 'Trần Hùng', login: 'hung' },
      { name: 'Trần Hùng', login: ' Hung', unitName: '20375' },
      { name: 'An', login: 'an-my' },
      { name: 'An', login: 'a b' },
      { name: ' ', login: 'trong' },
      { name: ' ' },
    ];
    const seen = await match(...rows);
    expect(seen.map(({ verdict }) => verdict)).toEqual([
      ...['new', 'samePerson', 'loginTaken', 'loginInvalid', 'noName', 'noName'],
    ]);
    expect(seen.at(-1)!.login).toBe('');
  });
});

describe('a sheet of people over several units', () => {
  const query = 'query ($input: MatchPeopleInput!) { matchPeople(input: $input) { verdict login unitId unitName } }';
  let city: AdministeredCity;
  beforeAll(async () => void (city = await administeredCity()));
  afterAll(() => city.app.close());

  it('is compared, and becomes accounts with roles at each unit', async () => {
    const rows = [
      { name: 'Lê Thị Mai', unitName: 'phuong an my' },
      { name: 'An', login: 'an-my', unitName: 'Phường An Xuân' },
    ];
    const { matchPeople: seen } = await city.admin.get(query, { input: { underId: city.id.city, rows } });
    expect(seen).toEqual([
      { verdict: 'NEW', login: 'mai.lt', unitId: city.id.anMy, unitName: 'Phường An Mỹ' },
      { verdict: 'LOGIN_TAKEN', login: 'an-my', unitId: city.id.anXuan, unitName: 'Phường An Xuân' },
    ]);
    const elsewhere = [
      { unitId: city.id.anMy, roles: ['REPORTER', 'LEADER'] },
      { unitId: city.id.anXuan, roles: ['REPORTER'] },
    ];
    const people = [{ login: 'mai.lt', name: 'Lê Thị Mai', roles: [], elsewhere }];
    const input = { unitId: city.id.city, people, idempotencyKey: randomUUID() };
    expect((await city.admin.get(words.createAccounts, { input })).result.slips).toHaveLength(1);
    const rolesAt = async (id?: string) => {
      const { unit } = await city.admin.get(words.peopleOf, { id });
      return unit.people.find(({ login }: any) => login === 'mai.lt')?.roles.map(({ role }: any) => role);
    };
    expect(await rolesAt(city.id.anMy)).toEqual(['REPORTER', 'LEADER']);
    expect(await rolesAt(city.id.anXuan)).toEqual(['REPORTER']);
    expect(await rolesAt(city.id.city)).toBeUndefined();
  });

  it('is for whoever administers all the units it names', async () => {
    const rows = [{ name: 'Mai' }];
    for (const login of ['designer', 'an-my', 'elsewhere']) {
      const person = await city.app.as(login);
      expect(await person.refusal(query, { input: { underId: city.id.city, rows } })).toBe('FORBIDDEN');
    }
    const elsewhere = [{ unitId: city.id.elsewhere, roles: ['REPORTER'] }];
    const people = [{ login: 'di.xa', name: 'Xa', roles: ['REPORTER'], elsewhere }];
    const input = { unitId: city.id.anMy, people, idempotencyKey: randomUUID() };
    expect(await city.admin.refusal(words.createAccounts, { input })).toBe('FORBIDDEN');
    expect((await city.app.owner.query(`SELECT 1 FROM accounts WHERE login = 'di.xa'`)).rowCount).toBe(0);
  });

  it('tells of a thousand user names of others and then of a few, of their own people as often as they ask', async () => {
    await city.app.owner.query(
      `INSERT INTO accounts (login, name) SELECT 'xa.' || n, 'Xa' FROM generate_series(1, 1001) n`,
    );
    const asks = (rows: object[]) => city.admin.ask(query, { input: { underId: city.id.city, rows } });
    const others = (from: number) => Array.from({ length: 500 }, (_, at) => ({ name: 'Xa', login: `xa.${from + at}` }));
    for (const from of [1, 501]) {
      const { data } = await asks(others(from));
      expect(data.matchPeople.every(({ verdict }: { verdict: string }) => verdict === 'LOGIN_TAKEN')).toBe(true);
    }
    const { errors } = await asks([{ name: 'Xa', login: 'xa.1001' }]);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      details: { retryAfter: expect.any(Number) },
    });
    const own = await asks([{ name: 'An', login: 'an-my' }, { name: 'Ai đó' }]);
    expect(own.data.matchPeople.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['LOGIN_TAKEN', 'NEW']);
    const people = [{ login: 'xa.1', name: 'Xa', roles: ['REPORTER'], elsewhere: [] }];
    const input = { unitId: city.id.city, people, idempotencyKey: randomUUID() };
    expect(await city.admin.refusal(words.createAccounts, { input })).toBe('TOO_MANY_REQUESTS');
  });
});
