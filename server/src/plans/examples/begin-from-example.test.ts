import { randomUUID } from 'node:crypto';
import { communeAnnual, modelNomination, monitoring, policyFeedback } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { createPlan, deletePlan, planTypeUid, seen, unitUid } from '../../../testing/plan-words.ts';
import { publish, smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

let city: SmallCity;
let designer: Person;
beforeAll(async () => {
  city = await smallCity();
  designer = await city.app.as('designer');
});
afterAll(() => city.app.close());

const asked = `query ($id: ID!) { plan(id: $id) { periods { id name due { date lastDay } } assignments { period { id } form { title } unitKinds } } }`;
const duties = async (id: string) => {
  const { periods, assignments } = (await designer.get(asked, { id })).plan;
  return periods.map(({ id: own, ...period }: any) => ({
    ...period,
    forms: assignments
      .filter(({ period: { id } }: any) => id === own)
      .map(({ form, unitKinds }: any) => ({ title: form.title, unitKinds })),
  }));
};

const targetsAsked = `query ($id: ID!) { plan(id: $id) { targets { edges { node { title relation value unitKinds period { name } } } } } }`;
const targets = async (id: string) =>
  (await designer.get(targetsAsked, { id })).plan.targets.edges.map(({ node }: any) => node);

const tasksAsked = `query ($id: ID!) { plan(id: $id) { tasks { code unitKinds alsoUnits { name } } } }`;
const tasksGiven = async (id: string) =>
  (await designer.get(tasksAsked, { id })).plan.tasks.filter(
    ({ unitKinds, alsoUnits }: any) => unitKinds.length + alsoUnits.length > 0,
  );

describe('a plan that is begun from an example', () => {
  const wish = async (more: object = {}) => ({
    input: {
      ...{ unitId: await unitUid(city, city.units.city), planTypeId: await planTypeUid(city) },
      ...{ year: 2026, title: 'Kế hoạch năm 2026', movement: 'Đoàn kết sáng tạo', idempotencyKey: randomUUID() },
      ...more,
    },
  });

  it('has its sentences: the year and the bodies are its own, and forms are given to units', async () => {
    const made = (await designer.get(createPlan, await wish({ example: 'movement-2025' }))).createPlan;
    expect(made.document).toMatchObject({
      ...{ year: 2026, subject: 'Năm 2026', docType: 'KẾ HOẠCH', signerTitle: 'CHỦ TỊCH' },
      issuingBody: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ',
    });
    const { bases, tasks } = made.document;
    expect(bases[2]).toEqual({
      ...{ _id: expect.any(String), type: 'Chương trình', issuer: 'Ủy ban MTTQ Việt Nam cùng cấp' },
      subject: 'Phối hợp và thống nhất hành động năm 2026',
    });
    const parent = `query ($id: ID!) { plan(id: $id) { parent { basis type number } } }`;
    expect((await designer.get(parent, { id: made.id })).plan).toEqual({
      parent: { basis: bases[0]._id, type: 'Kế hoạch', number: null },
    });
    const led = Object.fromEntries(tasks.map(({ code, lead }: any) => [code, lead]));
    expect(led).toMatchObject({ 'II.1': made.document.issuingBody, 'II.6.2': 'Hội Nông dân' });
    expect(tasks.find(({ code }: any) => code === 'III.3').content).toContain('01 mô hình trong năm 2026');
    const [first, second] = await duties(made.id);
    expect(first).toEqual({
      ...{ name: '6 tháng đầu năm 2026', due: { date: '2026-06-05', lastDay: '2026-06-04' } },
      forms: [{ title: 'Báo cáo 6 tháng – xã, phường', unitKinds: ['WARD', 'COMMUNE'] }],
    });
    expect(second).toMatchObject({ name: 'Năm 2026', forms: [] });
    // What wards and communes lead; there is no organisation here, and what the office leads is given to nobody.
    expect(await tasksGiven(made.id)).toEqual(
      ['II.4', 'II.5', 'III.3'].map((code) => ({ code, unitKinds: ['WARD', 'COMMUNE'], alsoUnits: [] })),
    );
    await designer.get(deletePlan, seen(made));
    expect(await designer.refusal(createPlan, await wish({ example: 'none' }))).toBe('NOT_FOUND');
  });

  it('calls an organisation by its own name where one is below the office', async () => {
    await given(city.app.owner).unit({
      ...{ name: 'Hội Nông dân thành phố Tam Kỳ', kind: 'organisation', under: city.units.city },
    });
    await given(city.app.owner).closure();
    const made = (await designer.get(createPlan, await wish({ example: 'movement-2025' }))).createPlan;
    expect(made.document.movements[2]).toMatchObject({ organisation: 'Hội Nông dân thành phố Tam Kỳ' });
    expect(await targets(made.id)).toEqual([]);
    expect(await tasksGiven(made.id)).toEqual(
      expect.arrayContaining([
        { code: 'II.6.2', unitKinds: [], alsoUnits: [{ name: 'Hội Nông dân thành phố Tam Kỳ' }] },
        { code: 'III.2', unitKinds: ['ORGANISATION'], alsoUnits: [] },
      ]),
    );
    await designer.get(deletePlan, seen(made));
  });

  it('sets the targets of the example that forms of the office count, and opens its registers', async () => {
    await publish(city.app, 'commune-annual', communeAnnual, city.units.city, 'report');
    const kept = { 'model-nomination': modelNomination, 'policy-feedback': policyFeedback, monitoring };
    for (const [key, form] of Object.entries(kept)) await publish(city.app, key, form, city.units.city, 'register');
    const made = (await designer.get(createPlan, await wish({ example: 'movement-2025' }))).createPlan;
    expect((await duties(made.id)).at(-1)).toMatchObject({
      ...{ name: 'Cả năm 2026', due: { lastDay: '2026-12-31' } },
      forms: [
        { title: 'Hồ sơ mô hình, sáng kiến tiêu biểu', unitKinds: ['WARD', 'COMMUNE', 'ORGANISATION'] },
        ...[policyFeedback, monitoring].map(({ schema: { title } }) => ({ title, unitKinds: ['WARD', 'COMMUNE'] })),
      ],
    });
    expect(await targets(made.id)).toMatchObject([
      {
        ...{ relation: 'AT_LEAST', value: '1', period: { name: 'Năm 2026' }, unitKinds: ['WARD', 'COMMUNE'] },
        title: 'Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm 2026',
      },
      { relation: 'EXACTLY', value: '1', period: { name: 'Cả năm 2026' }, unitKinds: ['ORGANISATION'] },
    ]);
    await designer.get(deletePlan, seen(made));
  });
});
