import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { changing, planField, planKeptHere, savePlanDocument, seen } from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const told = `editRevision state document parent { basis type number issuedOn issuer subject link isFromYearBefore plan { id } }
  possibleParents { title } children { title } amendments { reason documentChanges { place before after } }`;
const read = `query ($id: ID!) { plan(id: $id) { id ${told} } }`;
const set = `mutation ($input: SetParentPlanInput!) { setParentPlan(input: $input) { __typename
  ... on PlanChanged { plan { id ${told} } } ... on PlanConflict { plan { editRevision } } } }`;
const amend = changing('amendPlan', 'AmendPlanInput');
const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) {
  ... on NextYearPrepared { plan { id } } } }`;
const preview = `query ($id: ID!) { nextYear(planId: $id) { parent { number link isFromYearBefore plan { id } } } }`;

describe('the plan that a plan carries out', () => {
  let city: SmallCity;
  let office: Person;
  let ward: Person;
  let wardPlan: string;
  beforeAll(async () => {
    city = await smallCity();
    const here = given(city.app.owner);
    await here.person({ login: 'ward-office', roles: ['designer'], at: city.units.anXuan });
    office = await city.app.as('designer');
    ward = await city.app.as('ward-office');
    wardPlan = await plan('Kế hoạch của phường An Xuân', city.units.anXuan, 'issued', 2025);
  });
  afterAll(() => city.app.close());

  const plan = (title: string, unit: string, state: string, year: number) =>
    planKeptHere(city, { title, unit, state, year });
  const now = async (somebody = office, id = city.plan) => (await somebody.get(read, { id })).plan;
  const wish = async (more: object, somebody = office, id = city.plan) => seen(await now(somebody, id), more);
  const sets = async (more: object, somebody = office, id = city.plan) =>
    (await somebody.get(set, await wish(more, somebody, id))).setParentPlan.plan;
  const refusal = async (parentId: string) => {
    const { errors } = (await ward.ask(set, await wish({ parentId, reason: 'thử' }, ward, wardPlan))) as any;
    return errors[0].extensions;
  };
  const basisOf = async (number: string): Promise<string> =>
    (await now()).document.bases.find((row: any) => row.number === number)._id;
  const address = 'https://mặttrận.example.vn/kh-38';

  it('is one of its legal bases, in the words of that row, once also when asked twice', async () => {
    const request = await wish({ basis: await basisOf('38/KH-MTTQ-BTT'), link: address.normalize('NFD') });
    for (let times = 0; times < 2; times += 1) await office.get(set, request);
    const { editRevision, parent, amendments } = await now(await city.app.as('reviewer'));
    expect(parent).toEqual({
      ...{ basis: expect.any(String), type: 'Kế hoạch', number: '38/KH-MTTQ-BTT', issuedOn: '2025-02-11' },
      issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Quảng Nam',
      subject: expect.stringContaining('trong toàn tỉnh'),
      ...{ link: address, isFromYearBefore: false, plan: null },
    });
    expect([editRevision, amendments]).toEqual([2, []]);
  });

  it('is named by the office that writes the plan, on the state it saw', async () => {
    const request = await wish({});
    expect(await (await city.app.as('reviewer')).refusal(set, request)).toBe('FORBIDDEN');
    for (const stranger of ['an-xuan', 'neighbour'])
      expect(await (await city.app.as(stranger)).refusal(set, request)).toBe('NOT_FOUND');
    const old = seen({ id: city.plan, editRevision: 1 });
    expect((await office.get(set, old)).setParentPlan).toMatchObject({ __typename: 'PlanConflict' });
    expect((await now(await city.app.as('reviewer'))).possibleParents).toEqual([]);
  });

  it('is one basis of this plan or one plan, with an address that is one', async () => {
    const basis = await basisOf('38/KH-MTTQ-BTT');
    for (const bad of [
      { basis, parentId: city.plan },
      { link: address },
      { basis, link: 'javascript:alert(1)' },
      { basis, link: 'https://mattran.vn@evil.example' },
    ])
      expect(await office.refusal(set, await wish(bad))).toBe('INVALID_INPUT');
    for (const unknown of [{ basis: randomUUID() }, { basis: 'x' }, { parentId: randomUUID() }, { parentId: 'x' }])
      expect(await office.refusal(set, await wish(unknown))).toBe('NOT_FOUND');
  });

  it('may be a plan that is kept here: issued, of no later year, led above, and never one that carries it out', async () => {
    expect(await refusal(city.plan)).toEqual({ code: 'NOT_FOUND', details: { kind: 'Plan' } });
    await city.app.owner.query(`UPDATE plans SET edit_revision = 1`);
    await city.issued();
    expect((await now(ward, wardPlan)).possibleParents).toEqual([{ title: 'Kế hoạch năm 2025' }]);
    const { parent } = await sets({ parentId: city.plan, reason: 'Ghi kế hoạch của thành phố' }, ward, wardPlan);
    expect(parent).toMatchObject({
      ...{ basis: null, type: 'Kế hoạch', number: '05/KH-MTTQ-BTT', issuedOn: expect.any(String) },
      ...{ issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ', plan: { id: city.plan } },
    });
    expect((await now()).children).toEqual([{ title: 'Kế hoạch của phường An Xuân' }]);
    expect((await now(await city.app.as('an-my'))).children).toEqual([]);

    const refused = (reason: string) => ({ code: 'PARENT_PLAN_REFUSED', details: { reason } });
    expect(await refusal(wardPlan)).toEqual(refused('itself'));
    expect(await refusal(await plan('Nháp', city.units.anXuan, 'draft', 2025))).toEqual(refused('notIssued'));
    expect(await refusal(await plan('Năm sau', city.units.city, 'issued', 2026))).toEqual(refused('laterYear'));
    const below = await plan('Kế hoạch của khối phố', city.units.anXuan, 'issued', 2025);
    await sets({ parentId: wardPlan, reason: 'Ghi kế hoạch của phường' }, ward, below);
    expect(await refusal(below)).toEqual(refused('carriesItOut'));
    const request = await wish({ parentId: below, reason: 'thử' });
    expect(await office.refusal(set, request)).toBe('PARENT_PLAN_REFUSED');
    expect((await now(ward, wardPlan)).possibleParents).toEqual([{ title: 'Kế hoạch năm 2025' }]);
  });

  it('is hidden as a choice where it is not seen', async () => {
    const theirs = await plan('Hội An', city.units.otherCity, 'issued', 2025);
    expect(await refusal(theirs)).toEqual({ code: 'NOT_FOUND', details: { kind: 'Plan' } });
  });

  it('is told to nobody who does not see it, for instance since its unit went to another city', async () => {
    const theirs = await plan('Hội An mật', city.units.otherCity, 'issued', 2025);
    await city.app.owner.query(`UPDATE plans SET number = '77/KH-HA' WHERE uid = $1`, [theirs]);
    const moved = await plan('Kế hoạch của phường đã chuyển', city.units.anXuan, 'issued', 2025);
    const carries = 'UPDATE plans SET parent_plan_id = (SELECT id FROM plans WHERE uid = $1) WHERE uid = $2';
    await city.app.owner.query(carries, [theirs, moved]);
    const told = [
      (await now(ward, moved)).parent,
      (await ward.get(preview, { id: moved })).nextYear.parent,
      (await ward.get(`{ search(text: "77/kh-ha") { title } }`)).search,
    ];
    expect(told).toEqual([null, null, []]);
    const { amendments } = await sets({ parentId: city.plan, reason: 'Kế hoạch của thành phố mới' }, ward, moved);
    expect(amendments[0].documentChanges[0]).toMatchObject({ before: 'Một kế hoạch của đơn vị khác' });
    await city.app.owner.query('UPDATE plans SET parent_plan_id = NULL WHERE uid = $1', [moved]);
  });

  it('is found by the number of the plan it carries out', async () => {
    const hits = (await ward.get(`{ search(text: "05/kh-mttq") { title } }`)).search;
    expect(hits).toContainEqual({ title: 'Kế hoạch của phường An Xuân' });
  });

  it('is an amendment with its reason once the plan is issued, read by every unit', async () => {
    const basis = await basisOf('04/CTr-MTTQ-UB');
    expect(await office.refusal(set, await wish({ basis, reason: ' ' }))).toBe('INVALID_INPUT');
    const { amendments } = await sets({ basis, reason: 'Theo Công văn số 12' });
    expect(amendments[0]).toEqual({
      reason: 'Theo Công văn số 12',
      documentChanges: [
        {
          place: 'Kế hoạch cấp trên',
          before: `Kế hoạch số 38/KH-MTTQ-BTT ngày 11 tháng 02 năm 2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Quảng Nam (${address})`,
          after: 'Chương trình số 04/CTr-MTTQ-UB ngày 07 tháng 01 năm 2025 của Ủy ban MTTQ Việt Nam thành phố',
        },
      ],
    });
    expect((await now(await city.app.as('an-xuan'))).parent).toMatchObject({ number: '04/CTr-MTTQ-UB' });
    expect(await office.refusal(set, await wish({ basis, reason: 'Như cũ' }))).toBe('PLAN_INCOMPLETE');
  });

  it('passes to the next year, whose office is told that number and day are those of this one', async () => {
    await sets({ basis: await basisOf('38/KH-MTTQ-BTT'), link: address, reason: 'Ghi đúng kế hoạch của tỉnh' });
    const carried = { number: '38/KH-MTTQ-BTT', link: null, isFromYearBefore: true, plan: null };
    expect((await office.get(preview, { id: city.plan })).nextYear.parent).toEqual(carried);
    const { id } = (await office.get(prepare, await wish({}))).prepareNextYear.plan;
    const next = await now(office, id);
    expect(next.parent).toMatchObject(carried);
    const itself = seen(next, { parentId: city.plan });
    expect(await office.refusal(set, itself)).toBe('PARENT_PLAN_REFUSED');
    expect(next.possibleParents).not.toContainEqual({ title: 'Kế hoạch năm 2025' });
    const typed = {
      field: planField('bases.number'),
      row: next.parent.basis,
      was: carried.number,
      value: '12/KH-MTTQ',
    };
    await office.get(savePlanDocument, seen(next, { cells: [typed] }));
    expect((await now(office, id)).parent).toMatchObject({ number: '12/KH-MTTQ', isFromYearBefore: false });
  });

  it('is, for the next year, the plan that follows it once that is issued', async () => {
    const ofTheWard = async () => (await ward.get(preview, { id: wardPlan })).nextYear.parent;
    expect(await ofTheWard()).toMatchObject({ isFromYearBefore: true, plan: { id: city.plan } });
    const { rows } = await city.app.owner.query(
      `UPDATE plans SET state = 'issued' WHERE previous_plan_id = (SELECT id FROM plans WHERE uid = $1) RETURNING uid`,
      [city.plan],
    );
    expect(await ofTheWard()).toMatchObject({ isFromYearBefore: false, plan: { id: rows[0].uid } });
  });

  it('falls away with the row that an amendment takes out of the bases', async () => {
    const before = await now();
    const row = before.document.bases.find(({ _id }: any) => _id === before.parent.basis);
    const gone = { table: planField('bases'), row: row._id, change: 'REMOVED', was: row };
    await office.get(savePlanDocument, seen(before, { rows: [gone] }));
    expect((await now()).parent).toMatchObject({ number: '38/KH-MTTQ-BTT' });
    await office.get(amend, await wish({ reason: 'Căn cứ hết hiệu lực' }));
    expect((await now()).parent).toBeNull();
  });

  it('is changed no more once the plan is closed, and each change is in the audit', async () => {
    await office.get(changing('closePlan'), await wish({}));
    const request = await wish({ reason: 'muộn' });
    expect(await office.refusal(set, request)).toBe('PLAN_WRONG_STATE');
    const { rows } = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE subject = $1 AND action = 'plan.setParent' ORDER BY id`,
      [city.plan],
    );
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows[0].details)).toContain('38/KH-MTTQ-BTT');
  });
});
