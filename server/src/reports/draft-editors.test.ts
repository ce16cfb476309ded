import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const editors = `{ reports { edges { node { unit { name } lastEdited { at by { name } } editing { by { name } } } } } }`;
let city: SmallCity;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00+07:00') });
  city = await smallCity();
  const { anXuan } = city.units;
  await given(city.app.owner).person({ login: 'hoa', name: 'Trần Thị Hoa', roles: ['reporter'], at: anXuan });
  await city.issued();
});
afterAll(async () => {
  vi.useRealTimers();
  await city.app.close();
});

const seenBy = async (login: string) => {
  const { reports } = await (await city.app.as(login)).get(editors);
  const { lastEdited, editing } = reports.edges.find(({ node }: any) => node.unit.name === ward).node;
  return { last: lastEdited?.by.name ?? null, at: lastEdited?.at, now: editing.map(({ by }: any) => by.name) };
};
const save = async (login: string, households: number) =>
  city.saved(await city.app.as(login), ward, { householdsTotal: households });
const passes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

it('says who of the unit types now and who saved last, and forgets after some minutes who types', async () => {
  expect(await seenBy('hoa')).toEqual({ last: null, now: [] });
  await save('an-xuan', 1);
  expect(await seenBy('hoa')).toMatchObject({ last: 'Lê Văn An', now: ['Lê Văn An'] });
  expect(await seenBy('an-xuan')).toMatchObject({ last: 'Lê Văn An', now: [] });
  passes(2);
  await save('hoa', 2);
  expect(await seenBy('an-xuan')).toMatchObject({ last: 'Trần Thị Hoa', now: ['Trần Thị Hoa'] });
  expect(await seenBy('hoa')).toMatchObject({ last: 'Trần Thị Hoa', now: ['Lê Văn An'] });
  passes(6);
  expect(await seenBy('hoa')).toMatchObject({ last: 'Trần Thị Hoa', at: '2025-05-20T03:02:00.000Z', now: [] });
});

it('says nothing to those who only review, and nothing once the report is handed in', async () => {
  expect(await seenBy('reviewer')).toEqual({ last: null, now: [] });
  await city.submitted(await city.app.as('an-xuan'), ward);
  expect(await seenBy('hoa')).toEqual({ last: null, now: [] });
});
