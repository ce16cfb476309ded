import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cell,
  changing,
  createPlan,
  deletePlan,
  planField,
  planSeenBy,
  planTypeUid,
  savePlanDocument,
  seen,
  unitUid,
} from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

let city: SmallCity;
let designer: Person;
let reviewer: Person;
beforeAll(async () => {
  city = await smallCity();
  designer = await city.app.as('designer');
  reviewer = await city.app.as('reviewer');
});
afterAll(() => city.app.close());

describe('a new plan', () => {
  const wish = async (more: object = {}) => ({
    input: {
      ...{ unitId: await unitUid(city, city.units.city), planTypeId: await planTypeUid(city) },
      ...{ year: 2026, title: 'Kế hoạch năm 2026', movement: 'Đoàn kết sáng tạo', idempotencyKey: randomUUID() },
      ...more,
    },
  });

  it('is begun by the office, with what was said of it and its letterhead in its document, once also when asked twice', async () => {
    const request = await wish();
    const { createPlan: plan } = await designer.get(createPlan, request);
    expect(plan).toMatchObject({ state: 'DRAFT', year: 2026, editRevision: 1, canEditDocument: true });
    expect(plan.document).toEqual({
      ...{ year: 2026, movement: 'Đoàn kết sáng tạo', subject: 'Năm 2026' },
      issuingBody: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ',
      ...{ place: 'Tam Kỳ', signerAuthority: 'TM. BAN THƯỜNG TRỰC', signerTitle: 'CHỦ TỊCH' },
    });
    expect((await designer.get(createPlan, request)).createPlan.id).toBe(plan.id);
    expect(await planSeenBy(await city.app.as('an-xuan'), plan.id)).toBeNull();
  });

  it('is refused to others, and on a form that is no plan type', async () => {
    expect(await reviewer.refusal(createPlan, await wish())).toBe('FORBIDDEN');
    expect(await (await city.app.as('neighbour')).refusal(createPlan, await wish())).toBe('FORBIDDEN');
    expect(await designer.refusal(createPlan, await wish({ planTypeId: city.form }))).toBe('NOT_FOUND');
    expect(await designer.refusal(createPlan, await wish({ title: ' ' }))).toBe('INVALID_INPUT');
  });

  it('is thrown away as long as nobody else has seen it', async () => {
    const { createPlan: plan } = await designer.get(createPlan, await wish());
    expect(await reviewer.refusal(deletePlan, seen(plan))).toBe('FORBIDDEN');
    const { deletePlan: old } = await designer.get(deletePlan, seen({ ...plan, editRevision: 9 }));
    expect(old).toEqual({ __typename: 'PlanConflict', plan: { editRevision: 1 } });
    expect((await designer.get(deletePlan, seen(plan))).deletePlan).toEqual({ __typename: 'PlanDeleted', id: plan.id });
    expect(await planSeenBy(designer, plan.id)).toBeNull();
    expect(await designer.refusal(deletePlan, seen(await planSeenBy(designer, city.plan)))).toBe('PLAN_WRONG_STATE');
  });
});

