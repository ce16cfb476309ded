import { communeHalfYear } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given, key } from '../../../testing/given.ts';
import { answersOf, smallCity, type SmallCity } from '../../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const comment = `mutation ($input: CommentOnCellInput!) { commentOnCell(input: $input) { editRevision openThreads } }`;
const read = `mutation ($input: ReadThreadInput!) { readThread(input: $input) { unreadComments } }`;
const resolve = `mutation ($input: ResolveThreadInput!) { resolveThread(input: $input) {
  __typename ... on ReportReviewed { report { openThreads } } ... on ReportConflict { report { openThreads } } } }`;
const talk = `{ reports { edges { node { id state editRevision unit { name } openThreads unreadComments
  threads { id field row title isResolved revision unread comments { text side by { name } } } } } } }`;

const properties = communeHalfYear.schema['properties'] as Record<string, any>;
const field = properties['householdsTotal']['x-field'];
const column = Object.values<any>(properties['modelRows'].items.properties).find((one) => one['x-field'])['x-field'];

describe('comments at a cell', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    const people = given(city.app.owner);
    await people.person({ login: 'leader', roles: ['leader'], at: city.units.anXuan });
    await people.person({ login: 'viewer', roles: ['viewer'], at: city.units.anXuan });
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), ward);
  });
  afterAll(() => city.app.close());
  beforeEach(() => city.app.owner.query('TRUNCATE cell_reads, cell_comments, cell_threads'));

  const seenBy = async (login: string) =>
    (await (await city.app.as(login)).get(talk)).reports.edges
      .map(({ node }: any) => node)
      .find(({ unit }: any) => unit.name === ward);
  const reportId = async () => (await seenBy('an-xuan')).id;
  const said = async (text: string, more: object = {}) => ({
    input: { reportId: await reportId(), field, text, idempotencyKey: key(), ...more },
  });
  const says = async (login: string, text: string, more: object = {}) =>
    (await city.app.as(login)).get(comment, await said(text, more));
  const settled = async (login: string, isResolved: boolean, more: object = {}) => {
    const { id, threads } = await seenBy(login);
    const input = { reportId: id, threadId: threads[0].id, expectedRevision: threads[0].revision, isResolved };
    return (await (await city.app.as(login)).get(resolve, { input: { ...input, idempotencyKey: key(), ...more } }))
      .resolveThread;
  };

  it('go to and fro between office and unit, are counted until read, and leave the report as it is', async () => {
    const before = await seenBy('an-xuan');
    await says('reviewer', '  Số này gồm cả tạm trú?  ');
    expect(await seenBy('an-xuan')).toMatchObject({
      ...{ state: 'SUBMITTED', editRevision: before.editRevision, openThreads: 1, unreadComments: 1 },
      threads: [
        {
          ...{ field, row: null, title: 'Tổng số hộ', isResolved: false, unread: 1 },
          comments: [{ text: 'Số này gồm cả tạm trú?', side: 'OFFICE', by: { name: 'Nguyễn Thị Thu' } }],
        },
      ],
    });
    expect(await seenBy('reviewer')).toMatchObject({ openThreads: 1, unreadComments: 0 });
    const { id, threads } = await seenBy('an-xuan');
    const input = { reportId: id, threadId: threads[0].id, seen: 5, idempotencyKey: key() };
    expect((await (await city.app.as('an-xuan')).get(read, { input })).readThread).toEqual({ unreadComments: 0 });
    expect((await seenBy('leader')).unreadComments).toBe(1);
    await says('an-xuan', 'Có, theo sổ của công an phường.');
    expect(await seenBy('reviewer')).toMatchObject({
      unreadComments: 1,
      threads: [{ comments: [{ side: 'OFFICE' }, { side: 'UNIT', by: { name: 'Lê Văn An' } }] }],
    });
  });

  it('are settled by either side, not over what was said meanwhile, and open again with the next comment', async () => {
    await says('reviewer', 'Xem lại.');
    expect(await settled('an-xuan', true, { expectedRevision: 0 })).toMatchObject({ __typename: 'ReportConflict' });
    expect(await settled('an-xuan', true)).toEqual({ __typename: 'ReportReviewed', report: { openThreads: 0 } });
    expect(await seenBy('reviewer')).toMatchObject({ openThreads: 0, threads: [{ isResolved: true }] });
    await says('leader', 'Còn một ý.');
    expect(await seenBy('reviewer')).toMatchObject({ openThreads: 1, threads: [{ isResolved: false }] });
  });

  it('stand at a cell of a table by its row, and nowhere else', async () => {
    const row = (answersOf(1)['modelRows'] as { _id: string }[])[0]!._id;
    await says('reviewer', 'Mô hình nào?', { field: column, row });
    expect((await seenBy('an-xuan')).threads).toMatchObject([{ field: column, row }]);
    const unit = await city.app.as('an-xuan');
    const refused = async (more: object) => unit.refusal(comment, await said('x', more));
    expect(await refused({ field: column })).toBe('INVALID_INPUT');
    expect(await refused({ field: column, row: key() })).toBe('INVALID_INPUT');
    expect(await refused({ row })).toBe('INVALID_INPUT');
    expect(await refused({ field: 'householdsTotal' })).toBe('INVALID_INPUT');
    expect(await refused({ text: ' \n ' })).toBe('INVALID_INPUT');
  });

  it('stay with the report when it comes back and is handed in again', async () => {
    await says('reviewer', 'Xem lại.');
    const unit = await city.app.as('an-xuan');
    const recalled = `mutation ($input: ReviewReportInput!) { recallReport(input: $input) { __typename } }`;
    const { id, editRevision } = await seenBy('an-xuan');
    await unit.get(recalled, { input: { reportId: id, expectedRevision: editRevision, idempotencyKey: key() } });
    expect((await seenBy('reviewer')).threads).toHaveLength(1);
    await city.submitted(unit, ward, 2);
    expect((await seenBy('reviewer')).threads).toMatchObject([{ comments: [{ text: 'Xem lại.' }] }]);
  });

  it('are for the two sides only: those who just read the report see none, other units not even the report', async () => {
    await says('an-xuan', 'Hỏi riêng Văn phòng.');
    for (const login of ['viewer', 'analyst']) {
      expect(await seenBy(login), login).toMatchObject({ threads: [], openThreads: 0, unreadComments: 0 });
      expect(await (await city.app.as(login)).refusal(comment, await said('x'))).toBe('FORBIDDEN');
    }
    for (const login of ['an-my', 'neighbour']) {
      expect(await seenBy(login)).toBeUndefined();
      expect(await (await city.app.as(login)).refusal(comment, await said('x'))).toBe('NOT_FOUND');
    }
  });

  it('end with the plan, and leave an audit entry each but for reading', async () => {
    await says('an-xuan', 'Hỏi.');
    const { rows } = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE action = 'report.comment' ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.parse(rows[0].details)).toEqual({ field, row: null, side: 'unit', number: 1 });
    expect(
      (await city.app.owner.query(`SELECT 1 FROM audit_entries WHERE action = 'report.readThread'`)).rowCount,
    ).toBe(0);
    await city.app.owner.query(`UPDATE plans SET state = 'closed' WHERE uid = $1`, [city.plan]);
    const { id, threads } = await seenBy('an-xuan');
    const settling = { reportId: id, threadId: threads[0].id, expectedRevision: threads[0].revision };
    const late = { input: { ...settling, isResolved: true, idempotencyKey: key() } };
    expect(await (await city.app.as('an-xuan')).refusal(resolve, late)).toBe('PLAN_WRONG_STATE');
    expect(await (await city.app.as('an-xuan')).refusal(comment, await said('x'))).toBe('PLAN_WRONG_STATE');
    await city.app.owner.query(`UPDATE plans SET state = 'issued' WHERE uid = $1`, [city.plan]);
    await city.app.owner.query(`UPDATE reports SET state = 'void' WHERE uid = $1`, [await reportId()]);
    const { rows: voided } = await city.app.owner.query(`SELECT uid FROM reports WHERE state = 'void'`);
    const input = { reportId: voided[0].uid, field, text: 'x', idempotencyKey: key() };
    expect(await (await city.app.as('an-xuan')).refusal(comment, { input })).toBe('REPORT_WRONG_STATE');
  });
});
