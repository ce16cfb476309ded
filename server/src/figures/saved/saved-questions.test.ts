import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { tamKy } from '../../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';

const kept = '{ id title question address editRevision }';
const save = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) {
  __typename ... on QuestionSaved { question ${kept} } ... on QuestionConflict { question ${kept} } } }`;
const remove = `mutation ($input: RemoveQuestionInput!) { removeQuestion(input: $input) {
  __typename ... on QuestionRemoved { id } ... on QuestionConflict { question ${kept} } } }`;
const list = `{ savedQuestions ${kept} }`;

describe('a saved question', () => {
  let app: TestApp;
  let analyst: Person;
  let reporter: Person;
  let duty: string;
  const question = {
    measures: [{ indicator: 'models-new', function: 'SUM', comparedWith: 'SAME_PERIOD_LAST_YEAR' }],
    groupBy: ['UNIT'],
    filter: { years: [2025], states: ['ACCEPTED', 'SUBMITTED'] },
    counted: 'SUBMITTED',
  };
  const input = (more: object = {}) => ({
    ...{ title: ' Mô hình  mới theo đơn vị ', question, expectedRevision: 0, idempotencyKey: randomUUID() },
    ...more,
  });
  const saved = async (more: object = {}) => (await analyst.get(save, { input: input(more) })).saveQuestion;
  const removed = (questionId: string, expectedRevision = 1) => ({
    input: { questionId, expectedRevision, idempotencyKey: randomUUID() },
  });

  beforeAll(async () => {
    app = await testApp();
    await tamKy(app.owner);
    analyst = await app.as('analyst');
    reporter = await app.as('hoa-thuan');
    const found = await app.owner.query(`SELECT id FROM reports WHERE plan_year = 2025 AND state = 'submitted'`);
    duty = found.rows[0].id;
  });
  afterAll(() => app.close());

  it('is kept as the contract takes it, once for a key', async () => {
    const wish = { input: input() };
    const { saveQuestion } = await analyst.get(save, wish);
    expect(saveQuestion.question).toMatchObject({ title: 'Mô hình mới theo đơn vị', editRevision: 1 });
    expect(saveQuestion.question.question).toMatchObject(question);
    expect(await analyst.get(save, wish)).toEqual({ saveQuestion });
    const { savedQuestions } = await analyst.get(list);
    expect(savedQuestions).toEqual([saveQuestion.question]);
    expect((await reporter.get(list)).savedQuestions).toEqual([]);
  });

  it('is changed and removed by its person only, as it was read', async () => {
    const { question: first } = await saved({ title: 'Một' });
    const changed = await saved({ questionId: first.id, title: 'Hai', expectedRevision: 1 });
    expect(changed.question).toMatchObject({ id: first.id, title: 'Hai', editRevision: 2 });
    const late = await saved({ questionId: first.id, title: 'Ba', expectedRevision: 1 });
    expect([late.__typename, late.question.title]).toEqual(['QuestionConflict', 'Hai']);
    expect(await reporter.refusal(save, { input: input({ questionId: first.id, expectedRevision: 2 }) })).toBe(
      'NOT_FOUND',
    );
    expect(await reporter.refusal(remove, removed(first.id, 2))).toBe('NOT_FOUND');
    expect((await analyst.get(remove, removed(first.id))).removeQuestion.__typename).toBe('QuestionConflict');
    expect((await analyst.get(remove, removed(first.id, 2))).removeQuestion.id).toBe(first.id);
    expect(await analyst.get('query ($id: ID!) { savedQuestion(id: $id) { id } }', { id: first.id })).toEqual({
      savedQuestion: null,
    });
  });

  it.each([
    ['without a title', { title: ' ' }],
    ['badly asked', { question: { ...question, groupBy: ['UNIT', 'UNIT'] } }],
    ['with pages that are too long', { question: { ...question, first: 1001 } }],
    ['as changed when it is new', { expectedRevision: 1 }],
  ])('is refused %s', async (_, more) => {
    expect(await analyst.refusal(save, { input: input(more) })).toBe('INVALID_INPUT');
  });

  describe('at its address', () => {
    let address: string;
    beforeAll(async () => void (address = (await saved({ title: 'Địa chỉ' })).question.address));
    /** Of the year before only: it stands in the answer for its earlier figure. */
    const before = ['Xã Tam Thăng', null];
    const figures = async (response: Response) =>
      ((await response.json()) as any).answer.groups.map((group: any) => [group.keys[0].label, group.values[0].value]);

    it('answers as GraphQL does, and is not sent again while the answer is the same', async () => {
      const first = await analyst.http(address);
      expect(first.headers.get('cache-control')).toBe('no-store');
      const etag = first.headers.get('etag')!;
      expect(await figures(first)).toEqual([['Phường Hòa Thuận', '2'], ['Phường Tân Thạnh', '3'], before]);
      const again = await analyst.http(address, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      await given(app.owner).facts(duty, { [await fieldOf(app)]: 4 });
      const changed = await analyst.http(address, { headers: { 'if-none-match': etag } });
      expect(changed.status).toBe(200);
      expect(await figures(changed)).toEqual([['Phường Hòa Thuận', '2'], ['Phường Tân Thạnh', '7'], before]);
    });

    it('answers each asker over the reports they see', async () => {
      expect(await figures(await reporter.http(address))).toEqual([['Phường Hòa Thuận', '2']]);
    });

    it('answers nobody who is not signed in, and nothing that is not there', async () => {
      expect((await app.stranger().http(address)).status).toBe(401);
      expect((await analyst.http('/questions/00000000-0000-4000-8000-000000000000')).status).toBe(404);
      expect((await analyst.http(address, { method: 'POST' })).status).toBe(405);
      expect((await analyst.pageOf(randomUUID()).http(address)).status).toBe(401);
    });
  });
});

const fieldOf = async (app: TestApp): Promise<string> =>
  (await app.owner.query(`SELECT field FROM published_fields WHERE indicator = 'models-new' AND basis = 'flow'`))
    .rows[0].field;
