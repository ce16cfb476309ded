import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const told = '{ __typename ... on PlanChanged { plan { announcements { id } } } }';
const announce = `mutation ($input: AnnounceInPlanInput!) { announceInPlan(input: $input) ${told} }`;
const takeDown = `mutation ($input: TakeDownAnnouncementInput!) { takeDownAnnouncement(input: $input) ${told} }`;
const seen = 'query ($id: ID!) { plan(id: $id) { editRevision announcements { id text link byName } } }';

let city: SmallCity;
let designer: Person;
let ward: Person;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  designer = await city.app.as('designer');
  ward = await city.app.as('an-xuan');
});
afterAll(() => city.app.close());
const planOf = async (person: Person) => (await person.get(seen, { id: city.plan })).plan;
const input = async (more: object) => ({
  input: {
    ...{ planId: city.plan, expectedRevision: (await planOf(designer)).editRevision, idempotencyKey: randomUUID() },
    ...more,
  },
});

it('are the office’s to make, of a plan that is out, with an address or none', async () => {
  const wish = await input({ text: ' Họp hướng dẫn ngày 20/5 \n tại hội trường ', link: 'https://tamky.vn/huong-dan' });
  for (const login of ['reviewer', 'an-xuan']) {
    expect(await (await city.app.as(login)).refusal(announce, wish)).toBe('FORBIDDEN');
  }
  expect(await (await city.app.as('neighbour')).refusal(announce, wish)).toBe('NOT_FOUND');
  for (const link of [
    'javascript:alert(1)',
    'tamky.vn',
    'https://a b',
    'https://tamky.vn@evil.example',
    'https://evil.example/\u202egpj.exe',
  ])
    expect(await designer.refusal(announce, await input({ text: 'x', link }))).toBe('INVALID_INPUT');
  for (let i = 0; i < 2; i++)
    expect((await designer.get(announce, wish)).announceInPlan.plan.announcements).toHaveLength(1);
  expect((await designer.get(announce, wish)).announceInPlan.__typename).toBe('PlanChanged');
  const late = await input({ text: 'x', expectedRevision: 1 });
  expect((await designer.get(announce, late)).announceInPlan.__typename).toBe('PlanConflict');
});

it('are read by every unit of the plan, newest first, until they are taken down', async () => {
  await designer.get(announce, await input({ text: 'Thông báo thứ hai' }));
  const { announcements } = await planOf(ward);
  expect(announcements).toMatchObject([
    { text: 'Thông báo thứ hai', link: null },
    { text: 'Họp hướng dẫn ngày 20/5 \n tại hội trường', link: 'https://tamky.vn/huong-dan', byName: 'designer' },
  ]);
  const wish = await input({ announcementId: announcements[1].id });
  expect(await ward.refusal(takeDown, wish)).toBe('FORBIDDEN');
  expect((await designer.get(takeDown, wish)).takeDownAnnouncement.plan.announcements).toHaveLength(1);
  expect(await designer.refusal(takeDown, await input({ announcementId: announcements[1].id }))).toBe('NOT_FOUND');
  await city.app.owner.query(`UPDATE plans SET state = 'closed' WHERE uid = $1`, [city.plan]);
  expect(await designer.refusal(announce, await input({ text: 'Muộn' }))).toBe('PLAN_WRONG_STATE');
  const gone = await input({ announcementId: announcements[0].id });
  expect(await designer.refusal(takeDown, gone)).toBe('PLAN_WRONG_STATE');
});
