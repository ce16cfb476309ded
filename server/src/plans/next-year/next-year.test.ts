import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { changing, deletePlan, planSeenBy, seen } from '../../../testing/plan-words.ts';
import { issuePlan, smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const preview = `query ($id: ID!) { nextYear(planId: $id) { year title periods { name series dataTo opens due }
  forms { id title versionNow versionLatest hasDraft decision } assignments { formTitle periodName units } unitsSame
  unitsChanged { fate from to } documentChanges { place before after } documentToLookAt { place text }
  documentKeptAside { place } targets { title units measuredBy } targetsLeft { title why } } }`;
const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) { __typename
  ... on NextYearPrepared { plan { id year title state number editRevision issuedOn document previous { id }
    periods { name dataFrom dataTo due { date } } assignments { version { number } unitKinds period { name } } } }
  ... on NextYearExists { plan { id } } ... on PlanConflict { plan { editRevision } } } }`;

describe('the next year', () => {
  let city: SmallCity;
  let designer: Person;
  let reviewer: Person;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const { app, units } = city;
    await app.owner.query(`UPDATE unit_placements SET valid = daterange(lower(valid), '2025-07-01')
      WHERE unit_id IN (${units.anXuan}, ${units.anMy})`);
    const here = given(app.owner);
    const place = { kind: 'ward', under: units.city, from: '2025-07-01' } as const;
    const merged = await here.unit({ ...place, name: 'Phường Tam Kỳ' });
    await here.unit({ ...place, name: 'Phường Quảng Phú' });
    for (const from of [units.anXuan, units.anMy]) await here.succession({ from, to: merged, on: '2025-07-01' });
    await here.closure();
    await app.setToday('2025-12-20');
    designer = await app.as('designer');
    reviewer = await app.as('reviewer');
  });
  afterAll(() => city.app.close());

  const now = () => planSeenBy(designer, city.plan);
  const make = async (more: object = {}) => seen(await now(), more);

  it('is shown before it is made: units of today, days a year later, forms, and what the document says', async () => {
    const { nextYear } = await designer.get(preview, { id: city.plan });
    expect(nextYear).toMatchObject({ year: 2026, title: 'Kế hoạch năm 2026', unitsSame: 0, documentKeptAside: [] });
    expect(nextYear.periods).toEqual([
      {
        ...{ name: 'Báo cáo 6 tháng', series: 'halfYear' },
        ...{ dataTo: '2026-05-31', opens: '2026-05-05', due: '2026-06-05' },
      },
    ]);
    expect(nextYear.forms).toMatchObject([{ id: city.form, versionNow: 1, versionLatest: 1, decision: 'LATEST' }]);
    expect(nextYear.assignments).toMatchObject([{ periodName: 'Báo cáo 6 tháng', units: 2 }]);
    expect(nextYear.unitsChanged).toEqual([
      { fate: 'ADDED', from: [], to: 'Phường Quảng Phú' },
      { fate: 'PASSED', from: ['Phường An Mỹ', 'Phường An Xuân'], to: 'Phường Tam Kỳ' },
    ]);
    const { documentChanges, documentToLookAt } = nextYear;
    expect(documentChanges).toContainEqual({ place: 'Năm kế hoạch', before: '2025', after: '2026' });
    expect(documentChanges).toContainEqual({ place: 'Ngày ban hành', before: '12/03/2025', after: null });
    const task = documentChanges.find(({ place }: any) => place === 'Nhiệm vụ, III.3: Nội dung');
    expect([task.before, task.after].map((text) => /trong năm \d+/.exec(text)![0])).toEqual([
      ...['trong năm 2025', 'trong năm 2026'],
    ]);
    expect(documentToLookAt.filter(({ place }: any) => place === 'Căn cứ')).toHaveLength(3);
  });

  it('names the targets that go on, and those it leaves with why', async () => {
    const target = async (title: string, more: { measure?: string; kind?: string; period?: string }) => {
      const { measure = 'f.id, NULL', kind = 'ward', period = 'half-year' } = more;
      await city.app.owner.query(
        `INSERT INTO targets (plan_id, period_id, position, title, relation, value, entries_of, indicator, unit_kinds, after_merger, given_on)
         SELECT p.id, t.id, 1, $2, 'atLeast', 1, ${measure}, ARRAY[$3], 'sum', '2025-03-12' FROM plans p
           JOIN periods t ON t.plan_id = p.id AND t.key = $4 CROSS JOIN forms f WHERE p.uid = $1 AND f.uid = $5`,
        [city.plan, title, kind, period, city.form],
      );
    };
    await city.app.owner.query(
      `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, closes)
       SELECT plan_id, 'storm', 'adHoc-storm', 2, 'Báo cáo đột xuất', data_from, data_to, opens, due, closes FROM periods`,
    );
    await target('Phường nào cũng có mô hình', {});
    await target('Mỗi tổ chức đúng 01 mô hình', { kind: 'organisation' });
    await target('Chỉ tiêu không ai đo', { measure: `NULL, 'nobody-counts-it'` });
    await target('Góp ý khi có bão', { period: 'storm' });
    const { nextYear } = await designer.get(preview, { id: city.plan });
    expect(nextYear.targets).toEqual([{ title: 'Phường nào cũng có mô hình', units: 2, measuredBy: [city.form] }]);
    expect(nextYear.targetsLeft.map(({ title, why }: any) => `${title}: ${why}`).sort()).toEqual([
      ...['Chỉ tiêu không ai đo: NO_FORM', 'Góp ý khi có bão: ONCE', 'Mỗi tổ chức đúng 01 mô hình: NO_UNITS'],
    ]);
    await city.app.owner.query('DELETE FROM targets');
    await city.app.owner.query(`DELETE FROM periods WHERE key = 'storm'`);
  });

  it('is refused to others, in a plan that is not issued, and to whoever saw an older state', async () => {
    expect(await reviewer.refusal(preview, { id: city.plan })).toBe('FORBIDDEN');
    expect(await reviewer.refusal(prepare, await make())).toBe('FORBIDDEN');
    const neighbour = await city.app.as('neighbour');
    expect(await neighbour.refusal(preview, { id: city.plan })).toBe('NOT_FOUND');
    expect(await neighbour.refusal(prepare, await make())).toBe('NOT_FOUND');
    const old = seen({ id: city.plan, editRevision: 1 });
    expect((await designer.get(prepare, old)).prepareNextYear.__typename).toBe('PlanConflict');
  });

  it('is one action, done once, and undone by throwing the draft away', async () => {
    const request = await make();
    const first = (await designer.get(prepare, request)).prepareNextYear.plan;
    expect((await designer.get(prepare, request)).prepareNextYear.plan.id).toBe(first.id);
    expect((await designer.get(prepare, await make())).prepareNextYear).toEqual({
      ...{ __typename: 'NextYearExists', plan: { id: first.id } },
    });
    expect(await designer.refusal(prepare, seen(first))).toBe('PLAN_WRONG_STATE');
    expect((await designer.get(deletePlan, seen(first))).deletePlan.__typename).toBe('PlanDeleted');
    expect(await planSeenBy(designer, first.id)).toBeNull();
    const again = (await designer.get(prepare, await make())).prepareNextYear;
    expect(again.__typename).toBe('NextYearPrepared');
    await designer.get(deletePlan, seen(again.plan));
  });

  it('passes to the office to which the plan of this year passes on a day to come', async () => {
    const { owner } = city.app;
    const { city: office, anXuan: heir } = city.units;
    await owner.query(`UPDATE plan_owners SET valid = daterange(NULL, '2026-02-01')`);
    await owner.query(`INSERT INTO plan_owners (plan_id, unit_id, valid)
      SELECT plan_id, ${heir}, daterange('2026-02-01', NULL) FROM plan_owners`);
    const { plan } = (await designer.get(prepare, await make())).prepareNextYear;
    const { rows: owners } = await owner.query(
      `SELECT o.unit_id::text AS unit, o.valid::text AS valid FROM plan_owners o JOIN plans p ON p.id = o.plan_id
       WHERE p.uid = $1 ORDER BY lower(o.valid) NULLS FIRST`,
      [plan.id],
    );
    expect(owners).toEqual([
      { unit: office, valid: '(,2026-02-01)' },
      { unit: heir, valid: '[2026-02-01,)' },
    ]);
    await designer.get(deletePlan, seen(plan));
    await owner.query(`DELETE FROM plan_owners WHERE unit_id = ${heir}`);
    await owner.query('UPDATE plan_owners SET valid = daterange(NULL, NULL)');
  });

  it('goes on from a closed plan to an issued one; a form stays on its version where that was decided', async () => {
    await designer.get(changing('closePlan'), seen(await now()));
    const forms = [{ formId: city.form, decision: 'SAME' }];
    const { plan } = (await designer.get(prepare, await make({ forms }))).prepareNextYear;
    expect(plan).toMatchObject({
      ...{ year: 2026, title: 'Kế hoạch năm 2026', state: 'DRAFT', number: null, issuedOn: null },
      ...{ previous: { id: city.plan }, document: { year: 2026, signerName: 'Nguyễn Thị Thu Hiền' } },
      periods: [{ dataFrom: '2026-01-01', dataTo: '2026-05-31', due: { date: '2026-06-05' } }],
      assignments: [{ version: { number: 1 }, unitKinds: ['WARD', 'COMMUNE'] }],
    });
    await city.app.setToday('2026-03-10');
    const input = { planId: plan.id, expectedRevision: 1, number: '07/KH-MTTQ-BTT', idempotencyKey: randomUUID() };
    expect((await designer.get(issuePlan, { input })).issuePlan).toMatchObject({ reportsExpected: 2 });
    expect((await planSeenBy(designer, plan.id)).document).toMatchObject({
      ...{ issuedOn: '2026-03-10', docNumber: '07/KH-MTTQ-BTT' },
    });
  });
});
