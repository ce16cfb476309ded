import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { changing, planKeptHere, planSeenBy, seen, unitUid } from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const asked = `unitPlans { state number issuedOn link addedTasks editRevision canRecord unit { name } }`;
const record = `mutation ($input: RecordUnitPlanInput!) { recordUnitPlan(input: $input) { __typename
  ... on UnitPlanRecorded { plan { ${asked} } } ... on UnitPlanConflict { plan { ${asked} } } } }`;

describe("a unit's own plan", () => {
  let city: SmallCity;
  let people: Record<'designer' | 'anXuan' | 'anMy' | 'viewer', Person>;
  let units: Record<'anXuan' | 'anMy', string>;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), anXuan: await as('an-xuan') },
      ...{ anMy: await as('an-my'), viewer: await as('looker') },
    };
    units = { anXuan: await unitUid(city, city.units.anXuan), anMy: await unitUid(city, city.units.anMy) };
  });
  afterAll(() => city.app.close());

  const seenBy = async (somebody: Person) =>
    (await somebody.get(`query ($id: ID!) { plan(id: $id) { ${asked} } }`, { id: city.plan })).plan.unitPlans;
  const wish = (unit: string, more: object = {}) => ({
    input: {
      ...{ planId: city.plan, unitId: unit, expectedRevision: 0, state: 'ISSUED', number: '03/KH-MTTQ-BTT' },
      ...{ issuedOn: '2025-04-01', addedTasks: 'Vườn cây cộng đồng', idempotencyKey: randomUUID(), ...more },
    },
  });

  it('is recorded by those who work for the unit, once also when asked twice', async () => {
    expect(await people.designer.refusal(record, wish(units.anXuan))).toBe('FORBIDDEN');
    expect(await people.viewer.refusal(record, wish(units.anXuan))).toBe('FORBIDDEN');
    expect(await people.anMy.refusal(record, wish(units.anXuan))).toBe('NOT_FOUND');
    const request = wish(units.anXuan, { link: 'https://anxuan.example.vn/kh-03' });
    for (let times = 0; times < 2; times += 1)
      expect((await people.anXuan.get(record, request)).recordUnitPlan.__typename).toBe('UnitPlanRecorded');
    expect(await seenBy(people.anXuan)).toEqual([
      {
        ...{ state: 'ISSUED', number: '03/KH-MTTQ-BTT', issuedOn: '2025-04-01' },
        ...{ link: 'https://anxuan.example.vn/kh-03', addedTasks: 'Vườn cây cộng đồng', editRevision: 1 },
        ...{ canRecord: true, unit: { name: 'Phường An Xuân' } },
      },
    ]);
  });

  it('has number and date once it is issued, and a link that is an address', async () => {
    for (const more of [
      { number: ' ' },
      { issuedOn: null },
      { link: 'javascript:alert(1)' },
      { link: 'https://tamky.vn@evil.example' },
    ])
      expect(await people.anMy.refusal(record, wish(units.anMy, more))).toBe('INVALID_INPUT');
  });

  it('shows the office who has none', async () => {
    expect((await seenBy(people.designer)).map(({ unit, state }: any) => [unit.name, state])).toEqual([
      ['Phường An Mỹ', null],
      ['Phường An Xuân', 'ISSUED'],
    ]);
  });

  it('keeps what somebody else of the unit recorded meanwhile', async () => {
    expect((await people.anXuan.get(record, wish(units.anXuan))).recordUnitPlan.__typename).toBe('UnitPlanConflict');
    const again = wish(units.anXuan, { expectedRevision: 1, number: '04/KH-MTTQ-BTT' });
    expect((await people.anXuan.get(record, again)).recordUnitPlan.__typename).toBe('UnitPlanRecorded');
    expect(await seenBy(people.anXuan)).toMatchObject([{ number: '04/KH-MTTQ-BTT', editRevision: 2 }]);
  });

  it('need not be recorded where the unit issued it here to carry this one out, and is what was recorded else', async () => {
    const kept = { title: 'Kế hoạch của phường', unit: city.units.anMy, number: '07/KH-MTTQ', issuedOn: '2025-04-02' };
    await planKeptHere(city, { ...kept, state: 'issued' });
    await planKeptHere(city, { ...kept, state: 'draft', carriesOut: true });
    await planKeptHere(city, { ...kept, state: 'issued', carriesOut: true, year: 2026 });
    expect(await seenBy(people.anMy)).toMatchObject([{ state: null, number: null, issuedOn: null }]);
    await planKeptHere(city, { ...kept, state: 'issued', carriesOut: true });
    await planKeptHere(city, { ...kept, unit: city.units.anXuan, state: 'issued', carriesOut: true });
    const ofAnMy = { state: 'ISSUED', number: '07/KH-MTTQ', issuedOn: '2025-04-02', editRevision: 0 };
    expect(await seenBy(people.anMy)).toMatchObject([ofAnMy]);
    expect(await seenBy(people.designer)).toMatchObject([ofAnMy, { number: '04/KH-MTTQ-BTT', editRevision: 2 }]);
    const unfinished = wish(units.anMy, { state: 'BEING_WRITTEN', number: null, issuedOn: null });
    expect((await people.anMy.get(record, unfinished)).recordUnitPlan.__typename).toBe('UnitPlanRecorded');
    expect(await seenBy(people.anMy)).toMatchObject([{ ...ofAnMy, editRevision: 1, addedTasks: 'Vườn cây cộng đồng' }]);
  });

  it('is recorded no more once the plan is closed', async () => {
    await people.designer.get(changing('closePlan'), seen(await planSeenBy(people.designer, city.plan)));
    expect(await people.anMy.refusal(record, wish(units.anMy))).toBe('PLAN_WRONG_STATE');
  });
});
