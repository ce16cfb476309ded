import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seen, deletePlan, unitUid } from '../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import {
  changeTarget,
  oneModel,
  setTarget,
  standings,
  targetsOf,
  unitTargets,
  withdrawTarget,
} from '../../testing/target-words.ts';
import type { Person } from '../../testing/test-app.ts';

describe('targets of a plan', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'reviewer' | 'neighbour' | 'anXuan' | 'anMy', Person>;
  let plan: ReturnType<typeof targetsOf>;
  let target: string;
  beforeAll(async () => {
    city = await smallCity();
    plan = targetsOf(city.plan);
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), reviewer: await as('reviewer'), neighbour: await as('neighbour') },
      ...{ anXuan: await as('an-xuan'), anMy: await as('an-my') },
    };
  });
  afterAll(() => city.app.close());

  const wish = (more: object = {}) => oneModel(city.period, more);
  const sets = async (asked: object, more: object = {}) =>
    (await people.designer.get(setTarget, await plan.inputOf(people.designer, { target: asked, ...more }))).setTarget;

  it('are given by the office that writes the plan, on the state it saw, once a request', async () => {
    const refusal = async (by: Person) =>
      by.refusal(setTarget, await plan.inputOf(people.designer, { target: wish() }));
    expect(await refusal(people.reviewer)).toBe('FORBIDDEN');
    expect(await refusal(people.neighbour)).toBe('NOT_FOUND');
    const old = await plan.inputOf(people.designer, { target: wish(), expectedRevision: 99 });
    expect((await people.designer.get(setTarget, old)).setTarget.__typename).toBe('PlanConflict');
    const request = await plan.inputOf(people.designer, { target: wish({ titleEn: 'At least one model each' }) });
    const first = (await people.designer.get(setTarget, request)).setTarget;
    expect((await people.designer.get(setTarget, request)).setTarget.targetId).toBe(first.targetId);
    expect(first.plan.targets.edges).toMatchObject([
      {
        node: {
          ...{ titleEn: 'At least one model each', relation: 'AT_LEAST', value: '1', afterMerger: 'ANEW' },
          ...{
            measure: { indicator: 'models-new', title: 'Mô hình mới', unit: 'mô hình' },
            unitKinds: ['WARD', 'COMMUNE'],
          },
          due: { daysLeft: 15 },
        },
      },
    ]);
    target = first.targetId;
    expect((await plan.planNow(people.designer)).amendments).toEqual([]);
  });

  it('say which entry to mend, and leave all as it was', async () => {
    const refused = async (more: object) => {
      const { refusal, path } = await sets(wish(more));
      return [refusal, path];
    };
    expect(await refused({ title: ' ' })).toEqual(['TITLE_MISSING', 'title']);
    for (const value of ['0', '0.0000001', '-1']) expect(await refused({ value })).toEqual(['VALUE_WRONG', 'value']);
    for (const measure of [{ indicator: 'no-such' }, { field: randomUUID() }, { entriesOf: city.form }])
      expect(await refused({ measure })).toEqual(['NOT_REPORTED', 'measure']);
    expect(await refused({ units: { kinds: ['ORGANISATION'] } })).toEqual(['NO_UNITS', 'units']);
    const own = { unitId: await unitUid(city, city.units.anMy), value: '0' };
    expect(await refused({ ownValues: [own] })).toEqual(['VALUE_WRONG', 'ownValues']);
    const odd = await plan.inputOf(people.designer, {
      target: wish({ ownValues: [{ ...own, unitId: randomUUID(), value: '1' }] }),
    });
    expect(await people.designer.refusal(setTarget, odd)).toBe('INVALID_INPUT');
    expect((await plan.planNow(people.designer)).targets.totalCount).toBe(1);
  });

  it('are an amendment with its reason once the plan is issued, and keep the period', async () => {
    await city.app.owner.query(`UPDATE plans SET edit_revision = 1`);
    await city.issued();
    expect(await sets(wish(), { reason: ' ' })).toMatchObject({ refusal: 'REASON_MISSING', path: 'reason' });
    const own = { unitId: await unitUid(city, city.units.anMy), value: '2.5' };
    const input = { targetId: target, target: wish({ value: '2', ownValues: [own] }) };
    const request = await plan.inputOf(people.designer, input);
    expect((await people.designer.get(changeTarget, request)).changeTarget.__typename).toBe('TargetChanged');
    expect(await people.reviewer.refusal(changeTarget, await plan.inputOf(people.designer, input))).toBe('FORBIDDEN');
    const elsewhere = await plan.inputOf(people.designer, { ...input, targetId: randomUUID() });
    expect(await people.designer.refusal(changeTarget, elsewhere)).toBe('NOT_FOUND');
    const [amendment] = (await plan.planNow(people.designer)).amendments;
    expect(amendment).toMatchObject({
      reason: 'Theo kết luận giao ban',
      changes: [
        { kind: 'CHANGE_TARGET', periodName: 'Báo cáo 6 tháng', targetTitle: 'Mỗi xã, phường ít nhất 01 mô hình' },
      ],
    });
    expect(amendment.changes[0].entries).toEqual([
      { name: 'titleEn', before: 'At least one model each', after: null },
      { name: 'value', before: '1', after: '2' },
      { name: 'ownValues', before: null, after: 'Phường An Mỹ: 2.5' },
    ]);
  });

  it('stand beside the number in the report, are in what its rules know, and are told to the unit as they are met', async () => {
    const context = `{ reports { edges { node { unit { name } context } } } }`;
    const { reports } = await people.anXuan.get(context);
    expect(reports.edges[0].node.context.targets).toEqual({ modelsNew: '2' });
    const told = async (by: Person) => (await by.get(unitTargets)).unitTargets.edges.map(({ node }: any) => node);
    expect(await told(people.anXuan)).toMatchObject([
      {
        state: 'SHORT',
        owed: '2',
        figure: null,
        difference: '2',
        unit: { name: 'Phường An Xuân' },
        target: { plan: { year: 2025 } },
      },
    ]);
    expect(await told(people.designer)).toEqual([]);
    await city.submitted(people.anXuan, 'Phường An Xuân');
    const { lines } = await standings(people.anXuan, target, { counted: 'SUBMITTED' });
    expect(lines).toEqual([expect.stringMatching(/^Phường An Xuân [12] \/ 2 /)]);
    expect((await standings(people.anXuan, target)).lines).toEqual(['Phường An Xuân – / 2 SHORT 2']);
    expect((await standings(people.designer, target)).lines).toEqual([
      ...['Phường An Mỹ – / 2.5 SHORT 2.5', 'Phường An Xuân – / 2 SHORT 2'],
    ]);
    expect(await people.neighbour.get('query ($id: ID!) { target(id: $id) { id } }', { id: target })).toEqual({
      target: null,
    });
  });

  it('are named by the form that would no longer ask for them', async () => {
    const start = 'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id schema } }';
    const edit = 'mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }';
    const keyed = (more: object) => ({ input: { ...more, idempotencyKey: randomUUID() } });
    const { startFormDraft: draft } = await people.designer.get(start, keyed({ formId: city.form }));
    const field = draft.schema.properties.videoCount['x-field'];
    const { targetId } = await sets(wish({ title: 'Video', measure: { field } }));
    const operations = [{ type: 'removeField', field }];
    await people.designer.get(edit, keyed({ draftId: draft.id, expectedRevision: 1, operations }));
    const asked = 'query ($id: ID!) { publication(draftId: $id) { lostSources { kind subject title count } } }';
    const { publication } = await people.designer.get(asked, { id: draft.id });
    expect(publication.lostSources).toContainEqual({
      ...{ kind: 'target', subject: targetId, title: 'Video · Kế hoạch năm 2025', count: null },
    });
    await people.designer.get(withdrawTarget, await plan.inputOf(people.designer, { targetId }));
  });

  it('go on into the next year with nothing reached, and go with its draft when that is thrown away', async () => {
    const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) { ... on NextYearPrepared {
      plan { id editRevision targets { edges { node { title value ownValues { value unitName } totals { units reached } } } } } } } }`;
    const planId = { id: city.plan };
    const preview = '{ targets { title relation value units } }';
    const { nextYear } = await people.designer.get(`query ($id: ID!) { nextYear(planId: $id) ${preview} }`, planId);
    expect(nextYear.targets).toMatchObject([{ relation: 'AT_LEAST', value: '2', units: 2 }]);
    const now = { id: city.plan, editRevision: (await plan.planNow(people.designer)).editRevision };
    const { plan: next } = (await people.designer.get(prepare, seen(now))).prepareNextYear;
    expect(next.targets.edges).toMatchObject([
      {
        node: {
          ...{ title: 'Mỗi xã, phường ít nhất 01 mô hình', value: '2', totals: { units: 2, reached: 0 } },
          ownValues: [{ value: '2.5', unitName: 'Phường An Mỹ' }],
        },
      },
    ]);
    expect((await people.designer.get(deletePlan, seen(next))).deletePlan.__typename).toBe('PlanDeleted');
  });

  it('are withdrawn with a reason, and changed no more in a closed plan', async () => {
    const planIs = (state: string) =>
      city.app.owner.query('UPDATE plans SET state = $2 WHERE uid = $1', [city.plan, state]);
    await planIs('closed');
    for (const [mutation, more] of [
      [setTarget, { target: wish() }],
      [changeTarget, { targetId: target, target: wish() }],
      [withdrawTarget, { targetId: target }],
    ] as const) {
      const late = await plan.inputOf(people.designer, more);
      expect(await people.designer.refusal(mutation, late)).toBe('PLAN_WRONG_STATE');
    }
    await planIs('issued');
    const withdrawal = await plan.inputOf(people.designer, { targetId: target });
    expect(await people.reviewer.refusal(withdrawTarget, withdrawal)).toBe('FORBIDDEN');
    expect((await people.designer.get(withdrawTarget, withdrawal)).withdrawTarget.plan.targets.edges).toEqual([]);
    const again = await plan.inputOf(people.designer, { targetId: target });
    expect(await people.designer.refusal(withdrawTarget, again)).toBe('NOT_FOUND');
    expect((await plan.planNow(people.designer)).amendments[0].changes[0].kind).toBe('WITHDRAW_TARGET');
  });
});
