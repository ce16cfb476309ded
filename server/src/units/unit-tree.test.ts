import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';

const below = `query ($unitId: ID, $line: UnitLine, $asOf: Date, $first: Int! = 100, $after: String) {
  unitsBelow(unitId: $unitId, line: $line, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { name countBelow above { name } } } } }`;

describe('the tree of units', () => {
  let city: AdministeredCity;
  const names = async (variables: object) =>
    (await city.admin.get(below, { ...variables })).unitsBelow.edges.map(({ node }: any) => node.name);

  beforeAll(async () => {
    city = await administeredCity();
    const id = randomUUID();
    city.id.tamKy = id;
    const on = '2025-07-01';
    await city.change([
      { on, create: { id, name: 'Phường Tam Kỳ', kind: 'WARD', parentId: city.id.city } },
      { on, merge: { unitIds: [city.id.anMy, city.id.anXuan], intoId: id } },
      { on, transfer: { fromId: city.id.truongXuan, toId: id, share: '0.25' } },
    ]);
    await city.change([
      { on, move: { unitId: city.id.city, line: 'WOMEN' } },
      { on, move: { unitId: city.id.truongXuan, parentId: city.id.city, line: 'WOMEN' } },
    ]);
  });
  afterAll(() => city.app.close());

  it('starts at the top and is opened level by level, as of any date', async () => {
    expect(await names({})).toEqual(['Thành phố Hội An', 'Thành phố Tam Kỳ']);
    expect(await names({ unitId: city.id.city })).toEqual(['Phường An Mỹ', 'Phường An Xuân', 'Phường Trường Xuân']);
    expect(await names({ unitId: city.id.city, asOf: '2025-07-01' })).toEqual(['Phường Trường Xuân', 'Phường Tam Kỳ']);
    const { unitsBelow } = await city.admin.get(below, { asOf: '2025-07-01' });
    expect(unitsBelow.edges.map(({ node }: any) => node.countBelow)).toEqual([0, 2]);
  });

  it("is another one in each organisation's line", async () => {
    expect(await names({ line: 'WOMEN', asOf: '2025-07-01' })).toEqual(['Thành phố Tam Kỳ']);
    expect(await names({ line: 'WOMEN', asOf: '2025-07-01', unitId: city.id.city })).toEqual(['Phường Trường Xuân']);
  });

  it('goes page by page and says what stands above', async () => {
    const first = (await city.admin.get(below, { unitId: city.id.city, first: 2 })).unitsBelow;
    expect(first.totalCount).toBe(3);
    expect(await names({ unitId: city.id.city, first: 2, after: first.pageInfo.endCursor })).toEqual([
      'Phường Trường Xuân',
    ]);
    expect(first.edges[0].node.above).toEqual([{ name: 'Thành phố Tam Kỳ' }]);
  });

  it('counts units by kind, the unit itself among them, as of any date', async () => {
    const ask = 'query ($id: ID!, $asOf: Date) { unit(id: $id, asOf: $asOf) { kindsBelow { kind count } } }';
    const kinds = async (asOf: string) => (await city.admin.get(ask, { id: city.id.city, asOf })).unit.kindsBelow;
    const of = (ward: number) => [
      { kind: 'CITY', count: 1 },
      { kind: 'WARD', count: ward },
    ];
    expect(await kinds('2025-06-30')).toEqual(of(3));
    expect(await kinds('2025-07-01')).toEqual(of(2));
  });

  it("tells a unit's history: where it stood, what passed into it, and which batches did it", async () => {
    const { unit } = await city.admin.get(
      `query ($id: ID!) { unit(id: $id) { canAdminister placements { name from until parentName }
        successions { kind on fromName toName share } changes { reason size byName undoneAt } } }`,
      { id: city.id.tamKy },
    );
    expect(unit.placements).toEqual([
      { name: 'Phường Tam Kỳ', from: '2025-07-01', until: null, parentName: 'Thành phố Tam Kỳ' },
    ]);
    expect(unit.successions).toEqual([
      { kind: 'MERGE', on: '2025-07-01', fromName: 'Phường An Mỹ', toName: 'Phường Tam Kỳ', share: null },
      { kind: 'MERGE', on: '2025-07-01', fromName: 'Phường An Xuân', toName: 'Phường Tam Kỳ', share: null },
      { kind: 'TRANSFER', on: '2025-07-01', fromName: 'Phường Trường Xuân', toName: 'Phường Tam Kỳ', share: '0.25' },
    ]);
    const later = 'query ($id: ID!) { unit(id: $id, asOf: "2025-07-01") { canAdminister } }';
    expect(unit.canAdminister).toBe(false);
    expect((await city.admin.get(later, { id: city.id.tamKy })).unit.canAdminister).toBe(true);
    const elsewhere = await city.app.as('elsewhere');
    expect((await elsewhere.get(later, { id: city.id.tamKy })).unit.canAdminister).toBe(false);
    await city.app.setToday('2025-07-01');
    const seen = await city.admin.get('query ($id: ID!) { unit(id: $id) { canAdminister changes { reason size } } }', {
      id: city.id.tamKy,
    });
    expect(seen.unit).toEqual({ canAdminister: true, changes: [{ reason: 'NQ 1659/NQ-UBTVQH15', size: 3 }] });
    const others = await (
      await city.app.as('designer')
    ).get('query ($id: ID!) { unit(id: $id) { canAdminister changes { size } } }', { id: city.id.tamKy });
    expect(others.unit).toEqual({ canAdminister: false, changes: [] });
  });

  it("names a unit that stands in an organisation's line alone, and finds it by name", async () => {
    const { rows } = await city.app.owner.query('INSERT INTO units DEFAULT VALUES RETURNING id, uid');
    for (const line of ['women', 'youth']) {
      await city.app.owner.query(
        `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)
         VALUES ($1, $2, $3, 'Chi hội số 1', 'organisation', '[2025-01-01,)')`,
        [rows[0].id, line, city.key.truongXuan],
      );
    }
    const inLine = below.replace('above {', 'above(line: $line) {');
    const place = { unitId: city.id.truongXuan, line: 'WOMEN', asOf: '2025-07-01' };
    const seen = await city.admin.get(inLine, place);
    expect(seen.unitsBelow.edges.map(({ node }: any) => [node.name, node.above.map(({ name }: any) => name)])).toEqual([
      ['Chi hội số 1', ['Thành phố Tam Kỳ', 'Phường Trường Xuân']],
    ]);
    const ask = `query ($id: ID!) { unit(id: $id) { name parent { name } } units(search: "chi hoi") {
      totalCount edges { node { id name } } } }`;
    expect(await city.admin.get(ask, { id: rows[0].uid })).toEqual({
      unit: { name: 'Chi hội số 1', parent: { name: 'Phường Trường Xuân' } },
      units: { totalCount: 1, edges: [{ node: { id: rows[0].uid, name: 'Chi hội số 1' } }] },
    });
  });

  it('has nothing to tell of a unit that never had a place', async () => {
    const { rows } = await city.app.owner.query('INSERT INTO units (uid) VALUES (gen_random_uuid()) RETURNING uid');
    const ask = 'query ($id: ID!) { unit(id: $id) { name } }';
    expect(await city.admin.get(ask, { id: rows[0].uid })).toEqual({ unit: null });
  });

  it('answers nobody who is not signed in', async () => {
    expect(await city.app.stranger().refusal(below)).toBe('UNAUTHENTICATED');
  });
});
