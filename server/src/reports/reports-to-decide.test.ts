import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

describe('reports begun by units that no longer owe them', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.saved(await city.app.as('an-xuan'), 'Phường An Xuân', { householdsTotal: 10 });
  });
  afterAll(() => city.app.close());

  const toDecide = async (login: string) => {
    const { plan } = await (
      await city.app.as(login)
    ).get(`{ plan(id: "${city.plan}") { toDecide { state unit { name } } } }`);
    return plan.toDecide;
  };

  it('are none while every unit owes what it began', async () => {
    expect(await toDecide('reviewer')).toEqual([]);
  });

  it('are shown to designer and reviewer of the office, not to others', async () => {
    await city.app.owner.query(`UPDATE assignments SET unit_kinds = '{commune}'`);
    const begun = [{ state: 'DRAFT', unit: { name: 'Phường An Xuân' } }];
    expect(await toDecide('reviewer')).toEqual(begun);
    expect(await toDecide('designer')).toEqual(begun);
    for (const login of ['an-xuan', 'an-my', 'analyst']) expect(await toDecide(login), login).toEqual([]);
  });
});
