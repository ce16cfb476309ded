import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  const here = given(city.app.owner);
  await here.person({ login: 'chief', name: 'Trần Văn Ất', roles: ['administrator'], at: city.units.city });
  await here.person({ login: 'binh', name: 'Phạm Thị Bình', roles: ['viewer'], at: city.units.anXuan });
  await here.person({ login: 'an', name: 'Võ Thị An', roles: ['viewer'], at: city.units.anMy });
  await here.person({ login: 'deputy', name: 'Ngô Văn Bốn', roles: ['deputyLeader'], at: city.units.anMy });
  const under = { kind: 'commune', under: city.units.city } as const;
  const [tamDan, tamVinh] = [
    await here.unit({ ...under, name: 'Xã Tam Đàn', to: '2025-01-01' }),
    await here.unit({ ...under, name: 'Xã Tam Vinh', to: '2024-07-01' }),
  ];
  await here.unit({ ...under, name: 'Xã Tam Lãnh', to: '2023-01-01' });
  await here.unit({ ...under, name: 'Xã Tam Dân', from: '2023-01-01' });
  await here.unit({ ...under, name: 'Xã Tam Sau', from: '2099-01-01' });
  await here.succession({ from: tamDan, to: city.units.anXuan, on: '2022-01-01', kind: 'transfer' });
  await here.succession({ from: tamDan, to: city.units.anMy, on: '2025-01-01' });
  for (const to of [city.units.anXuan, city.units.anMy])
    await here.succession({ from: tamVinh, to, on: '2024-07-01', kind: 'split' });
  await here.closure();
  await here.person({ login: 'far', name: 'Lê Thị Xa', roles: ['viewer'], at: city.units.otherCity });
});
afterAll(() => city.app.close());

// What is in plans and what people keep is found besides: find-in-plans.test.ts.
const search = `query ($text: String!) { search(text: $text, kinds: [UNIT, PLAN, REPORT, FORM, PERSON]) {
  kind title about state unitId } }`;
const found = async (login: string, text: string) =>
  (await (await city.app.as(login)).get(search, { text })).search.map(({ kind, title, about }: any) =>
    [kind, title, about].filter(Boolean).join(': '),
  );
const unit = 'UNIT: Phường An Xuân: Thành phố Tam Kỳ';
const plan = 'PLAN: Kế hoạch năm 2025: 2025 · 05/KH-MTTQ-BTT';

it('finds units, reports and plans by words in any order, without accents', async () => {
  const [first, second, ...more] = await found('reviewer', 'XUAN phuong  an');
  expect([first, more]).toEqual([unit, []]);
  expect(second).toMatch(/^REPORT: Phường An Xuân: Báo cáo 6 tháng · /);
  expect(await found('reviewer', 'hoach 05/kh')).toEqual([plan]);
  expect(await found('reviewer', 'an xuan 6 thang 2025')).toEqual([second]);
  expect(await found('reviewer', 'an xuan 2024')).toEqual([]);
  for (const text of ['cứ chỉ đẹp', 'qcph 01', 'mttq mặt trận tổ quốc', '38/kh'])
    expect(await found('reviewer', text)).toEqual([plan]);
});

it('shows nobody what they may not see', async () => {
  expect(await found('an-my', 'an xuan')).toEqual([unit]);
  expect(await found('an-my', 'ke hoach 2025')).toEqual([plan]);
  const reportsOf = async (login: string) =>
    (await found(login, 'bao cao 6 thang')).filter((hit: string) => hit.startsWith('REPORT'));
  expect(await reportsOf('an-my')).toEqual([expect.stringMatching(/^REPORT: Phường An Mỹ: /)]);
  expect(await reportsOf('deputy')).toEqual(await reportsOf('an-my'));
  expect([...(await reportsOf('neighbour')), ...(await reportsOf('reviewer'))]).toEqual([]);
  expect(await found('neighbour', 'an xuan')).toEqual([unit]);
  expect(await found('neighbour', 'ke hoach 2025')).toEqual([]);
  expect(await city.app.stranger().refusal(search, { text: 'an xuan' })).toBe('UNAUTHENTICATED');
});

it('finds people for those who administer their unit, by given name', async () => {
  expect(await found('chief', 'thi')).toEqual([
    plan,
    'PERSON: Võ Thị An: Phường An Mỹ',
    'PERSON: Phạm Thị Bình: Phường An Xuân',
    'PERSON: Nguyễn Thị Thu: Thành phố Tam Kỳ',
  ]);
  expect(await found('reviewer', 'pham')).toEqual([]);
});

