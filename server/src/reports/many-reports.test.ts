import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { answersOf, draftInput, many, saveDraft, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';

const accept = many('acceptReports', 'AcceptReportsInput');
const extend = many('extendReports', 'ExtendReportsInput');
const waive = many('waiveReports', 'WaiveReportsInput');
const giveBack = many('returnReports', 'ReturnReportsInput');
const reinstate = many('reinstateReports', 'WaiveReportsInput');
const wards = ['Phường An Xuân', 'Phường An Mỹ'];

describe('several reports at once', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit: string) => city.reportOf(await city.app.as(login), unit);
  const both = async () => Promise.all(wards.map((unit) => seenBy('reviewer', unit)));
  const asSeen = (reports: any[], more: object = {}) => ({
    input: {
      reports: reports.map(({ id, editRevision }) => ({ reportId: id, expectedRevision: editRevision })),
      idempotencyKey: key(),
      ...more,
    },
  });
  const left = async (command: string, reports: any[], more: object = {}) => {
    const answer = await (await city.app.as('reviewer')).get(command, asSeen(reports, more));
    const outcomes: any[] = Object.values<any>(answer)[0].outcomes;
    return reports.map(({ id }) => outcomes.find(({ report }) => report.id === id).left);
  };
  const refused = async (login: string, command: string, reports: any[], more: object = {}) =>
    (await city.app.as(login)).refusal(command, asSeen(reports, more));
  const later = { newDueDate: '2025-06-20', reason: 'Mưa bão' };

  it('gives units a later last day, each on record, and leaves those that have one', async () => {
    expect(await left(extend, await both(), later)).toEqual([null, null]);
    expect(await seenBy('an-xuan', wards[0]!)).toMatchObject({
      state: 'EXPECTED',
      due: { lastDay: '2025-06-20' },
      timeline: [{ command: 'extend', reason: 'Mưa bão' }],
    });
    expect(await left(extend, await both(), later)).toEqual(['NOT_LATER', 'NOT_LATER']);
    const reports = await both();
    expect(await refused('reviewer', extend, reports, { ...later, newDueDate: '2025-05-01' })).toBe('INVALID_INPUT');
    expect(await refused('reviewer', extend, reports, { ...later, reason: ' ' })).toBe('INVALID_INPUT');
    expect(await refused('an-my', extend, reports.slice(1), later)).toBe('FORBIDDEN');
    expect(await refused('an-my', extend, reports.slice(0, 1), later)).toBe('NOT_FOUND');
    expect(await refused('neighbour', extend, reports, later)).toBe('NOT_FOUND');
    expect(await refused('reviewer', extend, [], later)).toBe('INVALID_INPUT');
    expect(await refused('reviewer', extend, [reports[0], reports[0]], later)).toBe('INVALID_INPUT');
  });

  it('lets a late unit fill until its own last day, also after the period closed; it is on time', async () => {
    await left(extend, [await seenBy('reviewer', wards[0]!)], { newDueDate: '2025-09-10', reason: 'Sắp xếp đơn vị' });
    await city.app.setToday('2025-09-05');
    expect(await seenBy('an-xuan', wards[0]!)).toMatchObject({ allowed: ['SAVE'], isOverdue: false });
    expect(await seenBy('an-my', wards[1]!)).toMatchObject({ allowed: [], isOverdue: true });
    const handedIn = await city.submitted(await city.app.as('an-xuan'), wards[0]!, 1);
    expect(handedIn).toMatchObject({ state: 'SUBMITTED', isLate: false });
    await city.app.setToday('2025-05-20');
  });

  it('lets a unit off with a reason, keeps its draft, and asks for it after all', async () => {
    const anMy = await city.app.as('an-my');
    await city.saved(anMy, wards[1]!, answersOf(2));
    expect(await left(waive, await both(), { reason: 'Đã giải thể' })).toEqual(['WRONG_STATE', null]);
    const waived = await seenBy('an-my', wards[1]!);
    expect(waived).toMatchObject({
      state: 'WAIVED',
      allowed: [],
      waived: { reason: 'Đã giải thể', by: { name: 'Nguyễn Thị Thu' } },
    });
    expect(await anMy.refusal(saveDraft, { input: draftInput(waived, {}) })).toBe('REPORT_WRONG_STATE');
    expect(await refused('an-my', reinstate, [waived], { reason: 'x' })).toBe('FORBIDDEN');
    expect(await left(reinstate, await both(), { reason: 'Vẫn còn hoạt động' })).toEqual(['WRONG_STATE', null]);
    expect(await seenBy('an-my', wards[1]!)).toMatchObject({
      state: 'DRAFT',
      draft: { answers: answersOf(2) },
      waived: null,
    });
  });

  it('sends several back whole for one reason; a later day of their own stays, and who may not sees nothing', async () => {
    const [anXuan, anMy] = await both();
    const why = { reason: 'Thiếu phụ lục', newDueDate: '2025-06-30' };
    expect(await refused('an-xuan', giveBack, [anXuan], why)).toBe('FORBIDDEN');
    expect(await refused('neighbour', giveBack, [anXuan], why)).toBe('NOT_FOUND');
    expect(await refused('reviewer', giveBack, [anXuan], { ...why, newDueDate: '2025-01-01' })).toBe('INVALID_INPUT');
    expect(await refused('reviewer', giveBack, [anXuan], { ...why, reason: ' ' })).toBe('INVALID_INPUT');
    expect(await left(giveBack, [anXuan, anMy], why)).toEqual([null, 'WRONG_STATE']);
    expect(await seenBy('an-xuan', wards[0]!)).toMatchObject({
      ...{ state: 'RETURNED', due: { lastDay: '2025-09-10' } },
      returned: { reason: 'Thiếu phụ lục', newDueDate: null, cells: [] },
    });
    expect((await city.app.owner.query('SELECT count(*)::int AS n FROM facts')).rows[0].n).toBe(0);
    await city.submitted(await city.app.as('an-xuan'), wards[0]!, 1);
    await city.app.owner.query(
      `UPDATE role_holdings SET valid = '(,2025-05-01)' WHERE role = 'reporter' AND unit_id = $1`,
      [city.units.anXuan],
    );
    expect(await left(giveBack, [await seenBy('reviewer', wards[0]!)], why)).toEqual(['REACHES_NOBODY']);
    await city.app.owner.query(`UPDATE role_holdings SET valid = '(,)' WHERE role = 'reporter' AND unit_id = $1`, [
      city.units.anXuan,
    ]);
  });

  it('accepts those that can be, leaves the others with the reason, and tells the audit both', async () => {
    const stale = await both();
    const { id, editRevision, contextHash } = await seenBy('an-my', wards[1]!);
    const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: key() };
    await (await city.app.as('an-my')).get(submit, { input });
    expect(await refused('an-my', accept, stale.slice(1))).toBe('FORBIDDEN');
    expect(await left(accept, stale)).toEqual([null, 'CHANGED_SINCE']);
    expect(await left(accept, await both())).toEqual(['WRONG_STATE', null]);
    expect((await both()).map(({ state }) => state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    const counted = await city.app.owner.query('SELECT DISTINCT counted FROM facts');
    expect(counted.rows).toEqual([{ counted: 'accepted' }]);
    const audited = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE action = 'reports.accept' ORDER BY id`,
    );
    expect(audited.rows.map(({ details }) => JSON.parse(details))).toEqual([
      { changed: [stale[0].id], left: { [id]: 'changedSince' } },
      { changed: [id], left: { [stale[0].id]: 'wrongState' } },
    ]);
  });
});
