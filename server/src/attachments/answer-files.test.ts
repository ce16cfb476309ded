import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { docx, pdf, png } from '../../testing/given-files.ts';
import { fetchFile, sendFile } from '../../testing/send-file.ts';
import { answersOf, review, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const ward = 'Phường An Xuân';
const remove = 'mutation ($input: RemoveFileInput!) { removeFile(input: $input) { id } }';

describe('files that a report names', () => {
  let city: SmallCity;
  let people: Record<'anXuan' | 'anMy' | 'reviewer' | 'neighbour' | 'looker', Person>;
  let report: string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ anXuan: await as('an-xuan'), anMy: await as('an-my'), reviewer: await as('reviewer') },
      ...{ neighbour: await as('neighbour'), looker: await as('looker') },
    };
    report = (await city.reportOf(people.anXuan, ward)).id;
  });
  afterAll(() => city.app.close());

  const sent = (somebody: Person, more: object = {}) =>
    sendFile(somebody, { place: 'answer', of: report, name: 'Biên bản.pdf', bytes: pdf(), ...more });
  const stored = async () => Number((await city.app.owner.query('SELECT count(*) FROM files')).rows[0].count);
  const handedIn = async (attachments: object[]) => {
    const { editRevision, contextHash } = await city.saved(people.anXuan, ward, { ...answersOf(1), attachments });
    const input = { reportId: report, expectedRevision: editRevision, contextHash, idempotencyKey: randomUUID() };
    return (await people.anXuan.get(submit, { input })).submitReport;
  };

  it('are sent by whoever fills it, once also when sent twice, and are what was sent', async () => {
    const key = randomUUID();
    const first = await sent(people.anXuan, { key });
    expect(first).toMatchObject({ status: 201, name: 'Biên bản.pdf', type: 'pdf', size: pdf().length });
    expect(await sent(people.anXuan, { key })).toEqual(first);
    expect(await sent(people.anXuan, { key, bytes: pdf('khác') })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await stored()).toBe(1);
    const { bytes, headers } = await fetchFile(people.anXuan, first.id);
    expect(bytes).toEqual(pdf());
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
      'content-disposition': `attachment; filename="Bien ban.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('are no other person’s to send; to those who do not see the report it does not exist', async () => {
    const before = await stored();
    expect(await sent(city.app.stranger())).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await sent(people.reviewer)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await sent(people.looker)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const unknown = await sent(people.anMy, { of: randomUUID() });
    expect(unknown).toEqual({ status: 404, code: 'NOT_FOUND', kind: 'FileTarget' });
    for (const other of [people.anMy, people.neighbour]) expect(await sent(other)).toEqual(unknown);
    expect(await stored()).toBe(before);
  });

  it('are read by the unit alone until they are handed in; others are told what they are told of no file', async () => {
    const { id } = await sent(people.anXuan, { bytes: png('1'), name: 'ảnh.png' });
    const none = await fetchFile(people.anMy, randomUUID());
    expect([none.status, none.code]).toEqual([404, 'NOT_FOUND']);
    for (const other of [people.anMy, people.neighbour, people.reviewer, people.looker])
      expect(await fetchFile(other, id)).toMatchObject({ status: 404, bytes: none.bytes });
    expect(await fetchFile(city.app.stranger(), id)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await fetchFile(people.anXuan, id)).bytes).toEqual(png('1'));
  });

  it('are found missing when nobody sent them for this report, just as they are named', async () => {
    const { id, name, size, sha256 } = await sent(people.anXuan, { bytes: docx(), name: 'Danh sách.docx' });
    const file = { _id: id, name, size, sha256 };
    const wrong = [{ _id: randomUUID() }, { name: 'Khác.docx' }, { size: size + 1 }, { sha256: 'a'.repeat(64) }];
    for (const more of wrong) {
      expect(await handedIn([{ ...file, ...more }])).toMatchObject({
        __typename: 'AnswersRejected',
        issues: [{ code: 'FILE_NOT_SENT', level: 'ERROR', path: ['attachments'], row: null }],
      });
    }
  });

  it('stay for ever once they are handed in, and the office reads them', async () => {
    const { id, name, size, sha256 } = await sent(people.anXuan, { bytes: docx(), name: 'Danh sách.docx' });
    expect((await handedIn([{ _id: id, name, size, sha256 }])).__typename).toBe('ReportSubmitted');
    for (const somebody of [people.reviewer, people.looker])
      expect((await fetchFile(somebody, id)).bytes).toEqual(docx());
    expect((await fetchFile(people.anMy, id)).code).toBe('NOT_FOUND');
    const taken = { input: { fileId: id, idempotencyKey: randomUUID() } };
    expect(await people.anXuan.refusal(remove, taken)).toBe('FORBIDDEN');
    expect(await people.anMy.refusal(remove, taken)).toBe('NOT_FOUND');
    const app = city.app.owner;
    await expect(app.query('UPDATE files SET removed_at = stored_at WHERE uid = $1', [id])).rejects.toThrow('check');
  });

  it('are not sent any more while the office has the report', async () => {
    expect(await sent(people.anXuan)).toMatchObject({ status: 400, code: 'REPORT_WRONG_STATE' });
    const { editRevision } = await city.reportOf(people.reviewer, ward);
    const input = { reportId: report, expectedRevision: editRevision, idempotencyKey: randomUUID() };
    await people.reviewer.get(review('acceptReport'), { input });
    expect(await sent(people.anXuan)).toMatchObject({ code: 'REPORT_WRONG_STATE' });
  });

  it('are told as lost, and the report is still read, when their bytes are gone', async () => {
    const { rows } = await city.app.owner.query('SELECT uid, sha256 FROM files WHERE kept');
    await city.app.files.remove(rows[0].sha256);
    expect(await fetchFile(people.reviewer, rows[0].uid)).toMatchObject({ status: 410, code: 'FILE_LOST' });
    expect((await city.reportOf(people.reviewer, ward)).latest.answers.attachments).toHaveLength(1);
  });
});
