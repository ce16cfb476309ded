import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { administeredCity, changeUnits, type AdministeredCity } from '../../testing/administered-city.ts';

const on = '2025-07-01';
const previewUnits = 'query ($input: PreviewUnitChangesInput!) { previewUnitChanges(input: $input) { __typename } }';

describe('changing units', () => {
  let city: AdministeredCity;
  const all: AdministeredCity[] = [];
  beforeEach(async () => void all.push((city = await administeredCity())));
  afterAll(() => Promise.all(all.map(({ app }) => app.close())));

  const covers = async (ancestor: string, descendant: string, day: string) => {
    const { rowCount } = await city.app.owner.query(
      `SELECT 1 FROM unit_closure c JOIN units a ON a.id = c.ancestor_id JOIN units d ON d.id = c.descendant_id
       WHERE a.uid = $1 AND d.uid = $2 AND c.valid @> $3::date`,
      [ancestor, descendant, day],
    );
    return rowCount === 1;
  };
  const rolesOf = async (login: string) => {
    const { rows } = await city.app.owner.query(
      `SELECT u.uid, h.valid::text AS valid FROM role_holdings h JOIN accounts a ON a.id = h.account_id
       JOIN units u ON u.id = h.unit_id WHERE a.login = $1 ORDER BY h.valid`,
      [login],
    );
    return rows.map(({ uid, valid }) => [uid, valid]);
  };

  it('creates a unit under another from a day on, and rights cover it', async () => {
    const id = randomUUID();
    const create = { id, name: ' Phường  Hòa Hương ', kind: 'WARD', code: '20344', parentId: city.id.city };
    expect(await city.change([{ on, create }])).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await city.places(id)).toEqual(['Phường Hòa Hương [2025-07-01,)']);
    expect(await covers(city.id.city!, id, '2025-07-01')).toBe(true);
    expect(await covers(city.id.city!, id, '2025-06-30')).toBe(false);
  });

  it('renames a unit from a day on: before it the old name holds', async () => {
    await city.change([{ on, rename: { unitId: city.id.anMy, name: 'Phường Tam Kỳ' } }]);
    expect(await city.places(city.id.anMy!)).toEqual([
      'Phường An Mỹ [2020-01-01,2025-07-01)',
      'Phường Tam Kỳ [2025-07-01,)',
    ]);
  });

  it('moves a unit to another parent from a day on', async () => {
    await city.change([{ on, move: { unitId: city.id.anMy, parentId: city.id.anXuan } }]);
    expect(await city.places(city.id.anMy!)).toHaveLength(2);
    expect(await covers(city.id.anXuan!, city.id.anMy!, on)).toBe(true);
  });

  it("places units in an organisation's line besides the territory", async () => {
    const made = await city.change([
      { on, move: { unitId: city.id.city, line: 'WOMEN' } },
      { on, move: { unitId: city.id.anMy, parentId: city.id.city, line: 'WOMEN' } },
    ]);
    expect(made).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await city.places(city.id.anMy!)).toEqual(['Phường An Mỹ [2020-01-01,)', 'Phường An Mỹ [2025-07-01,)']);
  });

  it('merges units into a new one that may take over a name and a code of theirs', async () => {
    const id = randomUUID();
    const create = { id, name: 'Phường An Mỹ', kind: 'WARD', code: '20341', parentId: city.id.city };
    const merged = await city.change([
      { on, create },
      { on, merge: { unitIds: [city.id.anMy, city.id.anXuan], intoId: id } },
    ]);
    expect(merged).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await city.places(city.id.anMy!)).toEqual(['Phường An Mỹ [2020-01-01,2025-07-01)']);
    expect(await covers(id, city.id.anXuan!, on)).toBe(true);
    expect(await rolesOf('an-my')).toEqual([
      [city.id.anMy, '(,2025-07-01)'],
      [id, '[2025-07-01,)'],
    ]);
  });

  it('splits a unit into parts with shares, and its people go to the heir', async () => {
    const parts = [city.id.anXuan, city.id.truongXuan];
    const split = { unitId: city.id.anMy, heirId: parts[1], parts: parts.map((unitId) => ({ unitId, share: '0.5' })) };
    expect(await city.change([{ on, split }])).toMatchObject({ __typename: 'UnitsChanged' });
    expect((await rolesOf('an-my')).at(-1)).toEqual([city.id.truongXuan, '[2025-07-01,)']);
    expect(await covers(city.id.anXuan!, city.id.anMy!, on)).toBe(true);
  });

  it('abolishes a unit without an heir when nothing hangs on it but roles, which end', async () => {
    await city.change([{ on, abolish: { unitId: city.id.anMy } }]);
    expect(await rolesOf('an-my')).toEqual([[city.id.anMy, '(,2025-07-01)']]);
  });

  it('transfers a part: both units live on', async () => {
    await city.change([{ on, transfer: { fromId: city.id.anMy, toId: city.id.anXuan, share: '0.3' } }]);
    expect(await city.places(city.id.anMy!)).toHaveLength(1);
    const { rows } = await city.app.owner.query('SELECT kind, share::text FROM unit_successions');
    expect(rows).toEqual([{ kind: 'transfer', share: '0.3' }]);
  });

  it('passes the units below and the plans led to the heir of a unit that ends', async () => {
    const plan = await city.here.plan({ year: 2025, owner: city.key.city! });
    const top = await city.here.unit({ name: 'Thành phố Đà Nẵng', kind: 'city', from: '2024-01-01' });
    await city.here.person({ login: 'both', roles: ['administrator'], at: city.key.city! });
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'administrator', $1 FROM accounts WHERE login = 'both'`,
      [top],
    );
    await city.here.closure();
    const both = await city.app.as('both');
    const merge = { unitIds: [city.id.city], intoId: await city.outerId(top) };
    expect(await city.change([{ on, merge }], both)).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await covers(merge.intoId, city.id.anMy!, on)).toBe(true);
    const { rows } = await city.app.owner.query(
      'SELECT unit_id::text, valid::text FROM plan_owners WHERE plan_id = $1',
      [plan],
    );
    expect(rows.toSorted((a, b) => (a.valid < b.valid ? -1 : 1))).toEqual([
      { unit_id: city.key.city, valid: '(,2025-07-01)' },
      { unit_id: top, valid: '[2025-07-01,)' },
    ]);
  });

  it('is refused to whoever does not administer every unit named', async () => {
    const input = {
      changes: [{ on, rename: { unitId: city.id.anMy, name: 'Phường Tam Kỳ' } }],
      reason: 'thử',
      idempotencyKey: randomUUID(),
    };
    for (const login of ['designer', 'an-my', 'elsewhere']) {
      const somebody = await city.app.as(login);
      expect(await somebody.refusal(changeUnits, { input })).toBe('FORBIDDEN');
      expect(await somebody.refusal(previewUnits, { input: { changes: input.changes } })).toBe('FORBIDDEN');
    }
    expect(await city.app.stranger().refusal(changeUnits, { input })).toBe('UNAUTHENTICATED');
    const merge = { unitIds: [city.id.anMy], intoId: city.id.elsewhere };
    expect(await city.admin.refusal(changeUnits, { input: { ...input, changes: [{ on, merge }] } })).toBe('FORBIDDEN');
  });
});
