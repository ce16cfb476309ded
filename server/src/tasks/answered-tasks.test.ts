import { randomUUID } from 'node:crypto';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changing, planSeenBy, seen } from '../../testing/plan-words.ts';
import { answersOf, issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';
import { oneModel, setTarget, targetsOf } from '../../testing/target-words.ts';
import type { Person } from '../../testing/test-app.ts';

const assign = changing('assignTask', 'AssignTaskInput');
const asked = `tasks { id code unitsDone answeredBy { id } answeredField { id title unit } answeredTarget { title }
  progress { state unit { name } period { name } answer { isHandedIn figure targetState owed } } }`;
const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) {
  ... on NextYearPrepared { plan { id } } } }`;
const idOf = (name: string): string => (communeHalfYear.schema['properties'] as any)[name]['x-field'];

describe('a task that reports answer', () => {
  let city: SmallCity;
  let designer: Person;
  let ward: Person;
  let task: string;
  const now = () => planSeenBy(designer, city.plan);
  const taskOf = async (plan = city.plan, by = designer) => {
    const { tasks } = (await by.get(`query ($id: ID!) { plan(id: $id) { ${asked} } }`, { id: plan })).plan;
    return tasks.find(({ code }: any) => code === 'III.3');
  };
  const wish = async (more: object = {}) =>
    seen(await now(), {
      ...{ taskId: task, units: { kinds: ['WARD'] }, answeredBy: city.form },
      ...{ answeredField: idOf('modelsNew'), ...more },
    });
  const { modelsNew } = answersOf(1);

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    designer = await city.app.as('designer');
    ward = await city.app.as('an-xuan');
    task = (await taskOf()).id;
  });
  afterAll(() => city.app.close());

  it('is tied by the office to a number, yes/no or date of its form, or to a target, not to both', async () => {
    const refused = async (by: Person, more?: object) => by.refusal(assign, await wish(more));
    expect(await refused(ward)).toBe('FORBIDDEN');
    expect(await refused(await city.app.as('neighbour'))).toBe('NOT_FOUND');
    expect(await refused(designer, { answeredBy: null })).toBe('INVALID_INPUT');
    expect(await refused(designer, { answeredTarget: randomUUID() })).toBe('INVALID_INPUT');
    for (const answeredField of [idOf('strengths'), randomUUID()])
      expect(await refused(designer, { answeredField })).toBe('NOT_FOUND');
    expect(await refused(designer, { answeredField: null, answeredTarget: randomUUID() })).toBe('NOT_FOUND');
    expect((await designer.get(assign, await wish())).assignTask.__typename).toBe('PlanChanged');
    expect(await taskOf()).toMatchObject({
      answeredField: { id: idOf('modelsNew'), unit: 'mô hình' },
      answeredTarget: null,
      progress: ['Phường An Xuân', 'Phường An Mỹ'].map((name) => ({
        state: 'NOT_BEGUN',
        answer: null,
        unit: { name },
      })),
    });
  });

  it('is as far as the report of each unit says, of which a unit sees its own', async () => {
    await city.saved(ward, 'Phường An Xuân', { modelsNew: 9 });
    const period = { name: 'Báo cáo 6 tháng' };
    expect((await taskOf()).progress).toContainEqual({
      ...{ state: 'UNDER_WAY', unit: { name: 'Phường An Xuân' } },
      period,
      answer: { isHandedIn: false, figure: null, targetState: null, owed: null },
    });
    await city.submitted(ward, 'Phường An Xuân', 1);
    expect(await taskOf(city.plan, ward)).toMatchObject({
      unitsDone: 1,
      progress: [{ state: 'DONE', period, answer: { isHandedIn: true, figure: String(modelsNew) } }],
    });
    expect((await taskOf(city.plan, await city.app.as('an-my'))).progress).toMatchObject([{ state: 'NOT_BEGUN' }]);
  });

  it('loses its source when the field goes, which publishing the form tells', async () => {
    const { startFormDraft } = await designer.get(
      'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }',
      { input: { formId: city.form, idempotencyKey: randomUUID() } },
    );
    await city.app.owner.query(`UPDATE form_drafts SET document = replace(document, $1, $2)`, [
      ...[idOf('modelsNew'), randomUUID()],
    ]);
    const { publication } = await designer.get(
      'query ($id: ID!) { publication(draftId: $id) { lostSources { kind subject title } } }',
      { id: startFormDraft.id },
    );
    const lost = { kind: 'task', subject: task, title: 'III.3 · Kế hoạch năm 2025' };
    expect(publication.lostSources).toContainEqual(lost);
  });

  it('is as far as the target is that answers it', async () => {
    const { inputOf } = targetsOf(city.plan);
    const given = await designer.get(
      setTarget,
      await inputOf(designer, { target: oneModel(city.period, { value: '100' }) }),
    );
    const answeredTarget = given.setTarget.targetId;
    await designer.get(assign, await wish({ answeredBy: null, answeredField: null, answeredTarget }));
    const { answeredTarget: shown, progress } = await taskOf();
    expect(shown).toEqual({ title: oneModel('').title });
    expect(progress).toMatchObject([
      { state: 'UNDER_WAY', answer: { targetState: 'SHORT', owed: '100', figure: String(modelsNew) } },
      { state: 'NOT_BEGUN', unit: { name: 'Phường An Mỹ' } },
    ]);
  });

  it('stays tied in the next year, to the target of that year', async () => {
    await city.app.setToday('2025-12-20');
    const { plan } = (await designer.get(prepare, seen(await now()))).prepareNextYear;
    await city.app.setToday('2026-03-10');
    const input = { planId: plan.id, expectedRevision: 1, number: '07/KH-MTTQ-BTT', idempotencyKey: randomUUID() };
    expect((await designer.get(issuePlan, { input })).issuePlan.__typename).toBe('PlanIssued');
    const { answeredTarget, progress } = await taskOf(plan.id);
    expect(answeredTarget.title).toBe(oneModel('').title);
    expect(progress.map(({ state, answer }: any) => [state, answer])).toEqual([
      ['NOT_BEGUN', null],
      ['NOT_BEGUN', null],
    ]);
  });
});
