import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../../testing/given.ts';
import { many, smallCity, type SmallCity } from '../../../testing/small-city.ts';

const remind = `mutation ($input: RemindReportsInput!) { remindReports(input: $input) { count left { left report { unit { name } } } } }`;
const reminded = `{ reports { edges { node { id state editRevision unit { name }
  reminded { at channel sentence times by { name } } timeline { command from to reason channel } } } } }`;
const boardOf = `query ($planId: ID!) { progress(planId: $planId) { rows { unit { name } cells { reminders remindedOn } } } }`;
const wards = ['Phường An Xuân', 'Phường An Mỹ'] as const;
const [anXuan, anMy] = wards;

describe('reminding units of their reports', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit: string) => {
    const { reports } = await (await city.app.as(login)).get(reminded);
    return reports.edges.map((edge: any) => edge.node).find((report: any) => report.unit.name === unit);
  };
  const idsOf = async (...units: string[]) =>
    Promise.all(units.map(async (unit) => (await city.reportOf(await city.app.as('reviewer'), unit)).id));
  const input = (reportIds: string[], more: object = {}) => ({
    input: { reportIds, channel: 'ZALO', idempotencyKey: key(), ...more },
  });
  const told = async (units: readonly string[], more: object = {}) => {
    const answer = await (await city.app.as('reviewer')).get(remind, input(await idsOf(...units), more));
    return answer.remindReports;
  };
  const board = async () => {
    const { progress } = await (await city.app.as('reviewer')).get(boardOf, { planId: city.plan });
    return Object.fromEntries(progress.rows.map(({ unit, cells }: any) => [unit.name, cells[0]]));
  };

  it('is seen by the unit, on the board and in the timeline, and leaves the report as it was', async () => {
    const before = await seenBy('an-xuan', anXuan);
    expect(await told(wards, { sentence: ' Nhớ kèm phụ lục. ' })).toEqual({ count: 2, left: [] });
    const after = await seenBy('an-xuan', anXuan);
    expect(after).toMatchObject({
      ...{ state: 'EXPECTED', editRevision: before.editRevision },
      reminded: { channel: 'ZALO', sentence: 'Nhớ kèm phụ lục.', times: 1, by: { name: 'Nguyễn Thị Thu' } },
      timeline: [{ command: 'remind', from: 'EXPECTED', to: 'EXPECTED', reason: 'Nhớ kèm phụ lục.', channel: 'ZALO' }],
    });
    expect((await board())[anXuan]).toEqual({ reminders: 1, remindedOn: '2025-05-20' });
    const audited = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'reports.remind'`);
    expect(JSON.parse(audited.rows[0].details)).toEqual({
      ...{ changed: (await idsOf(...wards)).toSorted(), left: {}, channel: 'zalo', reason: 'Nhớ kèm phụ lục.' },
    });
  });

  it('is told that a unit was reminded today, and may be done again all the same', async () => {
    const left = wards.toReversed().map((name) => ({ left: 'REMINDED_TODAY', report: { unit: { name } } }));
    const refused = await told(wards);
    expect({ ...refused, left: refused.left.toSorted(byName) }).toEqual({ count: 0, left: left.toSorted(byName) });
    expect(await told([anXuan], { evenIfToday: true, channel: 'PHONE' })).toEqual({ count: 1, left: [] });
    expect((await seenBy('an-xuan', anXuan)).reminded).toMatchObject({ channel: 'PHONE', sentence: null, times: 2 });
    await city.app.setToday('2025-05-21');
    expect(await told([anMy])).toEqual({ count: 1, left: [] });
    expect((await board())[anMy]).toEqual({ reminders: 2, remindedOn: '2025-05-21' });
  });

  it('is done once for one key', async () => {
    const once = input(await idsOf(anXuan), { evenIfToday: true });
    const reviewer = await city.app.as('reviewer');
    const first = await reviewer.get(remind, once);
    expect(await reviewer.get(remind, once)).toEqual(first);
    expect((await board())[anXuan]).toMatchObject({ reminders: 3 });
  });

  it('goes into a timeline five times a day at most, also where the office means it', async () => {
    const again = () => told([anMy], { evenIfToday: true });
    for (let times = 2; times <= 5; times++) expect((await again()).count).toBe(1);
    expect(await again()).toEqual({ count: 0, left: [{ left: 'REMINDED_TODAY', report: { unit: { name: anMy } } }] });
    await city.app.setToday('2025-05-22');
    expect((await again()).count).toBe(1);
  });

  it('is over once the report is handed in, and begins anew when it comes back', async () => {
    await city.submitted(await city.app.as('an-xuan'), anXuan, 1);
    expect(await seenBy('an-xuan', anXuan)).toMatchObject({ state: 'SUBMITTED', reminded: null });
    expect((await board())[anXuan]).toEqual({ reminders: 0, remindedOn: null });
    const { count, left } = await told(wards, { evenIfToday: true });
    expect([count, left]).toEqual([1, [{ left: 'WRONG_STATE', report: { unit: { name: anXuan } } }]]);
    const { id, editRevision } = await seenBy('reviewer', anXuan);
    const reports = [{ reportId: id, expectedRevision: editRevision }];
    const back = { input: { reports, reason: 'Thiếu phụ lục', idempotencyKey: key() } };
    await (await city.app.as('reviewer')).get(many('returnReports', 'ReturnReportsInput'), back);
    expect((await seenBy('an-xuan', anXuan)).reminded).toBe(null);
    expect(await told([anXuan], { evenIfToday: true })).toMatchObject({ count: 1 });
    expect((await seenBy('an-xuan', anXuan)).reminded).toMatchObject({ times: 1 });
    expect((await board())[anXuan]).toMatchObject({ reminders: 1 });
  });

  it('is for what can be handed in on that day: not before the period opens, nor after it closed', async () => {
    await city.app.setToday('2025-05-04');
    expect(await told([anMy])).toEqual({ count: 0, left: [{ left: 'NOT_NOW', report: { unit: { name: anMy } } }] });
    await city.app.setToday('2025-09-01');
    expect(await told(wards)).toEqual({ count: 1, left: [{ left: 'NOT_NOW', report: { unit: { name: anMy } } }] });
    await city.app.setToday('2025-05-22');
  });

  it('is for the office alone, for reports it sees, of a plan in force, a thousand at once', async () => {
    const refusal = async (login: string, ids: string[], more: object = {}) =>
      (await city.app.as(login)).refusal(remind, input(ids, more));
    const [first, second] = await idsOf(...wards);
    expect(await refusal('an-xuan', [first])).toBe('FORBIDDEN');
    expect(await refusal('an-my', [second])).toBe('FORBIDDEN');
    expect(await refusal('analyst', [first])).toBe('FORBIDDEN');
    expect(await refusal('an-xuan', [first, second])).toBe('NOT_FOUND');
    expect(await refusal('neighbour', [first])).toBe('NOT_FOUND');
    expect(await refusal('reviewer', ['none'])).toBe('NOT_FOUND');
    expect(await refusal('reviewer', [])).toBe('INVALID_INPUT');
    expect(await refusal('reviewer', [first, first])).toBe('INVALID_INPUT');
    const tooMany = Array.from({ length: 1001 }, () => crypto.randomUUID());
    expect(await refusal('reviewer', tooMany)).toBe('INVALID_INPUT');
    expect(await refusal('reviewer', [first], { sentence: 'x'.repeat(501) })).toBe('INVALID_INPUT');
    expect(await city.app.stranger().refusal(remind, input([first]))).toBe('UNAUTHENTICATED');
    await city.app.owner.query(`UPDATE plans SET state = 'closed'`);
    expect(await refusal('reviewer', [first])).toBe('PLAN_WRONG_STATE');
  });
});

const byName = (one: any, other: any) => one.report.unit.name.localeCompare(other.report.unit.name);