it('finds forms for people of an office, and takes signs as they are written', async () => {
  const forms = async (login: string) =>
    (await found(login, 'bao cao')).filter((hit: string) => hit.startsWith('FORM'));
  expect((await found('designer', 'mau bao cao')).concat(await found('designer', 'bao cao'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^FORM: /)]),
  );
  expect([await forms('an-xuan'), await forms('far')]).toEqual([await forms('designer'), []]);
  for (const text of ['%%', '__', 'x', '\\', "a' OR 'b"]) expect(await found('designer', text)).toEqual([]);
  const far = { text: 'x'.repeat(101) };
  expect(await (await city.app.as('designer')).refusal(search, far)).toBe('INVALID_INPUT');
});

it('finds a unit that is gone after those of today, with its last day and what became of it', async () => {
  const former =
    'query ($text: String!) { search(text: $text) { kind title about former { lastDay passedBy passedInto } } }';
  for (const login of ['an-xuan', 'neighbour', 'reviewer']) {
    const { search: hits } = await (await city.app.as(login)).get(former, { text: 'xa tam d' });
    const units = hits.filter(({ kind }: any) => kind === 'UNIT').map(({ kind: _, ...unit }: any) => unit);
    expect(units).toEqual([
      { title: 'Xã Tam Dân', about: 'Thành phố Tam Kỳ', former: null },
      {
        ...{ title: 'Xã Tam Đàn', about: 'Thành phố Tam Kỳ' },
        former: { lastDay: '2024-12-31', passedBy: 'MERGE', passedInto: ['Phường An Mỹ'] },
      },
    ]);
  }
  const became = async (text: string) =>
    (await (await city.app.as('reviewer')).get(former, { text })).search.map((hit: any) => hit.former);
  expect(await became('tam vinh')).toEqual([
    { lastDay: '2024-06-30', passedBy: 'SPLIT', passedInto: ['Phường An Xuân', 'Phường An Mỹ'] },
  ]);
  expect(await became('tam lanh')).toEqual([{ lastDay: '2022-12-31', passedBy: null, passedInto: [] }]);
  expect(await became('tam sau')).toEqual([]);
});

it('finds a unit of organisations alone once, and one that goes on in another line not among those that are gone', async () => {
  const place = `INSERT INTO unit_placements (unit_id, line, name, kind, valid) VALUES ($1, $2, $3, 'organisation', daterange($4, $5))`;
  const made = await city.app.owner.query('INSERT INTO units SELECT FROM generate_series(1, 3) RETURNING id');
  const [twice, goesOn, gone] = made.rows.map(({ id }) => id);
  for (const [unit, line, from, to] of [
    [twice, 'women', '2020-01-01', null],
    [twice, 'youth', '2020-01-01', null],
    [goesOn, 'women', '2020-01-01', '2024-01-01'],
    [goesOn, 'youth', '2020-01-01', null],
    [gone, 'women', '2020-01-01', '2023-01-01'],
    [gone, 'youth', '2020-01-01', '2024-01-01'],
  ])
    await city.app.owner.query(place, [unit, line, `Chi hội Sen ${[twice, goesOn, gone].indexOf(unit)}`, from, to]);
  const asked = 'query ($text: String!) { search(text: $text) { title former { lastDay } } }';
  const { search: hits } = await (await city.app.as('an-xuan')).get(asked, { text: 'chi hoi sen' });
  expect(hits).toEqual([
    { title: 'Chi hội Sen 0', former: null },
    { title: 'Chi hội Sen 1', former: null },
    { title: 'Chi hội Sen 2', former: { lastDay: '2022-12-31' } },
  ]);
});

it('finds the same reports for those who see more units than are listed', async () => {
  const text = 'an xuan 6 thang';
  const before = await Promise.all(['reviewer', 'an-my', 'neighbour'].map((login) => found(login, text)));
  expect(before.map(({ length }) => length)).toEqual([1, 0, 0]);
  await city.app.owner.query(
    `WITH new AS (INSERT INTO units SELECT FROM generate_series(1, 301) RETURNING id)
     INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)
     SELECT id, 'territory', $1, 'Thôn ' || id, 'organisation', daterange('2020-01-01', NULL) FROM new`,
    [city.units.city],
  );
  await city.app.owner.query('SELECT rebuild_unit_closure()');
  expect(await Promise.all(['reviewer', 'an-my', 'neighbour'].map((login) => found(login, text)))).toEqual(before);
});
