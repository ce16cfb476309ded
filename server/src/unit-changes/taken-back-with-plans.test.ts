import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { changeUnits } from '../../testing/administered-city.ts';
import { dutiesOf, quarter } from '../../testing/duty-words.ts';
import { given } from '../../testing/given.ts';
import { createPlan, planSeenBy, planTypeUid, seen, unitUid } from '../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const on = '2025-07-01';
const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) { __typename
  ... on NextYearPrepared { plan { id } } } }`;
const undo = `mutation ($input: UndoUnitChangesInput!) { undoUnitChanges(input: $input) { __typename
  ... on UnitChangesUndone { plansFollowed plansChoosing } ... on UndoRefused { obstacle later { unitName reason on } } } }`;

describe('changes of units, the plans that follow them, and taking the changes back', () => {
  const all: SmallCity[] = [];
  let city: SmallCity;
  let admin: Person;
  let designer: Person;
  let tamKy: string;
  let daNang: string;

  beforeEach(async () => {
    all.push((city = await smallCity()));
    await city.issued();
    const here = given(city.app.owner);
    await here.unit({ name: 'Thành phố Đà Nẵng', kind: 'city' });
    await here.closure();
    await here.person({ login: 'admin', roles: ['administrator'], at: city.units.city });
    await city.app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT a.id, 'administrator', p.unit_id
       FROM accounts a, unit_placements p WHERE a.login = 'admin' AND p.name = 'Thành phố Đà Nẵng'`,
    );
    admin = await city.app.as('admin');
    designer = await city.app.as('designer');
    tamKy = await unitUid(city, city.units.city);
    daNang = (
      await city.app.owner.query(
        `SELECT u.uid FROM units u JOIN unit_placements p ON p.unit_id = u.id WHERE p.name = 'Thành phố Đà Nẵng'`,
      )
    ).rows[0].uid;
  });
  afterAll(() => Promise.all(all.map(({ app }) => app.close())));

  const merge = async (into: string, ...before: object[]) => {
    const changes = [...before, { on, merge: { unitIds: [tamKy], intoId: into } }];
    const input = { changes, reason: 'NQ 1659/NQ-UBTVQH15', idempotencyKey: randomUUID() };
    return (await admin.get(changeUnits, { input })).changeUnits.batchId as string;
  };
  const takeBack = async (batchId: string) =>
    (await admin.get(undo, { input: { batchId, idempotencyKey: randomUUID() } })).undoUnitChanges;
  const nextYear = async () => {
    const plan = await planSeenBy(designer, city.plan);
    const input = { ...seen(plan).input, forms: [{ formId: city.form, decision: 'LATEST' }] };
    return (await designer.get(prepare, { input })).prepareNextYear.plan.id as string;
  };
  const anew = async (year = 2027) => {
    const input = { unitId: tamKy, planTypeId: await planTypeUid(city), year, movement: 'Đoàn kết sáng tạo' };
    const named = { ...input, title: `Kế hoạch năm ${year}`, idempotencyKey: randomUUID() };
    return (await designer.get(createPlan, { input: named })).createPlan.id as string;
  };
  const leaders = async (plan: string) =>
    (
      await city.app.owner.query(
        `SELECT (SELECT name FROM unit_placements q WHERE q.unit_id = o.unit_id LIMIT 1) || ' ' || o.valid::text AS led
         FROM plan_owners o JOIN plans p ON p.id = o.plan_id WHERE p.uid = $1 ORDER BY o.valid`,
        [plan],
      )
    ).rows.map(({ led }) => led);
  const passing = ['Thành phố Tam Kỳ (,2025-07-01)', 'Thành phố Đà Nẵng [2025-07-01,)'];
  const staying = ['Thành phố Tam Kỳ (,)'];

  it('lets a plan that is begun anew pass on the day when its office ends, as the plans it leads do', async () => {
    await merge(daNang);
    expect(await leaders(city.plan)).toEqual(passing);
    expect(await leaders(await anew())).toEqual(passing);
  });

  it('puts the leaders right of the draft of next year and of a plan begun anew, and names them', async () => {
    const batch = await merge(daNang);
    const plans = [await nextYear(), await anew()];
    for (const plan of plans) expect(await leaders(plan)).toEqual(passing);
    expect(await takeBack(batch)).toEqual({
      __typename: 'UnitChangesUndone',
      plansFollowed: ['Kế hoạch năm 2026', 'Kế hoạch năm 2027'],
      plansChoosing: [],
    });
    for (const plan of [city.plan, ...plans]) expect(await leaders(plan)).toEqual(staying);
  });

  it('is not kept from it by a draft that a unit made by the batch was to lead', async () => {
    const id = randomUUID();
    const batch = await merge(id, { on, create: { id, name: 'Khu vực Tam Kỳ', kind: 'CITY', parentId: daNang } });
    const draft = await nextYear();
    expect((await leaders(draft))[1]).toContain('Khu vực Tam Kỳ');
    expect((await takeBack(batch)).__typename).toBe('UnitChangesUndone');
    expect(await leaders(draft)).toEqual(staying);
  });

  it('follows also where the draft was made when the other office led already', async () => {
    const batch = await merge(daNang);
    await city.app.setToday('2025-07-02');
    const draft = await nextYear();
    expect(await leaders(draft)).toEqual(['Thành phố Đà Nẵng (,)']);
    expect((await takeBack(batch)).plansFollowed).toEqual(['Kế hoạch năm 2026']);
    expect(await leaders(draft)).toEqual(staying);
  });

  it('lets plans that chose a unit of the batch by name choose again those it came of, and names them', async () => {
    const id = randomUUID();
    const [anMy, anXuan] = [await unitUid(city, city.units.anMy), await unitUid(city, city.units.anXuan)];
    const changes = [
      { on, create: { id, name: 'Phường Tam Kỳ', kind: 'WARD', parentId: tamKy } },
      { on, merge: { unitIds: [anMy, anXuan], intoId: id } },
    ];
    const input = { changes, reason: 'NQ 1659/NQ-UBTVQH15', idempotencyKey: randomUUID() };
    const { batchId } = (await admin.get(changeUnits, { input })).changeUnits;
    const duties = dutiesOf(city.plan);
    const period = randomUUID();
    const assign = { formId: city.form, periodId: period, assignment: { units: { kinds: ['WARD'], except: [id] } } };
    await duties.change(designer, [{ addPeriod: { id: period, period: quarter() } }, { assign }]);
    expect(await takeBack(batchId)).toEqual({
      ...{ __typename: 'UnitChangesUndone', plansFollowed: [], plansChoosing: ['Kế hoạch năm 2025'] },
    });
    const { plan } = await designer.get(
      `query ($id: ID!) { plan(id: $id) { assignments { period { name } exceptUnits { name } } } }`,
      { id: city.plan },
    );
    expect(plan.assignments.at(-1)).toEqual({
      period: { name: 'Quý III năm 2025' },
      exceptUnits: [{ name: 'Phường An Xuân' }, { name: 'Phường An Mỹ' }],
    });
  });

  it('names what is to be taken back first: the unit, the reason and the day', async () => {
    const batch = await merge(daNang);
    const rename = { on: '2025-09-01', rename: { unitId: daNang, name: 'Thành phố Đà Nẵng mới' } };
    const input = { changes: [rename], reason: 'NQ 99', idempotencyKey: randomUUID() };
    await admin.get(changeUnits, { input });
    expect(await takeBack(batch)).toMatchObject({
      obstacle: 'LATER_CHANGE',
      later: { unitName: 'Thành phố Đà Nẵng', reason: 'NQ 99', on: '2025-09-01' },
    });
  });

  it('says that roles were changed since where these stand in the way', async () => {
    const batch = await merge(daNang);
    await city.app.owner.query(
      `UPDATE role_holdings SET valid = '[2025-07-01,2025-12-31)' WHERE lower(valid) = '2025-07-01'`,
    );
    await city.app.owner.query(`UPDATE role_holdings SET valid = '(,2025-06-15)' WHERE upper(valid) = '2025-07-01'`);
    expect(await takeBack(batch)).toMatchObject({ obstacle: 'ROLES_CHANGED', later: null });
    expect(await leaders(city.plan)).toEqual(passing);
  });
});
