import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, changing, planSeenBy, savePlanDocument, seen, unitUid } from '../../testing/plan-words.ts';
import { issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const assign = changing('assignTask', 'AssignTaskInput');
const nextYear = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) {
  ... on NextYearPrepared { plan { id } } } }`;
const given = `query ($id: ID!) { plan(id: $id) { amendments { reason } tasks { id code content unitKinds
  exceptUnits { name } answeredBy { id } unitsMeant } } }`;

describe('tasks of a plan that is being written', () => {
  let city: SmallCity;
  let designer: Person;
  let ward: Person;
  beforeAll(async () => {
    city = await smallCity();
    [designer, ward] = [await city.app.as('designer'), await city.app.as('an-xuan')];
  });
  afterAll(() => city.app.close());

  const tasksOf = async (id = city.plan) => (await designer.get(given, { id })).plan.tasks;
  const task = async (code: string, id?: string) => (await tasksOf(id)).find((one: any) => one.code === code);
  const wish = async (more: object = {}) => {
    const asked = { taskId: (await task('III.3')).id, units: { kinds: ['WARD'] }, answeredBy: null, ...more };
    return seen(await planSeenBy(designer, city.plan), asked);
  };
  const give = async (more: object) => (await designer.get(assign, await wish(more))).assignTask.__typename;
  const toDo = async () => (await ward.get('{ tasksToDo { code } }')).tasksToDo.map(({ code }: any) => code);
  /** The document as the office goes on with it: the tasks as `change` makes them. */
  const rewrite = async (change: (rows: any[]) => any[]) => {
    const { document, ...plan } = await planSeenBy(designer, city.plan);
    const cells = [cell('tasks', document.tasks, change(document.tasks))];
    const { input } = seen(plan, { cells, explanations: [] });
    expect((await designer.get(savePlanDocument, { input })).savePlanDocument.__typename).toBe('PlanDocumentSaved');
  };

  it('are those that its document lists, given to nobody yet', async () => {
    const { document } = await planSeenBy(designer, city.plan);
    const tasks = await tasksOf();
    expect(tasks.map(({ id }: any) => id)).toEqual(document.tasks.map(({ _id }: any) => _id));
    expect(tasks.every(({ unitKinds, unitsMeant }: any) => unitKinds.length === 0 && unitsMeant === 0)).toBe(true);
  });

  it('are given to units by the office alone, to units that are there, and wait for the issue', async () => {
    const reviewer = await city.app.as('reviewer');
    expect(await reviewer.refusal(assign, await wish())).toBe('FORBIDDEN');
    for (const login of ['an-xuan', 'neighbour'])
      expect(await (await city.app.as(login)).refusal(assign, await wish()), login).toBe('NOT_FOUND');
    expect(await designer.refusal(assign, await wish({ taskId: randomUUID() }))).toBe('NOT_FOUND');
    expect(await designer.refusal(assign, await wish({ units: { kinds: ['ORGANISATION'] } }))).toBe('INVALID_INPUT');
    expect(await give({})).toBe('PlanChanged');
    expect(await task('III.3')).toMatchObject({ unitKinds: ['WARD'], unitsMeant: 2, answeredBy: null });
    expect(await toDo()).toEqual([]);
  });

  it('are given to others without a reason, and stay given whatever becomes of their words', async () => {
    const except = [await unitUid(city, city.units.anXuan)];
    expect(await give({ units: { kinds: ['WARD'], except }, answeredBy: city.form })).toBe('PlanChanged');
    expect(await task('III.3')).toMatchObject({ exceptUnits: [{ name: 'Phường An Xuân' }], unitsMeant: 1 });
    expect(await give({ answeredBy: city.form })).toBe('PlanChanged');
    expect(await give({ taskId: (await task('II.5')).id })).toBe('PlanChanged');
    expect(await give({ taskId: (await task('II.4')).id })).toBe('PlanChanged');
    await rewrite((rows) =>
      rows
        .filter(({ code }) => code !== 'II.5')
        .map((row) => (row.code === 'II.4' ? { ...row, content: 'Hiệp thương xây dựng mô hình' } : row)),
    );
    expect((await tasksOf()).map(({ code }: any) => code)).not.toContain('II.5');
    expect(await task('II.4')).toMatchObject({ content: 'Hiệp thương xây dựng mô hình', unitKinds: ['WARD'] });
    expect((await designer.get(given, { id: city.plan })).plan.amendments).toEqual([]);
  });

  it('wait in the to-do of these units from the issue on, but for those that reports answer', async () => {
    await designer.get(issuePlan, seen(await planSeenBy(designer, city.plan)));
    expect(await toDo()).toEqual(['II.4']);
    expect(await task('II.4')).toMatchObject({ content: 'Hiệp thương xây dựng mô hình', unitsMeant: 2 });
    expect(await task('III.3')).toMatchObject({ answeredBy: { id: city.form } });
    expect((await tasksOf()).map(({ code }: any) => code)).not.toContain('II.5');
    const { rows } = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'plan.issue'`);
    expect(JSON.parse(rows[0].details)).toMatchObject({ tasksGiven: 2 });
    expect(await designer.refusal(assign, await wish({ units: { kinds: [] } }))).toBe('INVALID_INPUT');
  });

  it('of the next year are given as they were, which its draft says and may change', async () => {
    const input = seen(await planSeenBy(designer, city.plan), { forms: [] });
    const { plan } = (await designer.get(nextYear, input)).prepareNextYear;
    expect(await task('II.4', plan.id)).toMatchObject({ unitKinds: ['WARD'], unitsMeant: 2 });
    expect(await task('III.3', plan.id)).toMatchObject({ answeredBy: { id: city.form } });
    const now = await planSeenBy(designer, plan.id);
    const nobody = { taskId: (await task('II.4', plan.id)).id, units: { kinds: [] } };
    expect((await designer.get(assign, seen(now, nobody))).assignTask.__typename).toBe('PlanChanged');
    expect(await task('II.4', plan.id)).toMatchObject({ unitKinds: [], unitsMeant: 0 });
    expect(await task('II.4')).toMatchObject({ unitKinds: ['WARD'] });
  });
});
