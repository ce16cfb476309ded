import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communes, mergerDay } from '../../seeds/units.ts';
import { changeUnits } from '../../testing/administered-city.ts';
import { given, type GivenForm } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const preview = `query ($input: PreviewUnitChangesInput!) { previewUnitChanges(input: $input) { __typename
  ... on UnitChangePreview { asOf reportsAdded reportsVoided unitsMoved reportsToDecide { unitName periodName state }
    roles { personName role fromUnit toUnit } plans { title toUnit } figures { unitName reports recast } }
  ... on UnitChangeRefused { index refusal } } }`;
const undo = `mutation ($input: UndoUnitChangesInput!) { undoUnitChanges(input: $input) { __typename
  ... on UnitChangesUndone { batchId } ... on UndoRefused { obstacle } } }`;
const wards = [
  { key: 'ward-tam-ky', name: 'Phường Tam Kỳ' },
  { key: 'ward-ban-thach', name: 'Phường Bàn Thạch', code: '20335' },
  { key: 'ward-quang-phu', name: 'Phường Quảng Phú' },
  { key: 'ward-huong-tra', name: 'Phường Hương Trà' },
].map((ward) => ({ ...ward, id: randomUUID() }));

describe('1 July 2025: twelve units become four', () => {
  let app: TestApp;
  let admin: Person;
  let form: GivenForm;
  let changes: object[];
  let batchId: string;
  const inner: Record<string, string> = {};
  const outer: Record<string, string> = {};
  const reports = async () => {
    const { rows } = await app.owner.query(
      `SELECT t.key, r.state, count(*)::int AS n FROM reports r JOIN periods t ON t.id = r.period_id GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    return rows.map(({ key, state, n }) => `${key} ${state} ${n}`);
  };

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    inner.top = await here.unit({ name: 'Thành phố Đà Nẵng', kind: 'city', code: '48' });
    inner.city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city', code: '502', under: inner.top });
    for (const { key, name, kind, code } of communes) {
      inner[key] = await here.unit({ name, kind, code, under: inner.city });
      await here.person({ login: key, roles: ['reporter'], at: inner[key] });
    }
    await here.closure();
    for (const [key, id] of Object.entries(inner)) {
      outer[key] = (await app.owner.query('SELECT uid FROM units WHERE id = $1', [id])).rows[0].uid;
    }
    await here.person({ login: 'admin', roles: ['administrator', 'analyst'], at: inner.top });
    form = await here.form({ key: 'half-year', owner: inner.city, fields: { models: { indicator: 'models-new' } } });
    const annual = await here.form({ key: 'annual', owner: inner.city });
    const plan = await here.plan({ year: 2025, owner: inner.city, title: 'Kế hoạch 2025' });
    const days = { half: ['2025-01-01', '2025-05-31', '2025-06-05'], year: ['2025-01-01', '2025-10-31', '2025-11-05'] };
    const [half, year] = await Promise.all(
      Object.entries(days).map(([key, [from, to, due]]) => here.period({ plan, key, from: from!, to: to!, due: due! })),
    );
    const halfDuty = await here.assignment({ plan, form, period: half! });
    const yearDuty = await here.assignment({ plan, form: annual, period: year! });
    for (const [index, { key }] of communes.entries()) {
      const report = await here.report({ assignment: halfDuty, unit: inner[key]!, state: 'accepted' });
      await here.facts(report, { [form.fields.models!]: index + 1 });
      await here.report({ assignment: yearDuty, unit: inner[key]!, state: key === 'an-my' ? 'draft' : 'expected' });
    }
    await app.setToday('2025-06-20');
    admin = await app.as('admin');
    const merged = (into: string) => communes.filter((unit) => unit.into === into).map(({ key }) => outer[key]!);
    changes = [
      ...wards.map(({ id, name, code }) => ({ create: { id, name, code, kind: 'WARD', parentId: outer.top } })),
      ...wards.map(({ key, id }) => ({ merge: { unitIds: merged(key), intoId: id } })),
      { merge: { unitIds: [outer.city], intoId: outer.top } },
    ].map((change) => ({ on: mergerDay, ...change }));
  });
  afterAll(() => app.close());

  it('shows beforehand what follows, and changes nothing', async () => {
    const { previewUnitChanges: seen } = await admin.get(preview, { input: { changes } });
    expect(seen).toMatchObject({ asOf: mergerDay, reportsAdded: 4, reportsVoided: 11, unitsMoved: 0 });
    expect(seen.reportsToDecide).toEqual([{ unitName: 'Phường An Mỹ', periodName: 'year', state: 'DRAFT' }]);
    expect(seen.plans).toEqual([{ title: 'Kế hoạch 2025', toUnit: 'Thành phố Đà Nẵng' }]);
    expect(seen.roles).toHaveLength(12);
    expect(seen.roles).toContainEqual({
      ...{ personName: 'an-xuan', role: 'REPORTER', fromUnit: 'Phường An Xuân', toUnit: 'Phường Tam Kỳ' },
    });
    expect(seen.figures).toHaveLength(13);
    expect(seen.figures.every(({ recast }: any) => recast === 'EXACT')).toBe(true);
    expect(await reports()).toEqual(['half accepted 12', 'year draft 1', 'year expected 11']);
  });

  it('is ordered beforehand; until the day the twelve still owe', async () => {
    const input = { changes, reason: 'NQ 1659/NQ-UBTVQH15', idempotencyKey: randomUUID() };
    const made = (await admin.get(changeUnits, { input })).changeUnits;
    expect(made).toMatchObject({ __typename: 'UnitsChanged', reportsAdded: 0, reportsVoided: 0 });
    batchId = made.batchId;
  });

  it('leaves the half-year to the twelve and the annual report to their four successors from the day on', async () => {
    await admin.get('mutation { setDemoDate(input: { date: "2025-07-10" }) { today } }');
    expect(await reports()).toEqual(['half accepted 12', 'year draft 1', 'year expected 4', 'year void 11']);
    const { reports: owed } = await (
      await app.as('hoa-thuan')
    ).get('{ reports { edges { node { state unit { name } period { key } } } } }');
    const seen = owed.edges.map(({ node }: any) => `${node.unit.name} ${node.period.key} ${node.state}`);
    expect(seen).toContain('Phường Bàn Thạch year EXPECTED');
    for (const name of ['Phường Tân Thạnh', 'Phường Hòa Thuận', 'Xã Tam Thăng']) {
      expect(seen).toContain(`${name} half ACCEPTED`);
    }
    expect(seen.some((line: string) => line.startsWith('Phường An'))).toBe(false);
  });

  it("adds the predecessors' figures up at each successor", async () => {
    const { aggregate } = await admin.get(
      `query ($input: AggregateInput!) { aggregate(question: $input) { groups { keys { label } values { value } } } }`,
      { input: { measures: [{ indicator: 'models-new', function: 'SUM' }], groupBy: ['UNIT'], placement: 'RECAST' } },
    );
    const sums = communes.reduce<Record<string, number>>((sum, { into }, index) => {
      return { ...sum, [into]: (sum[into] ?? 0) + index + 1 };
    }, {});
    const told = Object.fromEntries(
      aggregate.groups.map(({ keys, values }: any) => [keys[0].label, Number(values[0].value)]),
    );
    for (const { key, name } of wards) expect(told[name]).toBe(sums[key]);
  });

  it('is taken back as a whole while nothing depends on it', async () => {
    const stranger = await app.as('an-my');
    const input = { batchId, idempotencyKey: randomUUID() };
    expect(await stranger.refusal(undo, { input })).toBe('NOT_FOUND');
    expect((await admin.get(undo, { input })).undoUnitChanges.__typename).toBe('UnitChangesUndone');
    expect(await reports()).toEqual(['half accepted 12', 'year draft 1', 'year expected 11']);
    const { rows } = await app.owner.query('SELECT count(*)::int AS n FROM unit_placements WHERE upper_inf(valid)');
    expect(rows).toEqual([{ n: 14 }]);
    const again = { batchId, idempotencyKey: randomUUID() };
    expect((await admin.get(undo, { input: again })).undoUnitChanges).toMatchObject({ obstacle: 'UNDONE' });
  });

  it('is not taken back once a later change builds on it, a report was begun, or somebody works there', async () => {
    const make = async (more: object[]) => {
      const input = { changes: more, reason: 'NQ', idempotencyKey: randomUUID() };
      return (await admin.get(changeUnits, { input })).changeUnits.batchId;
    };
    const obstacle = async (batch: string) => {
      const input = { batchId: batch, idempotencyKey: randomUUID() };
      return (await admin.get(undo, { input })).undoUnitChanges.obstacle;
    };
    const id = randomUUID();
    const on = '2025-07-02';
    const first = await make([{ on, create: { id, name: 'Phường Mới', kind: 'WARD', parentId: outer.city } }]);
    const second = await make([{ on: '2025-07-05', rename: { unitId: id, name: 'Phường Mới Hơn' } }]);
    expect(await obstacle(first)).toBe('LATER_CHANGE');
    expect(await obstacle(second)).toBeUndefined();
    const key = (await app.owner.query('SELECT id FROM units WHERE uid = $1', [id])).rows[0].id;
    await app.owner.query(`UPDATE reports SET state = 'draft' WHERE unit_id = $1`, [key]);
    expect(await obstacle(first)).toBe('REPORTS_BEGUN');
    await app.owner.query(`UPDATE reports SET state = 'expected' WHERE unit_id = $1`, [key]);
    await app.owner.query(`INSERT INTO unit_approvals (unit_id, approval) VALUES ($1, 'leader')`, [key]);
    expect(await obstacle(first)).toBe('UNIT_IN_USE');
    await app.owner.query('DELETE FROM unit_approvals');
    await given(app.owner).person({ login: 'new', roles: ['reporter'], at: key });
    expect(await obstacle(first)).toBe('UNIT_IN_USE');
  });
});
