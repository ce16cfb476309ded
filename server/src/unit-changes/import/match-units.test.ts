import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../../testing/administered-city.ts';

const query = `query ($input: MatchUnitsInput!) { matchUnits(input: $input) { verdict unitId currentName parentId parentRow } }`;
let city: AdministeredCity;
beforeAll(async () => void (city = await administeredCity()));
afterAll(() => city.app.close());

it('compares a sheet with the units below one on a day, and is imported and taken back as one batch', async () => {
  const rows = [
    { name: 'PHUONG AN MY' },
    { name: 'Phường An Xuân Mới', code: '20347' },
    { name: 'Xã Tam Ngọc', code: '20389', parentName: 'thanh pho tam ky' },
  ];
  const input = { underId: city.id.city, on: '2025-05-20', rows };
  const { matchUnits } = await city.admin.get(query, { input });
  expect(matchUnits.map(({ verdict }: any) => verdict)).toEqual(['SAME', 'RENAMED', 'NEW']);
  expect(matchUnits[1].unitId).toBe(city.id.anXuan);
  const on = '2025-06-01';
  const made = await city.change([
    { on, rename: { unitId: city.id.anXuan, name: rows[1]!.name } },
    { on, create: { id: randomUUID(), name: rows[2]!.name, kind: 'COMMUNE', code: '20389', parentId: city.id.city } },
  ]);
  const undo = `mutation ($input: UndoUnitChangesInput!) { undoUnitChanges(input: $input) { __typename } }`;
  const batch = { batchId: made.batchId, idempotencyKey: randomUUID() };
  expect((await city.admin.get(undo, { input: batch })).undoUnitChanges.__typename).toBe('UnitChangesUndone');
  expect(await city.places(city.id.anXuan!)).toEqual(['Phường An Xuân [2020-01-01,)']);
});

it('is for administrators of the unit', async () => {
  const input = { underId: city.id.city, on: '2025-05-20', rows: [{ name: 'Xã' }] };
  for (const login of ['designer', 'an-my', 'elsewhere']) {
    expect(await (await city.app.as(login)).refusal(query, { input })).toBe('FORBIDDEN');
  }
  expect(await city.admin.refusal(query, { input: { ...input, underId: randomUUID() } })).toBe('NOT_FOUND');
});
