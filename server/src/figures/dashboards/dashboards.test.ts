import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { tamKy } from '../../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';

const board =
  '{ id title isOwn sharedByLink sharedWith editRevision by { name } charts { kind size question { id title chart } } }';
const save = `mutation ($input: SaveDashboardInput!) { saveDashboard(input: $input) {
  __typename ... on DashboardSaved { dashboard ${board} } ... on DashboardConflict { dashboard ${board} } } }`;
const remove = `mutation ($input: RemoveDashboardInput!) { removeDashboard(input: $input) {
  __typename ... on DashboardRemoved { id } ... on DashboardConflict { dashboard { id editRevision } } } }`;
const list = `{ dashboards { id } }`;
const one = `query ($id: ID!) { dashboard(id: $id) ${board} }`;
const keep = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) {
  ... on QuestionSaved { question { id chart editRevision } } } }`;
const drop = `mutation ($input: RemoveQuestionInput!) { removeQuestion(input: $input) { __typename } }`;

describe('a dashboard', () => {
  let app: TestApp;
  let analyst: Person;
  let reporter: Person;
  let neighbour: Person;
  let questions: string[];

  const kept = async (who: Person, title: string, chart = 'LINE'): Promise<string> => {
    const question = { measures: [{ indicator: 'models-new', function: 'SUM' }], groupBy: ['UNIT'] };
    const input = { title, question, chart, expectedRevision: 0, idempotencyKey: randomUUID() };
    return (await who.get(keep, { input })).saveQuestion.question.id;
  };
  const input = (more: object = {}) => ({
    input: {
      ...{ title: ' Đại hội  Mặt trận ', charts: [{ questionId: questions[0], kind: 'BAR', size: 'WHOLE' }] },
      ...{ expectedRevision: 0, idempotencyKey: randomUUID() },
      ...more,
    },
  });
  const saved = async (more: object = {}) => (await analyst.get(save, input(more))).saveDashboard;
  const removal = (dashboardId: string, expectedRevision = 1) => ({
    input: { dashboardId, expectedRevision, idempotencyKey: randomUUID() },
  });
  const listed = async (who: Person) => (await who.get(list)).dashboards.map(({ id }: { id: string }) => id);
  const opens = async (who: Person, id: string) => (await who.get(one, { id })).dashboard;

  beforeAll(async () => {
    app = await testApp();
    await tamKy(app.owner);
    const here = given(app.owner);
    const other = await here.unit({ name: 'Thành phố Hội An', kind: 'city' });
    await here.person({ login: 'neighbour', roles: ['reporter', 'analyst'], at: other });
    await here.closure();
    analyst = await app.as('analyst');
    reporter = await app.as('hoa-thuan');
    neighbour = await app.as('neighbour');
    questions = [await kept(analyst, 'Mô hình'), await kept(analyst, 'Kinh phí', 'HEAT')];
  });
  afterAll(() => app.close());

  it('holds kept questions in order, each as it is drawn there, once for a key', async () => {
    const wish = input({
      charts: [
        { questionId: questions[1], kind: 'STACKED' },
        { questionId: questions[0], kind: 'LINE', size: 'WHOLE' },
        { questionId: questions[1] },
      ],
    });
    const { saveDashboard } = await analyst.get(save, wish);
    expect(saveDashboard.dashboard).toMatchObject({
      ...{ title: 'Đại hội Mặt trận', isOwn: true, sharedByLink: false, sharedWith: [], editRevision: 1 },
      charts: [
        { kind: 'STACKED', size: 'HALF', question: { title: 'Kinh phí', chart: 'HEAT' } },
        { kind: 'LINE', size: 'WHOLE', question: { title: 'Mô hình', chart: 'LINE' } },
        { kind: 'AUTO', size: 'HALF', question: { title: 'Kinh phí' } },
      ],
    });
    expect(await analyst.get(save, wish)).toEqual({ saveDashboard });
    expect(await listed(analyst)).toContain(saveDashboard.dashboard.id);
  });

  it('is its person’s alone until it is shared', async () => {
    const { dashboard } = await saved();
    expect(await listed(reporter)).toEqual([]);
    expect(await opens(reporter, dashboard.id)).toBeNull();
    expect(await reporter.refusal(save, input({ dashboardId: dashboard.id, charts: [], expectedRevision: 1 }))).toBe(
      'NOT_FOUND',
    );
    expect(await reporter.refusal(remove, removal(dashboard.id))).toBe('NOT_FOUND');
    expect(await app.stranger().refusal(one, { id: dashboard.id })).toBe('UNAUTHENTICATED');
  });

  it('is found by those below who hold a role it is shared with, and changed by none of them', async () => {
    const { dashboard } = await saved({ sharedWith: ['REPORTER', 'REPORTER'] });
    expect(dashboard.sharedWith).toEqual(['REPORTER']);
    expect(await listed(reporter)).toEqual([dashboard.id]);
    expect(await opens(reporter, dashboard.id)).toMatchObject({
      ...{ isOwn: false, by: { name: 'analyst' } },
      charts: [{ question: { id: questions[0] } }],
    });
    expect(await listed(neighbour)).toEqual([]);
    expect(await opens(neighbour, dashboard.id)).toBeNull();
    expect(await reporter.refusal(save, input({ dashboardId: dashboard.id, charts: [], expectedRevision: 1 }))).toBe(
      'NOT_FOUND',
    );
    await saved({ dashboardId: dashboard.id, expectedRevision: 1, sharedWith: ['LEADER'] });
    expect(await opens(reporter, dashboard.id)).toBeNull();
  });

  it('is opened by whoever has its link, and stands in nobody’s list for that', async () => {
    const { dashboard } = await saved({ sharedByLink: true });
    expect(await opens(neighbour, dashboard.id)).toMatchObject({ isOwn: false, title: 'Đại hội Mặt trận' });
    expect(await listed(neighbour)).toEqual([]);
  });

  it('is changed and removed as it was read', async () => {
    const { dashboard } = await saved();
    const changed = await saved({ dashboardId: dashboard.id, title: 'Hai', charts: [], expectedRevision: 1 });
    expect(changed.dashboard).toMatchObject({ id: dashboard.id, title: 'Hai', charts: [], editRevision: 2 });
    const late = await saved({ dashboardId: dashboard.id, title: 'Ba', expectedRevision: 1 });
    expect([late.__typename, late.dashboard.title]).toEqual(['DashboardConflict', 'Hai']);
    expect((await analyst.get(remove, removal(dashboard.id))).removeDashboard).toMatchObject({
      dashboard: { editRevision: 2 },
    });
    expect((await analyst.get(remove, removal(dashboard.id, 2))).removeDashboard.id).toBe(dashboard.id);
    expect(await opens(analyst, dashboard.id)).toBeNull();
  });

  it('loses a question that is kept no more, and says so to a page that read it before', async () => {
    const gone = await kept(analyst, 'Tạm');
    const { dashboard } = await saved({ charts: [{ questionId: gone }, { questionId: questions[0] }] });
    await analyst.get(drop, { input: { questionId: gone, expectedRevision: 1, idempotencyKey: randomUUID() } });
    const left = await opens(analyst, dashboard.id);
    expect(left.charts.map(({ question }: any) => question.title)).toEqual(['Mô hình']);
    expect((await saved({ dashboardId: dashboard.id, expectedRevision: 1 })).__typename).toBe('DashboardConflict');
  });

  it.each<[string, string, () => object]>([
    ['without a title', 'INVALID_INPUT', () => ({ title: ' ' })],
    ['as changed when it is new', 'INVALID_INPUT', () => ({ expectedRevision: 1 })],
    ['with too much on it', 'INVALID_INPUT', () => ({ charts: Array(25).fill({ questionId: questions[0] }) })],
    ['with a question that is not there', 'NOT_FOUND', () => ({ charts: [{ questionId: randomUUID() }] })],
  ])('is refused %s', async (_, code, more) => {
    expect(await analyst.refusal(save, input(more()))).toBe(code);
  });

  it('is not made of other people’s questions', async () => {
    expect(await neighbour.refusal(save, input())).toBe('NOT_FOUND');
  });
});
