import { randomUUID } from 'node:crypto';
import { policyFeedback } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { publish, smallCity, type SmallCity } from '../../testing/small-city.ts';
import { oneModel, setTarget, targetsOf } from '../../testing/target-words.ts';
import type { Person } from '../../testing/test-app.ts';

const searchSql = `query ($text: String!, $kinds: [SearchKind!], $first: Int) { search(text: $text, kinds: $kinds, first: $first) {
  kind title about planId state } }`;
const announce = `mutation ($input: AnnounceInPlanInput!) { announceInPlan(input: $input) { __typename } }`;
const takeDown = `mutation ($input: TakeDownAnnouncementInput!) { takeDownAnnouncement(input: $input) { __typename } }`;
const planNow = 'query ($id: ID!) { plan(id: $id) { editRevision announcements { id } } }';
const keep = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) {
  ... on QuestionSaved { question { id } } } }`;
const share = `mutation ($input: SaveDashboardInput!) { saveDashboard(input: $input) { __typename } }`;

let city: SmallCity;
let designer: Person;
/** Whoever reaches nothing of the city. */
const outside = ['neighbour', 'nobody'];

beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  designer = await city.app.as('designer');
  await given(city.app.owner).person({ login: 'nobody', roles: [], at: city.units.city });
});
afterAll(() => city.app.close());

const people = new Map<string, Person>();
const person = async (login: string) => people.get(login) ?? people.set(login, await city.app.as(login)).get(login)!;
const hits = async (login: string, text: string, more: object = {}) =>
  (await (await person(login)).get(searchSql, { text, ...more })).search;
const found = async (login: string, text: string, kind: string) =>
  (await hits(login, text)).filter((hit: any) => hit.kind === kind).map(({ title }: any) => title);
/** The words in composed letters, in others, and without accents. */
const written = (text: string, plain: string) => [text.normalize('NFC'), text.normalize('NFD'), plain.toUpperCase()];

it('finds a task of a plan by what is to be done, for whoever sees the plan', async () => {
  const { rows } = await city.app.owner.query('SELECT code, content FROM plan_tasks ORDER BY position LIMIT 1');
  const words = rows[0].content.split(' ').slice(0, 6).join(' ');
  for (const login of ['designer', 'an-my'])
    for (const text of [words.normalize('NFC'), words.normalize('NFD')]) {
      const [task] = (await hits(login, text)).filter(({ kind }: any) => kind === 'TASK');
      expect(task).toMatchObject({ title: `${rows[0].code}. ${rows[0].content}`, planId: city.plan });
    }
  for (const login of outside) expect(await found(login, words, 'TASK')).toEqual([]);
  await city.app.owner.query('UPDATE plan_tasks SET withdrawn = true WHERE code = $1', [rows[0].code]);
  expect(await found('designer', words, 'TASK')).not.toContain(`${rows[0].code}. ${rows[0].content}`);
});

it('finds a target that stands', async () => {
  const target = oneModel(city.period, { title: 'Mỗi phường ít nhất 01 mô hình đẹp' });
  await designer.get(setTarget, await targetsOf(city.plan).inputOf(designer, { target }));
  for (const text of written('mô hình đẹp', 'mo hinh dep'))
    for (const login of ['designer', 'an-my']) expect(await found(login, text, 'TARGET')).toEqual([target.title]);
  for (const login of outside) expect(await found(login, 'mo hinh dep', 'TARGET')).toEqual([]);
  await city.app.owner.query('UPDATE targets SET withdrawn = true');
  expect(await found('designer', 'mo hinh dep', 'TARGET')).toEqual([]);
});

it('finds an announcement until it is taken down', async () => {
  const said = async (mutation: string, more: object) => {
    const { editRevision } = (await designer.get(planNow, { id: city.plan })).plan;
    const plan = { planId: city.plan, expectedRevision: editRevision, idempotencyKey: randomUUID() };
    await designer.get(mutation, { input: { ...plan, ...more } });
  };
  await said(announce, { text: 'Họp hướng dẫn ngày 20/5 tại hội trường' });
  for (const text of written('hướng dẫn hội trường', 'huong dan hoi truong')) {
    const [told] = (await hits('an-my', text)).filter(({ kind }: any) => kind === 'ANNOUNCEMENT');
    expect(told).toMatchObject({ title: 'Họp hướng dẫn ngày 20/5 tại hội trường', planId: city.plan });
  }
  for (const login of outside) expect(await found(login, 'hoi truong', 'ANNOUNCEMENT')).toEqual([]);
  const [{ id }] = (await designer.get(planNow, { id: city.plan })).plan.announcements;
  await said(takeDown, { announcementId: id });
  expect(await found('an-my', 'hoi truong', 'ANNOUNCEMENT')).toEqual([]);
});

it('finds the questions one keeps, and the dashboards that are one’s own or shared with a role', async () => {
  const analyst = await city.app.as('analyst');
  const question = { measures: [{ indicator: 'models-new', function: 'SUM' }], groupBy: ['UNIT'] };
  const once = { expectedRevision: 0, idempotencyKey: randomUUID() };
  const title = 'Sáng kiến theo phường';
  const { saveQuestion } = await analyst.get(keep, { input: { title, question, chart: 'BAR', ...once } });
  const charts = [{ questionId: saveQuestion.question.id, kind: 'BAR', size: 'WHOLE' }];
  for (const [name, roles] of [
    ['Bảng điều hành', ['REVIEWER']],
    ['Bảng riêng', []],
  ] as const)
    await analyst.get(share, {
      input: { title: name, charts, sharedByLink: false, sharedWith: roles, ...once, idempotencyKey: randomUUID() },
    });
  for (const text of written('sáng kiến', 'sang kien'))
    expect(await found('analyst', text, 'QUESTION')).toEqual([title]);
  for (const login of ['designer', 'reviewer', 'an-my', ...outside])
    expect(await found(login, 'sang kien', 'QUESTION')).toEqual([]);
  expect(await found('analyst', 'bang', 'DASHBOARD')).toEqual(['Bảng điều hành', 'Bảng riêng']);
  expect(await found('reviewer', 'bang', 'DASHBOARD')).toEqual(['Bảng điều hành']);
  for (const login of ['an-xuan', ...outside]) expect(await found(login, 'bang', 'DASHBOARD')).toEqual([]);
});

it('finds a form for whoever sees a plan that asks for it', async () => {
  await publish(city.app, 'unasked', policyFeedback, city.units.city, 'report');
  const forms = await Promise.all(['designer', 'an-xuan', 'nobody'].map((login) => found(login, 'bao cao', 'FORM')));
  expect(forms[1].length).toBeGreaterThan(0);
  expect(forms[0]).toEqual(expect.arrayContaining(forms[1]));
  expect(forms[2]).toEqual([]);
  const [other] = await found('designer', 'phan bien', 'FORM');
  expect(other).toBeDefined();
  expect(await found('an-xuan', 'phan bien', 'FORM')).toEqual([]);
});

it('answers for the kinds that are asked for alone, as many as are asked for', async () => {
  const kinds = async (asked?: string[]) => [
    ...new Set((await hits('designer', 'phuong', asked && { kinds: asked })).map(({ kind }: any) => kind)),
  ];
  expect(await kinds()).toEqual(['UNIT', 'REPORT', 'FORM', 'TASK']);
  expect(await kinds(['TASK', 'UNIT'])).toEqual(['UNIT', 'TASK']);
  expect(await kinds([])).toEqual([]);
  const units = async (first: number) => (await hits('designer', 'phuong', { kinds: ['UNIT'], first })).length;
  expect([await units(1), await units(2)]).toEqual([1, 2]);
  for (const first of [0, 101])
    expect(await designer.refusal(searchSql, { text: 'phuong', first })).toBe('INVALID_INPUT');
});
