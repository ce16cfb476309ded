import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planKeptHere, unitUid } from '../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const ask = 'query ($id: ID!) { report(id: $id) { version { schema } fromOwnPlan { field value } } }';
const record = 'mutation ($input: RecordUnitPlanInput!) { recordUnitPlan(input: $input) { __typename } }';

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
});
afterAll(() => city.app.close());

/** What the report of the ward finds answered, by the names of its questions. */
async function seenBy(login: string): Promise<Record<string, unknown>> {
  const person = await city.app.as(login);
  const { id } = await city.reportOf(person, 'Phường An Xuân');
  const { report } = await person.get(ask, { id });
  const properties = report.version.schema.allOf.flatMap((one: any) => Object.entries(one.then.properties));
  const all = [...Object.entries<any>(report.version.schema.properties), ...properties];
  const named = (field: string) => all.find(([, one]) => one['x-field'] === field)?.[0];
  return Object.fromEntries(report.fromOwnPlan.map(({ field, value }: any) => [named(field), value]));
}

async function recorded(expectedRevision: number, more: object): Promise<void> {
  const unit = { planId: city.plan, unitId: await unitUid(city, city.units.anXuan), expectedRevision };
  const input = { ...unit, idempotencyKey: randomUUID(), ...more };
  const { recordUnitPlan } = await (await city.app.as('an-xuan')).get(record, { input });
  expect(recordUnitPlan.__typename).toBe('UnitPlanRecorded');
}

it('answers nothing while the unit has recorded none, or one that is not issued', async () => {
  expect(await seenBy('an-xuan')).toEqual({});
  await recorded(0, { state: 'BEING_WRITTEN', number: '03/KH-MTTQ-BTT' });
  expect(await seenBy('an-xuan')).toEqual({});
});

it('answers what is known of the plan that the unit issued here to carry this one out', async () => {
  const kept = { title: 'Kế hoạch của phường', unit: city.units.anXuan, state: 'issued', carriesOut: true };
  await planKeptHere(city, { ...kept, issuedOn: '2025-03-20' });
  expect(await seenBy('an-xuan')).toEqual({ hasOwnPlan: true, ownPlanDate: '2025-03-20' });
  await planKeptHere(city, { ...kept, issuedOn: '2025-03-25', number: '02/KH-MTTQ-BTT' });
  const known = { hasOwnPlan: true, ownPlanNumber: '02/KH-MTTQ-BTT', ownPlanDate: '2025-03-25' };
  expect(await seenBy('an-xuan')).toEqual(known);
});

it('answers, as the unit recorded it, that there is one, its number and its day once it is issued', async () => {
  await recorded(1, { state: 'ISSUED', number: '04/KH-MTTQ-BTT', issuedOn: '2025-04-01' });
  const known = { hasOwnPlan: true, ownPlanNumber: '04/KH-MTTQ-BTT', ownPlanDate: '2025-04-01' };
  expect(await seenBy('an-xuan')).toEqual(known);
});

it('is told to whoever sees the draft alone', async () => {
  for (const login of ['reviewer', 'designer']) expect(await seenBy(login)).toEqual({});
});
