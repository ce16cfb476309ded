import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity, type SmallCity } from '../testing/small-city.ts';
import { formDocuments } from './forms.ts';
import { completeLibrary } from './library.ts';
import { seedId } from './seed-id.ts';

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity();
});
afterAll(() => city.app.close());

const complete = () => completeLibrary(city.app.owner, formDocuments);
const asked = `{ indicators: library(kind: INDICATOR, search: "tong so ho") { edges { node { key canEdit } } }
  lists: library(kind: CODE_LIST) { totalCount } groups: library(kind: GROUP) { totalCount } }`;

test('a database that is no demo is given nothing', async () => {
  expect(await complete()).toBe(false);
});

test('an older demo is given the library of a new one, once, and its designers may edit it', async () => {
  await city.app.owner.query('UPDATE units SET uid = $1 WHERE id = $2', [seedId('unit tam-ky'), city.units.city]);
  expect(await complete()).toBe(true);
  const { indicators, lists, groups } = await (await city.app.as('designer')).get(asked);
  expect(indicators.edges).toContainEqual({ node: { key: 'households', canEdit: true } });
  expect(lists.totalCount).toBeGreaterThan(0);
  expect(groups.totalCount).toBe(1);
  expect(await complete()).toBe(false);
});
