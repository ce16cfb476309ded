import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { changing, planSeenBy, seen, unitUid } from '../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const assign = changing('assignTask', 'AssignTaskInput');
const asked = `tasks { id code answeredBy { id } progress { state note evidence editRevision canReport unit { name } } }`;
const report = `mutation ($input: ReportTaskInput!) { reportTask(input: $input) { __typename
  ... on TaskReported { plan { ${asked} } } ... on TaskConflict { plan { ${asked} } } } }`;

describe('tasks of an issued plan', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'reviewer' | 'anXuan' | 'anMy' | 'viewer', Person>;
  let units: Record<'anXuan' | 'anMy', string>;
  let task: string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), reviewer: await as('reviewer') },
      ...{ anXuan: await as('an-xuan'), anMy: await as('an-my'), viewer: await as('looker') },
    };
    units = { anXuan: await unitUid(city, city.units.anXuan), anMy: await unitUid(city, city.units.anMy) };
    task = (await tasksOf(people.designer)).find(({ code }: any) => code === 'III.3').id;
  });
  afterAll(() => city.app.close());

  const now = () => planSeenBy(people.designer, city.plan);
  const tasksOf = async (somebody: Person) =>
    (await somebody.get(`query ($id: ID!) { plan(id: $id) { ${asked} } }`, { id: city.plan })).plan.tasks;
  const progressFor = async (somebody: Person) => (await tasksOf(somebody)).find(({ id }: any) => id === task).progress;
  const wish = async (more: object = {}) =>
    seen(await now(), { taskId: task, units: { kinds: ['WARD'] }, answeredBy: city.form, ...more });
  const tells = (unit: string, more: object = {}) => ({
    input: {
      ...{ planId: city.plan, taskId: task, unitId: unit, expectedRevision: 0, state: 'UNDER_WAY' },
      ...{ note: 'Đã chọn khu dân cư', idempotencyKey: randomUUID(), ...more },
    },
  });

  const toDo = async (somebody: Person) =>
    (await somebody.get('{ tasksToDo { code lead cooperating state dueOn unit { name } plan { year } } }')).tasksToDo;
  const waiting = (unit: string) => ({
    code: 'III.3',
    lead: 'Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường',
    cooperating: 'Các tổ chức chính trị - xã hội cùng cấp',
    state: 'NOT_BEGUN',
    dueOn: null,
    unit: { name: unit },
    plan: { year: 2025 },
  });

  it('are given to units by the office, with the form that answers them', async () => {
    expect(await people.reviewer.refusal(assign, await wish())).toBe('FORBIDDEN');
    expect(await (await city.app.as('neighbour')).refusal(assign, await wish())).toBe('NOT_FOUND');
    expect(await people.designer.refusal(assign, await wish({ taskId: randomUUID() }))).toBe('NOT_FOUND');
    expect(await people.designer.refusal(assign, await wish({ units: { kinds: ['ORGANISATION'] } }))).toBe(
      'INVALID_INPUT',
    );
    expect(await people.anXuan.refusal(report, tells(units.anXuan))).toBe('NOT_FOUND');
    expect((await people.designer.get(assign, await wish())).assignTask.__typename).toBe('PlanChanged');
    expect((await tasksOf(people.designer)).find(({ id }: any) => id === task).answeredBy).toEqual({ id: city.form });
    expect(await progressFor(people.designer)).toMatchObject([
      ...['Phường An Xuân', 'Phường An Mỹ'].map((name) => ({ unit: { name }, state: 'NOT_BEGUN', canReport: false })),
    ]);
  });

  it('are told of by those who work for the unit, and seen by it and the office alone', async () => {
    expect(await people.designer.refusal(report, tells(units.anXuan))).toBe('FORBIDDEN');
    expect(await people.viewer.refusal(report, tells(units.anXuan))).toBe('FORBIDDEN');
    expect(await people.anMy.refusal(report, tells(units.anXuan))).toBe('NOT_FOUND');
    const request = tells(units.anXuan);
    for (let times = 0; times < 2; times += 1)
      expect((await people.anXuan.get(report, request)).reportTask.__typename).toBe('TaskReported');
    expect(await progressFor(people.anXuan)).toMatchObject([
      { unit: { name: 'Phường An Xuân' }, state: 'UNDER_WAY', note: 'Đã chọn khu dân cư', editRevision: 1 },
    ]);
    expect(JSON.stringify(await tasksOf(people.anMy))).not.toContain('khu dân cư"');
    expect((await progressFor(people.designer)).map(({ state }: any) => state)).toEqual(['UNDER_WAY', 'NOT_BEGUN']);
  });

  it('keep what somebody else of the unit told meanwhile', async () => {
    expect((await people.anXuan.get(report, tells(units.anXuan))).reportTask.__typename).toBe('TaskConflict');
    const done = tells(units.anXuan, { state: 'DONE', evidence: 'https://example.vn/mo-hinh', expectedRevision: 1 });
    expect((await people.anXuan.get(report, done)).reportTask.__typename).toBe('TaskReported');
    expect((await people.anXuan.get(report, tells(units.anXuan, { expectedRevision: 7 }))).reportTask.__typename).toBe(
      'TaskConflict',
    );
    expect(await progressFor(people.anXuan)).toMatchObject([
      { state: 'DONE', evidence: 'https://example.vn/mo-hinh', editRevision: 2 },
    ]);
  });

  it('wait for those who work for the unit until it has done them, where no report answers them', async () => {
    expect(await toDo(people.anMy)).toEqual([]);
    await people.designer.get(assign, await wish({ answeredBy: null }));
    expect(await toDo(people.anMy)).toEqual([waiting('Phường An Mỹ')]);
    for (const person of [people.anXuan, people.viewer, people.designer, people.reviewer])
      expect(await toDo(person)).toEqual([]);
    const others = { answeredBy: null, units: { kinds: ['WARD'], except: [units.anMy] } };
    await people.designer.get(assign, await wish({ ...others, reason: 'Theo kết luận giao ban' }));
    expect(await toDo(people.anMy)).toEqual([]);
    await people.designer.get(assign, await wish({ answeredBy: null, reason: 'Giao lại' }));
  });

  it('are given to others for a reason, which units read among the amendments of the plan', async () => {
    const amendments = async (somebody: Person) =>
      (
        await somebody.get(
          `query ($id: ID!) { plan(id: $id) { amendments { reason changes { kind taskCode entries { name before after } } } } }`,
          { id: city.plan },
        )
      ).plan.amendments;
    const before = await amendments(people.anMy);
    const others = { units: { kinds: [], also: [units.anXuan] } };
    for (const reason of [null, ' '])
      expect(await people.designer.refusal(assign, await wish({ ...others, reason }))).toBe('INVALID_INPUT');
    expect(await amendments(people.anMy)).toEqual(before);
    // The same units, with another form that answers it: nothing of the plan changes.
    await people.designer.get(assign, await wish());
    expect(await amendments(people.anMy)).toEqual(before);
    await people.designer.get(assign, await wish({ ...others, reason: ' Phường An Mỹ sắp sáp nhập ' }));
    const [amendment] = await amendments(people.anMy);
    expect(amendment).toEqual({
      reason: 'Phường An Mỹ sắp sáp nhập',
      changes: [
        {
          ...{ kind: 'CHANGE_TASK', taskCode: 'III.3' },
          entries: [
            { name: 'kinds', before: 'ward', after: null },
            { name: 'also', before: null, after: 'Phường An Xuân' },
          ],
        },
      ],
    });
    await people.designer.get(assign, await wish({ answeredBy: null, reason: 'Giao lại' }));
  });

  it('are told of no more, and wait for nobody, once the plan is closed', async () => {
    await people.designer.get(changing('closePlan'), seen(await now()));
    const late = tells(units.anXuan, { expectedRevision: 2 });
    expect(await people.anXuan.refusal(report, late)).toBe('PLAN_WRONG_STATE');
    expect(await people.designer.refusal(assign, await wish())).toBe('PLAN_WRONG_STATE');
    expect(await toDo(people.anMy)).toEqual([]);
  });
});
