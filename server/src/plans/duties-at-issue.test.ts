import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

describe('what a plan would ask for if it were issued today', () => {
  let city: SmallCity;
  const asked = async (login: string) =>
    (
      await (
        await city.app.as(login)
      ).get('query ($id: ID!) { plan(id: $id) { dutiesAtIssue { units decidedOn why } } }', { id: city.plan })
    ).plan?.dutiesAtIssue;
  const set = (assignment: string) => city.app.owner.query(`UPDATE assignments SET ${assignment}`);

  beforeAll(async () => void (city = await smallCity()));
  afterAll(() => city.app.close());

  it('is told to whoever may issue it', async () => {
    expect(await asked('designer')).toEqual([{ units: 2, decidedOn: '2025-05-20', why: null }]);
    expect(await asked('reviewer')).toEqual([]);
    expect(await asked('neighbour')).toBeUndefined();
  });

  it('says why nobody owes it: not required, no kind of unit that there is, no unit on that day', async () => {
    await set('required = false');
    expect(await asked('designer')).toMatchObject([{ units: 2, why: 'OPTIONAL' }]);
    await set(`required = true, unit_kinds = '{commune}'`);
    expect(await asked('designer')).toMatchObject([{ units: 0, why: 'NONE_MEANT' }]);
    await city.app.owner.query(
      `UPDATE unit_placements SET valid = '[2025-05-01,)' WHERE unit_id IN (${city.units.anXuan}, ${city.units.anMy})`,
    );
    await set(`unit_kinds = '{ward}', responsible_on = '2025-04-30'`);
    expect(await asked('designer')).toEqual([{ units: 0, decidedOn: '2025-04-30', why: 'NO_UNITS' }]);
  });

  it('is nothing any more once it is issued', async () => {
    await set('responsible_on = NULL');
    await city.issued();
    expect(await asked('designer')).toEqual([]);
  });
});
