import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const list = `query ($asOf: Date, $under: ID, $search: String, $first: Int! = 50, $after: String) {
  units(asOf: $asOf, under: $under, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name } } } }`;

describe('the list of units', () => {
  let app: TestApp;
  let lan: Person;
  const names = async (variables: Record<string, unknown>): Promise<string[]> =>
    (await lan.get(list, variables)).units.edges.map((edge: { node: { name: string } }) => edge.node.name);

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city', to: '2025-07-01' });
    const other = await here.unit({ name: 'Huyện Đông Giang', kind: 'city' });
    const old = await here.unit({ name: 'Phường Hòa Thuận', kind: 'ward', under: city, to: '2025-07-01' });
    await here.unit({ name: 'Xã Hoà Thuận Tây', kind: 'commune', under: other });
    await here.unit({ name: 'Phường An Mỹ', kind: 'ward', under: city, to: '2025-07-01' });
    const successor = await here.unit({ name: 'Phường Bàn Thạch', kind: 'ward', from: '2025-07-01' });
    await here.succession({ from: old, to: successor, on: '2025-07-01' });
    await here.closure();
    await here.person({ login: 'lan', roles: ['viewer'], at: city });
    lan = await app.as('lan');
  });
  afterAll(() => app.close());

  it('finds both spellings of a name without accents', async () => {
    expect(await names({ search: 'hoa thuan' })).toEqual(['Phường Hòa Thuận', 'Xã Hoà Thuận Tây']);
    expect(await names({ search: 'DONG  giang' })).toEqual(['Huyện Đông Giang']);
    expect(await names({ search: 'giang huyen d' })).toEqual(['Huyện Đông Giang']);
    expect(await names({ search: '%' })).toEqual([]);
  });

  it('shows the units of the date asked: before and after 1 July', async () => {
    expect(await names({ asOf: '2025-06-30' })).not.toContain('Phường Bàn Thạch');
    expect(await names({ asOf: '2025-07-01' })).toEqual(['Huyện Đông Giang', 'Phường Bàn Thạch', 'Xã Hoà Thuận Tây']);
  });

  it('keeps to a unit and all below it', async () => {
    const { units } = await lan.get(list, { search: 'Tam Kỳ' });
    expect(await names({ under: units.edges[0].node.id })).toEqual([
      'Phường An Mỹ',
      'Phường Hòa Thuận',
      'Thành phố Tam Kỳ',
    ]);
  });

  it('goes through all pages once, in Vietnamese order', async () => {
    const whole = await names({});
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { units } = (await lan.get(list, { first: 2, after })) as any;
      expect(units.totalCount).toBe(whole.length);
      paged.push(...units.edges.map((edge: any) => edge.node.name));
      after = units.pageInfo.endCursor;
      more = units.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(whole);
  });

  it('answers nobody who is not signed in', async () => {
    expect(await app.stranger().refusal(list)).toBe('UNAUTHENTICATED');
  });
});
