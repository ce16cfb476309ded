import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import { planExamples } from '../plans/examples/plan-examples.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

const steps = '{ firstSteps { kind isDone count missing } }';
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
  // A period that no form is given for is named, and with it the forms of the example, until the plan is issued.
  await city.app.owner.query(
    `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
     SELECT id, 'annual', 'annual', 2, 'Năm 2025', '2025-01-01', '2025-10-31', '2025-10-01', '2025-11-05' FROM plans`,
  );
  expect(await stepOf(city.app, 'designer', 'DUTIES')).toMatchObject({
    isDone: false,
    count: 1,
    missing: ['Năm 2025'],
  });
  const { isDone, missing } = await stepOf(city.app, 'designer', 'FORM');
  expect([isDone, missing.length, missing[1]]).toEqual([false, 6, 'Báo cáo năm – xã, phường']);
  await city.issued();
  const issued = await told(city.app, 'designer');
  for (const kind of ['FORM', 'DUTIES', 'ISSUE']) expect(issued[kind]).toEqual([true, 1]);
});

const stepOf = async (app: TestApp, login: string, kind: string) =>
  (await (await app.as(login)).get(steps)).firstSteps.find((step: any) => step.kind === kind);

it('counts forms as done once all are there that the example of a plan asks for, and names those that are not', async () => {
  const { app, units } = city;
  const publish = (title: string, at: string) =>
    app.owner.query(
      `WITH form AS (INSERT INTO forms (key, purpose, title, owner_id) VALUES ($3, 'report', $1, $2) RETURNING id)
       INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
       SELECT id, 1, '{}', $3, '2025-01-01' FROM form`,
      [title, at, `form-${randomUUID().slice(0, 8)}`],
    );
  const asked = [...new Set(planExamples[0]!.duties.map(({ form }) => form))];
  expect(await stepOf(app, 'neighbour', 'FORM')).toEqual({ kind: 'FORM', isDone: false, count: 0, missing: asked });
  const [first, ...others] = asked;
  for (const title of others) await publish(title, units.otherCity);
  expect(await stepOf(app, 'neighbour', 'FORM')).toMatchObject({ isDone: false, count: 6, missing: [first] });
  // A ward of another office draws it for itself; then the office does, in capitals.
  await publish(first!, units.anMy);
  expect(await stepOf(app, 'neighbour', 'FORM')).toMatchObject({ missing: [first] });
  await publish(first!.toUpperCase(), units.otherCity);
  expect(await stepOf(app, 'neighbour', 'FORM')).toMatchObject({ isDone: true, count: 7, missing: [] });
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
