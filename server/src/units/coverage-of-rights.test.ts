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
