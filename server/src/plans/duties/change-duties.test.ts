import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeDuties, dutiesOf, quarter, wardsAndCommunes } from '../../../testing/duty-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

describe('periods and assignments of a plan', () => {
  let city: SmallCity;
  let designer: Person;
  let duties: ReturnType<typeof dutiesOf>;
  beforeAll(async () => {
    city = await smallCity();
    designer = await city.app.as('designer');
    duties = dutiesOf(city.plan);
  });
  afterAll(() => city.app.close());

  const period = randomUUID();
  const assign = (more: object = wardsAndCommunes) => ({
    assign: { formId: city.form, periodId: period, assignment: more },
  });
  const assignmentOf = async (name: string) =>
    (await duties.planNow(designer)).assignments.find((one: any) => one.period.name === name);

  it('are refused to whoever does not lead the plan, and unseen to whoever may not see it', async () => {
    const changes = [{ addPeriod: { id: period, period: quarter() } }];
    expect(await duties.refusal(await city.app.as('reviewer'), changes)).toBe('FORBIDDEN');
    for (const login of ['an-xuan', 'neighbour']) {
      expect(await duties.refusal(await city.app.as(login), changes)).toBe('NOT_FOUND');
    }
    const input = { planId: city.plan, expectedRevision: 1, changes, idempotencyKey: randomUUID() };
    expect(await city.app.stranger().refusal(changeDuties, { input })).toBe('UNAUTHENTICATED');
  });

  it('are set in a plan that is being written, as one batch, once also when asked twice', async () => {
    const input = await duties.inputOf(
      designer,
      [{ addPeriod: { id: period, period: quarter({ dueAbove: '2025-10-10' }) } }, assign()],
      { reason: null },
    );
    for (let i = 0; i < 2; i++) {
      const { changeDuties: answer } = await designer.get(changeDuties, { input });
      expect(answer).toMatchObject({ __typename: 'DutiesChanged', reportsAdded: 0, plan: { editRevision: 2 } });
    }
    const { periods, assignments, amendments } = await duties.planNow(designer);
    expect(periods).toMatchObject([
      { name: 'Báo cáo 6 tháng' },
      { name: 'Quý III năm 2025', due: { lastDay: '2025-10-04' }, dueAbove: '2025-10-10' },
    ]);
    expect(assignments[1]).toMatchObject({ unitKinds: ['WARD', 'COMMUNE'], version: null });
    expect(amendments).toEqual([]);
  });

  it('say which entry cannot be so, and leave everything as it was', async () => {
    const refused = async (refusal: string, path: string, ...changes: object[]) =>
      expect(await duties.change(designer, changes)).toEqual({
        ...{ __typename: 'DutyChangeRefused', index: changes.length - 1, refusal, path },
      });
    const add = (more: object) => ({ addPeriod: { id: randomUUID(), period: quarter({ name: 'Quý IV', ...more }) } });
    await refused('NAME_MISSING', 'name', add({ name: ' ' }));
    await refused('NAME_TAKEN', 'name', add({}), add({ name: 'Quý III năm 2025' }));
    await refused('DATA_REVERSED', 'dataTo', add({ dataTo: '2025-06-30' }));
    await refused('DUE_BEFORE_OPENING', 'due', add({ opens: '2025-10-05' }));
    await refused('CLOSES_BEFORE_DUE', 'closes', add({ closes: '2025-10-03' }));
    await refused('ABOVE_BEFORE_DUE', 'dueAbove', add({ dueAbove: '2025-10-01' }));
    await refused('ASSIGNED_ALREADY', 'formId', assign());
    await refused('PERIOD_IN_USE', 'periodId', { removePeriod: { periodId: period } });
    const { id } = await assignmentOf('Quý III năm 2025');
    const nobody = { units: { kinds: ['ORGANISATION'] } };
    await refused('NO_UNITS', 'units', { editAssignment: { assignmentId: id, assignment: nobody } });
    expect(await duties.planNow(designer)).toMatchObject({ editRevision: 2, periods: [{}, {}] });
  });

  it('are not found in another plan, and refused where no kind or several are given', async () => {
    const elsewhere = { editPeriod: { periodId: randomUUID(), period: quarter() } };
    expect(await duties.refusal(designer, [elsewhere])).toBe('NOT_FOUND');
    expect(await duties.refusal(designer, [{}])).toBe('INVALID_INPUT');
    expect(await duties.refusal(designer, [{ ...elsewhere, ...assign() }])).toBe('INVALID_INPUT');
    expect(await duties.refusal(designer, [])).toBe('INVALID_INPUT');
  });

  it('meet a conflict when somebody changed the plan meanwhile', async () => {
    const changes = [{ editPeriod: { periodId: period, period: quarter() } }];
    const answer = await duties.change(designer, changes, { expectedRevision: 1 });
    expect(answer).toEqual({ __typename: 'PlanConflict', plan: { editRevision: 2 } });
  });

  it('tell beforehand how many units will report, and change nothing', async () => {
    const adHoc = randomUUID();
    const units = { ...wardsAndCommunes.units, except: [await uidOf('anMy')] };
    const changes = [
      { addPeriod: { id: adHoc, period: quarter({ name: 'Đột xuất bão số 6', series: 'adHoc' }) } },
      { assign: { formId: city.form, periodId: adHoc, assignment: { units } } },
    ];
    expect(await duties.preview(designer, changes)).toMatchObject({
      assignments: [{ periodName: 'Đột xuất bão số 6', units: 1, begun: 0 }],
      reportsAdded: 0,
    });
    expect((await duties.planNow(designer)).periods).toHaveLength(2);
    const input = { planId: city.plan, changes };
    expect(
      await (
        await city.app.as('reviewer')
      ).refusal(`query ($input: PreviewDutiesInput!) { previewDuties(input: $input) { __typename } }`, { input }),
    ).toBe('FORBIDDEN');
  });

  const uidOf = async (unit: 'anMy' | 'anXuan') =>
    (await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units[unit]])).rows[0].uid;

  describe('once the plan is issued', () => {
    let ward: Person;
    beforeAll(async () => {
      await designer.get(`mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename } }`, {
        input: { planId: city.plan, expectedRevision: 2, idempotencyKey: randomUUID() },
      });
      ward = await city.app.as('an-xuan');
    });
    /** The half-year report of An Xuân. */
    const becomes = (state: string) =>
      city.app.owner.query(
        `UPDATE reports SET state = $1 WHERE unit_id = $2 AND period_id = (SELECT id FROM periods WHERE uid = $3)`,
        [state, city.units.anXuan, city.period],
      );
    const states = async () =>
      (
        await city.app.owner.query(
          `SELECT t.name || ': ' || r.state AS line FROM reports r JOIN periods t ON t.id = r.period_id ORDER BY t.position, r.unit_id`,
        )
      ).rows.map(({ line }) => line);

    it('change for a reason only', async () => {
      const changes = [{ editPeriod: { periodId: period, period: quarter({ due: '2025-10-10' }) } }];
      const answer = await duties.change(designer, changes, { reason: ' ' });
      expect(answer).toEqual({ __typename: 'DutyChangeRefused', index: 0, refusal: 'REASON_MISSING', path: 'reason' });
    });

    it('are amended: the record says what was, what is, by whom and why', async () => {
      const changes = [
        { editPeriod: { periodId: period, period: quarter({ due: '2025-10-10', dueInclusive: true }) } },
      ];
      await duties.change(designer, changes);
      expect((await duties.planNow(ward)).amendments).toEqual([
        {
          byName: 'designer',
          reason: 'Theo công văn số 12',
          changes: [
            {
              ...{ kind: 'EDIT_PERIOD', periodName: 'Quý III năm 2025', formTitle: null },
              entries: [
                { name: 'due', before: '2025-10-05', after: '2025-10-10' },
                { name: 'dueInclusive', before: 'false', after: 'true' },
                { name: 'dueAbove', before: '2025-10-10', after: null },
              ],
            },
          ],
        },
      ]);
    });

    it('make an ad-hoc report a row of every unit meant, at once', async () => {
      const adHoc = randomUUID();
      const answer = await duties.change(designer, [
        { addPeriod: { id: adHoc, period: quarter({ name: 'Đột xuất', series: 'adHoc' }) } },
        {
          assign: {
            formId: city.form,
            periodId: adHoc,
            assignment: { units: { kinds: [], also: [await uidOf('anXuan')] } },
          },
        },
      ]);
      expect(answer).toMatchObject({ reportsAdded: 1, reportsVoided: 0 });
      expect(await states()).toContain('Đột xuất: expected');
      expect(await assignmentOf('Đột xuất')).toMatchObject({
        alsoUnits: [{ name: 'Phường An Xuân' }],
        version: { number: 1 },
      });
    });

    it('take back a period that no form was ever given for, and keep both on record', async () => {
      const id = randomUUID();
      const named = async () => (await duties.planNow(designer)).periods.map(({ name }: any) => name);
      await duties.change(designer, [{ addPeriod: { id, period: quarter({ name: 'Thêm nhầm' }) } }]);
      expect(await named()).toContain('Thêm nhầm');
      expect(await duties.change(designer, [{ removePeriod: { periodId: id } }])).toMatchObject({ reportsVoided: 0 });
      expect(await named()).not.toContain('Thêm nhầm');
      const [{ changes }] = (await duties.planNow(designer)).amendments;
      expect(changes).toEqual([{ kind: 'REMOVE_PERIOD', periodName: 'Thêm nhầm', formTitle: null, entries: [] }]);
    });

    it('leave a begun report for a decision when its unit is taken out, and void an untouched one', async () => {
      const { id } = await assignmentOf('Báo cáo 6 tháng');
      await becomes('draft');
      const without = async (unit: 'anXuan' | 'anMy') => {
        const units = { kinds: ['WARD'], except: [await uidOf(unit)] };
        return [{ editAssignment: { assignmentId: id, assignment: { units } } }];
      };
      expect(await duties.preview(designer, await without('anXuan'))).toMatchObject({
        assignments: [{ units: 1, begun: 1 }],
        reportsToDecide: [{ unitName: 'Phường An Xuân', periodName: 'Báo cáo 6 tháng' }],
      });
      expect(await duties.change(designer, await without('anMy'))).toMatchObject({
        reportsVoided: 1,
        reportsToDecide: 0,
      });
      expect(await states()).toContain('Báo cáo 6 tháng: void');
    });

    it('keep the version and the data window of what units began and handed in', async () => {
      const { id, period: half } = await assignmentOf('Báo cáo 6 tháng');
      const { rows } = await city.app.owner.query(
        `INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
         SELECT form_id, 2, document, 'second', '2025-05-01' FROM form_versions v JOIN forms f ON f.id = v.form_id
         WHERE f.uid = $1 RETURNING uid`,
        [city.form],
      );
      const assignment = { ...wardsAndCommunes, versionId: rows[0].uid };
      const answer = await duties.change(designer, [{ editAssignment: { assignmentId: id, assignment } }]);
      expect(answer).toMatchObject({ refusal: 'VERSION_IN_USE', path: 'versionId' });
      await becomes('submitted');
      const window = { name: half.name, dataFrom: '2025-01-01', dataTo: '2025-06-30', due: '2025-07-05' };
      const edit = { editPeriod: { periodId: half.id, period: quarter(window) } };
      expect(await duties.change(designer, [edit])).toMatchObject({ refusal: 'DATA_HANDED_IN', path: 'dataFrom' });
    });

    it('are withdrawn: untouched reports end, and come back when the form is given again', async () => {
      const { id } = await assignmentOf('Quý III năm 2025');
      const expected = (await states()).filter((line) => line === 'Quý III năm 2025: expected').length;
      expect(expected).toBe(2);
      const gone = await duties.change(designer, [{ withdraw: { assignmentId: id } }]);
      expect(gone).toMatchObject({ reportsVoided: expected });
      expect(await assignmentOf('Quý III năm 2025')).toBeUndefined();
      expect(await duties.refusal(designer, [{ withdraw: { assignmentId: id } }])).toBe('NOT_FOUND');
      expect(await duties.change(designer, [assign()])).toMatchObject({ reportsAdded: expected });
    });

    it('leave one audit entry a batch', async () => {
      const { rows } = await city.app.owner.query(
        `SELECT count(*)::int AS count FROM audit_entries WHERE action = 'duties.change'`,
      );
      expect(rows[0].count).toBe(1 + (await duties.planNow(designer)).amendments.length);
    });

    it('are refused in a closed plan', async () => {
      await city.app.owner.query(`UPDATE plans SET state = 'closed'`);
      const changes = [{ editPeriod: { periodId: period, period: quarter() } }];
      expect(await duties.refusal(designer, changes)).toBe('PLAN_WRONG_STATE');
      expect(await duties.planNow(designer)).toMatchObject({ canChangeDuties: false });
    });
  });
});
