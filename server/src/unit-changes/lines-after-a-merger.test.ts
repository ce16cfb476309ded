import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';

const on = '2025-07-01';

describe("a merger of a unit that also stands in an organisation's line", () => {
  let city: AdministeredCity;
  const all: AdministeredCity[] = [];
  beforeEach(async () => {
    all.push((city = await administeredCity()));
    await city.change([
      { on: '2025-05-01', move: { unitId: city.id.city, line: 'WOMEN' } },
      { on: '2025-05-01', move: { unitId: city.id.truongXuan, parentId: city.id.city, line: 'WOMEN' } },
      { on: '2025-05-01', move: { unitId: city.id.anMy, parentId: city.id.truongXuan, line: 'WOMEN' } },
    ]);
  });
  afterAll(() => Promise.all(all.map(({ app }) => app.close())));

  const parentsOf = async (unit: string) => {
    const { rows } = await city.app.owner.query(
      `SELECT parent_id::text AS parent FROM unit_placements WHERE unit_id = $1 AND line = 'women' AND valid @> $2::date`,
      [city.key[unit], on],
    );
    return rows.map(({ parent }) => parent);
  };
  const rolesOf = async (login: string) => {
    const { rows } = await city.app.owner.query(
      `SELECT h.unit_id::text AS unit, h.valid::text AS valid FROM role_holdings h JOIN accounts a ON a.id = h.account_id
       WHERE a.login = $1 ORDER BY h.unit_id, h.valid`,
      [login],
    );
    return rows.map(({ unit, valid }) => [unit, valid]);
  };
  const merge = () => city.change([{ on, merge: { unitIds: [city.id.truongXuan], intoId: city.id.anXuan } }]);

  it('passes the units below to the unit above where the heir does not stand in the line, and rights go on', async () => {
    expect(await merge()).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await parentsOf('anMy')).toEqual([city.key.city]);
    const { rowCount } = await city.app.owner.query(
      `SELECT 1 FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND line = 'women' AND valid @> $3::date`,
      [city.key.city, city.key.anMy, on],
    );
    expect(rowCount).toBe(1);
  });

  it('passes them to the heir where it stands there', async () => {
    const place = { unitId: city.id.anXuan, parentId: city.id.city, line: 'WOMEN' };
    await city.change([{ on: '2025-05-01', move: place }]);
    await merge();
    expect(await parentsOf('anMy')).toEqual([city.key.anXuan]);
  });

  const reviewsForWomen = async () => {
    await city.here.person({ login: 'women', roles: ['reviewer'], at: city.key.truongXuan! });
    await city.app.owner.query(`UPDATE role_holdings SET line = 'women'
      WHERE account_id = (SELECT id FROM accounts WHERE login = 'women')`);
  };

  it('ends the roles of the line there: at the unit above they would cover its other units too', async () => {
    await reviewsForWomen();
    await merge();
    expect(await rolesOf('women')).toEqual([[city.key.truongXuan, '(,2025-07-01)']]);
  });

  it('passes the roles of the line to the heir where it stands there', async () => {
    const place = { unitId: city.id.anXuan, parentId: city.id.city, line: 'WOMEN' };
    await city.change([{ on: '2025-05-01', move: place }]);
    await reviewsForWomen();
    await merge();
    expect(await rolesOf('women')).toEqual([
      [city.key.anXuan, '[2025-07-01,)'],
      [city.key.truongXuan, '(,2025-07-01)'],
    ]);
  });

  it('is refused where nothing stands in the line to take the units below', async () => {
    await city.change([{ on: '2025-05-01', move: { unitId: city.id.truongXuan, line: 'FARMERS' } }]);
    const below = { unitId: city.id.anMy, parentId: city.id.truongXuan, line: 'FARMERS' };
    await city.change([{ on: '2025-05-01', move: below }]);
    expect(await merge()).toMatchObject({ refusal: 'HEIR_NEEDED' });
  });

  it('gives at the heir the days of a role that the person does not hold there yet', async () => {
    await city.here.person({ login: 'both', roles: ['reporter'], at: city.key.truongXuan! });
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id, valid)
       SELECT id, 'reporter', $1, '[2025-05-01,2025-07-11)' FROM accounts WHERE login = 'both'`,
      [city.key.anXuan],
    );
    await merge();
    expect(await rolesOf('both')).toEqual([
      [city.key.anXuan, '[2025-05-01,2025-07-11)'],
      [city.key.anXuan, '[2025-07-11,)'],
      [city.key.truongXuan, '(,2025-07-01)'],
    ]);
  });
});
