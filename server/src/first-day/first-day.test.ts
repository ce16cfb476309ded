import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

const steps = '{ firstSteps { kind isDone count } }';
const told = async (app: TestApp, login: string) =>
  Object.fromEntries(
    (await (await app.as(login)).get(steps)).firstSteps.map((step: any) => [step.kind, [step.isDone, step.count]]),
  );

let empty: TestApp;
let city: SmallCity;
beforeAll(async () => {
  [empty, city] = await Promise.all([testApp(), smallCity()]);
  const office = await given(empty.owner).unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  await given(empty.owner).closure();
  await given(empty.owner).person({ login: 'first', roles: ['administrator'], at: office });
  await given(city.app.owner).person({ login: 'ward', roles: ['administrator'], at: city.units.anMy });
});
afterAll(() => Promise.all([empty.close(), city.app.close()]));

it('tells the first administrator of an empty installation that everything is to be done, in order', async () => {
  const first = await told(empty, 'first');
  expect(Object.keys(first)).toEqual([
    ...['LETTERHEAD', 'UNITS', 'OFFICE', 'PEOPLE', 'PLAN_TYPE', 'FORM', 'PLAN', 'DUTIES', 'ISSUE'],
  ]);
  expect(Object.values(first)).toEqual(Array(9).fill([false, 0]));
});

it('follows what is there, to the issued plan', async () => {
  expect(await told(city.app, 'designer')).toEqual({
    ...{ LETTERHEAD: [false, 0], UNITS: [true, 2], OFFICE: [true, 1], PEOPLE: [true, 2], PLAN_TYPE: [true, 1] },
    ...{ FORM: [true, 1], PLAN: [true, 1], DUTIES: [true, 1], ISSUE: [false, 0] },
  });
  expect(Object.keys(await told(city.app, 'ward'))).toHaveLength(9);
  const { firstSteps } = await (await city.app.as('designer')).get('{ firstSteps { planId } }');
  expect(firstSteps).toEqual(Array(9).fill({ planId: city.plan }));
  await city.issued();
  expect((await told(city.app, 'designer'))['ISSUE']).toEqual([true, 1]);
});

it('counts a unit where only a deputy leader works', async () => {
  const here = given(empty.owner);
  const [office] = (await empty.owner.query('SELECT id::text AS id FROM units')).rows;
  const ward = await here.unit({ name: 'Phường An Xuân', kind: 'ward', under: office.id });
  await here.closure();
  await here.person({ login: 'deputy', roles: ['deputyLeader'], at: ward });
  expect(await told(empty, 'first')).toMatchObject({ UNITS: [true, 1], PEOPLE: [true, 1] });
});

it('tells nothing to those who have nothing to set up, nor to a unit under an issued plan', async () => {
  for (const login of ['reviewer', 'an-xuan', 'ward']) expect(await told(city.app, login)).toEqual({});
  expect(await city.app.stranger().refusal(steps)).toBe('UNAUTHENTICATED');
});