describe("a plan's document", () => {
  const now = () => planSeenBy(designer, city.plan);
  const save = async (more: object) => (await designer.get(savePlanDocument, seen(await now(), more))).savePlanDocument;

  it('is edited cell by cell by its office; others keep theirs out', async () => {
    const saved = await save({ cells: [cell('place', 'Tam Kỳ', 'Tam Kỳ, Quảng Nam')] });
    expect(saved).toMatchObject({ __typename: 'PlanDocumentSaved', joined: null, plan: { editRevision: 2 } });
    expect(saved.plan.draft).toMatchObject({ isAmendment: false, savedBy: { name: 'designer' } });
    expect(saved.plan.document.place).toBe('Tam Kỳ, Quảng Nam');
    const request = seen(await now(), { cells: [cell('place', 'Tam Kỳ', 'Hội An')] });
    expect(await reviewer.refusal(savePlanDocument, request)).toBe('FORBIDDEN');
    expect(await (await city.app.as('neighbour')).refusal(savePlanDocument, request)).toBe('NOT_FOUND');
  });

  it('joins what two people changed in different cells, and stores nothing where they met in one', async () => {
    const old = { id: city.plan, editRevision: 1 };
    const other = seen(old, { cells: [cell('filing', 'VT, PT', 'VT')] });
    expect((await designer.get(savePlanDocument, other)).savePlanDocument).toMatchObject({
      joined: { answers: { place: 'Tam Kỳ, Quảng Nam', filing: 'VT' } },
    });
    const same = seen(old, { cells: [cell('place', 'Tam Kỳ', 'Núi Thành')] });
    expect((await designer.get(savePlanDocument, same)).savePlanDocument).toMatchObject({
      ...{ __typename: 'PlanDocumentConflict' },
      cells: [{ field: planField('place'), mine: 'Núi Thành', theirs: 'Tam Kỳ, Quảng Nam' }],
    });
    const unknown = { cells: [{ field: randomUUID(), was: null, value: 1 }] };
    expect(await designer.refusal(savePlanDocument, seen(old, unknown))).toBe('ANSWERS_INVALID');
  });

  it('takes its name and contact apart from its document', async () => {
    const command = changing('describePlan', 'DescribePlanInput');
    const as = { title: 'Kế hoạch số 1', movement: 'Đoàn kết sáng tạo', contact: 'Văn phòng, 0235 3 851 xxx' };
    expect(await reviewer.refusal(command, seen(await now(), as))).toBe('FORBIDDEN');
    const { describePlan } = await designer.get(command, seen(await now(), as));
    expect(describePlan.plan).toMatchObject(as);
    expect((await designer.get(command, seen({ id: city.plan, editRevision: 1 }, as))).describePlan.__typename).toBe(
      'PlanConflict',
    );
  });

  describe('of an issued plan', () => {
    const amend = changing('amendPlan', 'AmendPlanInput');
    const drop = changing('dropAmendment');
    const why = { reason: 'Theo Công văn số 12' };

    it('stays as it was issued while an amendment is written', async () => {
      const { editRevision } = await now();
      const issue = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename } }`;
      await designer.get(issue, seen({ id: city.plan, editRevision }));
      expect(await designer.refusal(amend, seen(await now(), why))).toBe('PLAN_WRONG_STATE');
      const { document } = await now();
      const [first] = document.tasks;
      const saved = await save({
        cells: [
          cell('filing', 'VT', 'VT, BPT'),
          { field: planField('tasks.dueOn'), row: first._id, was: null, value: '2025-11-30' },
        ],
        rows: [
          {
            table: planField('recipients'),
            row: document.recipients[3]._id,
            change: 'REMOVED',
            was: document.recipients[3],
          },
        ],
      });
      expect(saved.plan.document.filing).toBe('VT');
      expect(saved.plan.draft).toMatchObject({ isAmendment: true, answers: { filing: 'VT, BPT' } });
      expect((await planSeenBy(await city.app.as('an-xuan'), city.plan)).draft).toBeNull();
    });

    it('is amended with a reason, and each place is on record before and after', async () => {
      expect(await reviewer.refusal(amend, seen(await now(), why))).toBe('FORBIDDEN');
      const { amendPlan } = await designer.get(amend, seen(await now(), why));
      expect(amendPlan.plan).toMatchObject({ document: { filing: 'VT, BPT' }, draft: { isAmendment: false } });
      expect(amendPlan.plan.tasks[0]).toMatchObject({ code: 'II.1', dueOn: '2025-11-30' });
      const { reason, documentChanges } = amendPlan.plan.amendments[0];
      expect(reason).toBe(why.reason);
      expect(documentChanges).toEqual([
        { place: 'Nhiệm vụ, II.1: Hoàn thành trước ngày', before: null, after: '30/11/2025' },
        { place: 'Lưu', before: 'VT', after: 'VT, BPT' },
        {
          place: 'Nơi nhận, UBMTTQ Việt Nam các xã, phường',
          ...{ before: 'Nơi nhận: UBMTTQ Việt Nam các xã, phường', after: null },
        },
      ]);
      const { rows } = await city.app.owner.query('SELECT count(*)::int AS n FROM plan_recipients');
      expect(rows).toEqual([{ n: 3 }]);
    });

    it('forgets an amendment that is dropped', async () => {
      await save({ cells: [cell('filing', 'VT, BPT', 'VT')] });
      expect(await reviewer.refusal(drop, seen(await now()))).toBe('FORBIDDEN');
      const { dropAmendment } = await designer.get(drop, seen(await now()));
      expect(dropAmendment.plan.draft).toMatchObject({ isAmendment: false, answers: { filing: 'VT, BPT' } });
      expect(await designer.refusal(drop, seen(await now()))).toBe('PLAN_WRONG_STATE');
    });

    it('changes no more once the plan is closed, until it is reopened with a reason', async () => {
      const [close, reopen] = [changing('closePlan'), changing('reopenPlan', 'ReopenPlanInput')];
      expect(await reviewer.refusal(close, seen(await now()))).toBe('FORBIDDEN');
      expect(await designer.refusal(reopen, seen(await now(), why))).toBe('PLAN_WRONG_STATE');
      expect((await designer.get(close, seen(await now()))).closePlan.plan).toMatchObject({
        ...{ state: 'CLOSED', canEditDocument: false },
      });
      expect(await designer.refusal(close, seen(await now()))).toBe('PLAN_WRONG_STATE');
      const typed = seen(await now(), { cells: [cell('filing', 'VT, BPT', 'VT')] });
      expect(await designer.refusal(savePlanDocument, typed)).toBe('PLAN_WRONG_STATE');
      const describing = changing('describePlan', 'DescribePlanInput');
      const as = { title: 'Kế hoạch muộn', movement: 'Đoàn kết sáng tạo' };
      expect(await designer.refusal(describing, seen(await now(), as))).toBe('PLAN_WRONG_STATE');
      expect(await reviewer.refusal(reopen, seen(await now(), why))).toBe('FORBIDDEN');
      expect((await designer.get(reopen, seen(await now(), why))).reopenPlan.plan.state).toBe('ISSUED');
    });

    it('leaves an entry in the audit for each but the saves', async () => {
      const { rows } = await city.app.owner.query(`SELECT action FROM audit_entries WHERE subject = $1 ORDER BY id`, [
        city.plan,
      ]);
      expect(rows.map(({ action }) => action)).toEqual([
        ...['plan.describe', 'plan.issue', 'plan.amend', 'plan.dropAmendment', 'plan.close', 'plan.reopen'],
      ]);
    });
  });
});
