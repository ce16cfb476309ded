import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

describe('what a right covers', () => {
  let app: TestApp;
  const id: Record<string, string> = {};
  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    id.city = await here.unit({ name: 'Thành phố', kind: 'city' });
    id.gone = await here.unit({ name: 'Xã cũ', kind: 'commune', under: id.city, to: '2025-07-01' });
    id.next = await here.unit({ name: 'Phường mới', kind: 'ward', under: id.city, from: '2025-07-01' });
    id.giver = await here.unit({ name: 'Xã cho đất', kind: 'commune', under: id.city });
    id.taker = await here.unit({ name: 'Xã nhận đất', kind: 'commune', under: id.city });
    await here.succession({ from: id.gone, to: id.next, on: '2025-07-01' });
    await here.succession({ from: id.giver, to: id.taker, on: '2025-03-01', kind: 'transfer', share: '0.3' });
    await here.closure();
  });
  afterAll(() => app.close());

  const covers = async (ancestor: string, descendant: string, on: string) => {
    const { rows } = await app.owner.query(
      'SELECT own FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND valid @> $3::date',
      [id[ancestor], id[descendant], on],
    );
    return rows.map(({ own }) => own);
  };

  it('is the subtree of the day', async () => {
    expect(await covers('city', 'gone', '2025-06-30')).toEqual([false]);
    expect(await covers('city', 'next', '2025-06-30')).toEqual([]);
    expect(await covers('city', 'next', '2025-07-01')).toEqual([false]);
  });

  it('is also the predecessor that is gone, for which its successor answers', async () => {
    expect(await covers('next', 'gone', '2025-07-01')).toEqual([true]);
    expect(await covers('city', 'gone', '2025-07-01')).toEqual([false]);
  });

  it('is never a neighbour that gave a part away and lives on', async () => {
    expect(await covers('taker', 'giver', '2025-06-01')).toEqual([]);
  });

  it('is known for days before anything changed', async () => {
    expect(await covers('city', 'giver', '2021-01-01')).toEqual([false]);
  });

  it('is for policies what it is for questions, on every day, and all for the system', async () => {
    const here = given(app.owner);
    await here.person({ login: 'city', roles: ['analyst', 'reviewer'], at: id.city! });
    await here.person({ login: 'both', roles: ['reporter'], at: id.next! });
    await app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id, valid)
       SELECT id, 'leader', $1, '[2025-08-01,)' FROM accounts WHERE login = 'both'`,
      [id.giver],
    );
    const told: string[] = [];
    for (const day of ['2025-06-30', '2025-07-01', '2025-08-01'])
      for (const login of ['city', 'both', 'system']) {
        await app.owner.query(
          `SELECT set_config('app.account', id::text, false), set_config('app.today', $2, false) FROM accounts WHERE login = $1`,
          [login, day],
        );
        const { rows } = await app.owner.query(
          `SELECT ARRAY(SELECT DISTINCT u FROM seen_unit_ids() u ORDER BY u) AS "forPolicies",
             ARRAY(SELECT DISTINCT unit_id FROM seen_units ORDER BY unit_id) AS "forQuestions"`,
        );
        expect(rows[0].forPolicies).toEqual(rows[0].forQuestions);
        told.push(`${login} ${rows[0].forPolicies.length}`);
      }
    expect(told).toEqual([
      'city 4',
      'both 1',
      'system 5',
      'city 5',
      'both 2',
      'system 5',
      'city 5',
      'both 3',
      'system 5',
    ]);
  });

  it('stands where no unit ever had a first or last day', async () => {
    const plain = await testApp();
    const here = given(plain.owner);
    const city = await here.unit({ name: 'Thành phố', kind: 'city' });
    const ward = await here.unit({ name: 'Phường', kind: 'ward', under: city });
    await plain.owner.query('UPDATE unit_placements SET valid = daterange(NULL, NULL)');
    await here.closure();
    const { rows } = await plain.owner.query(
      `SELECT own FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND valid @> '2025-05-20'::date`,
      [city, ward],
    );
    expect(rows).toEqual([{ own: false }]);
    await plain.close();
  });
});
