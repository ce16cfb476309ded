import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeUnits } from '../../testing/administered-city.ts';
import { given } from '../../testing/given.ts';
import { changing, planSeenBy, seen, unitUid } from '../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const on = '2025-07-01';
const asked = `unitPlans { state canRecord unit { name } }
  formerUnitPlans { state number issuedOn addedTasks canRecord unit { name } heirs { name } }
  tasks { id code unitsMeant unitsDone progress { state unit { name } }
    formerProgress { state note evidence byName canReport unit { name } heirs { name } } }`;
const preview = `query ($input: PreviewUnitChangesInput!) { previewUnitChanges(input: $input) {
  ... on UnitChangePreview { told { unitName ownPlans tasks } } } }`;
const record = 'mutation ($input: RecordUnitPlanInput!) { recordUnitPlan(input: $input) { __typename } }';
const report = 'mutation ($input: ReportTaskInput!) { reportTask(input: $input) { __typename } }';

describe('what units recorded and told under a plan, once they are merged', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'anXuan' | 'anMy' | 'neighbour' | 'admin', Person>;
  let units: Record<'city' | 'anXuan' | 'anMy', string>;
  let task: string;
  let changes: object[];
  const ward = randomUUID();
  const own = { state: 'ISSUED', number: '03/KH-MTTQ-BTT', issuedOn: '2025-04-01', addedTasks: 'Vườn cây cộng đồng' };
  const told = { state: 'DONE', note: 'Đã ra mắt', evidence: 'https://example.vn/mo-hinh' };

  beforeAll(async () => {
    city = await smallCity();
    const toOctober = `UPDATE periods SET data_to = '2025-10-31', due = '2025-11-05', closes = '2025-12-31'`;
    await city.app.owner.query(toOctober);
    await city.issued();
    await given(city.app.owner).person({ login: 'admin', roles: ['administrator'], at: city.units.city });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), anXuan: await as('an-xuan'), anMy: await as('an-my') },
      ...{ neighbour: await as('neighbour'), admin: await as('admin') },
    };
    const uid = (unit: string) => unitUid(city, unit);
    units = {
      ...{ city: await uid(city.units.city), anXuan: await uid(city.units.anXuan), anMy: await uid(city.units.anMy) },
    };
    task = (await planOf(people.designer)).tasks.find(({ code }: any) => code === 'III.3').id;
    const given3 = seen(await planSeenBy(people.designer, city.plan), { taskId: task, units: { kinds: ['WARD'] } });
    await people.designer.get(changing('assignTask', 'AssignTaskInput'), given3);
    await people.anXuan.get(record, wish(units.anXuan, own));
    await people.anXuan.get(report, wish(units.anXuan, { ...told, taskId: task }));
    changes = [
      { on, create: { id: ward, name: 'Phường Tam Kỳ', kind: 'WARD', parentId: units.city } },
      { on, merge: { unitIds: [units.anXuan, units.anMy], intoId: ward } },
    ];
  });
  afterAll(() => city.app.close());

  const wish = (unitId: string, more: object) => ({
    input: { planId: city.plan, unitId, expectedRevision: 0, idempotencyKey: randomUUID(), ...more },
  });
  const planOf = async (somebody: Person) =>
    (await somebody.get(`query ($id: ID!) { plan(id: $id) { ${asked} } }`, { id: city.plan })).plan;
  const taskOf = async (somebody: Person) => (await planOf(somebody)).tasks.find(({ id }: any) => id === task);
  const formerly = { unit: { name: 'Phường An Xuân' }, heirs: [{ name: 'Phường Tam Kỳ' }] };

  it('is named by the preview of the merger', async () => {
    const { previewUnitChanges } = await people.admin.get(preview, { input: { changes } });
    expect(previewUnitChanges.told).toEqual([{ unitName: 'Phường An Xuân', ownPlans: 1, tasks: 1 }]);
    expect((await planOf(people.designer)).formerUnitPlans).toEqual([]);
  });

  it('stays under the last name of the unit, for the office and whoever took it over, and is changed by nobody', async () => {
    const input = { changes, reason: 'NQ 1659/NQ-UBTVQH15', idempotencyKey: randomUUID() };
    await people.admin.get(changeUnits, { input });
    await people.admin.get('mutation { setDemoDate(input: { date: "2025-07-10" }) { today } }');
    for (const person of [people.designer, people.anMy]) {
      const plan = await planOf(person);
      expect(plan.unitPlans).toMatchObject([{ state: null, unit: { name: 'Phường Tam Kỳ' } }]);
      expect(plan.formerUnitPlans).toEqual([{ ...own, canRecord: false, ...formerly }]);
      const { progress, formerProgress, unitsMeant, unitsDone } = await taskOf(person);
      expect(progress).toEqual([{ state: 'NOT_BEGUN', unit: { name: 'Phường Tam Kỳ' } }]);
      expect(formerProgress).toEqual([{ ...told, byName: 'Lê Văn An', canReport: false, ...formerly }]);
      expect({ unitsMeant, unitsDone }).toEqual({ unitsMeant: 1, unitsDone: 0 });
    }
    const again = { ...own, expectedRevision: 1 };
    expect(await people.anXuan.refusal(record, wish(units.anXuan, again))).toBe('NOT_FOUND');
    const anew = { ...told, taskId: task, expectedRevision: 1 };
    expect(await people.anXuan.refusal(report, wish(units.anXuan, anew))).toBe('NOT_FOUND');
  });

  it('is not told to other offices, and stays once the plan is closed and the unit that took it over is gone too', async () => {
    expect(await planOf(people.neighbour)).toBeNull();
    const next = { ...(changes[0] as any).create, id: randomUUID(), name: 'Phường Bàn Thạch' };
    const later = [
      { on: '2026-01-01', create: next },
      { on: '2026-01-01', merge: { unitIds: [ward], intoId: next.id } },
    ];
    const input = { changes: later, reason: 'NQ 2/NQ-UBTVQH16', idempotencyKey: randomUUID() };
    await people.admin.get(changeUnits, { input });
    await people.designer.get(changing('closePlan'), seen(await planSeenBy(people.designer, city.plan)));
    await city.app.setToday('2026-02-01');
    const now = { unit: formerly.unit, heirs: [{ name: 'Phường Bàn Thạch' }] };
    expect((await planOf(people.designer)).formerUnitPlans).toMatchObject([{ number: own.number, ...now }]);
    expect((await taskOf(people.designer)).formerProgress).toMatchObject([{ note: told.note, ...now }]);
  });
});
