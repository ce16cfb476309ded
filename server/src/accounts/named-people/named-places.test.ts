import { randomUUID } from 'node:crypto';
import { parseForm, type Answers } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { pdf } from '../../../testing/given-files.ts';
import { sendFile } from '../../../testing/send-file.ts';
import {
  answersOf,
  fillFor,
  returnReport,
  smallCity,
  submit,
  withReason,
  type SmallCity,
} from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { aroundName, isNamedIn } from './texts-within.ts';

const find = `query ($unitId: ID!, $name: String!, $after: String) { namedPlaces(unitId: $unitId, name: $name, after: $after) {
  lookedThrough endCursor
  places { reportId unit form period ordinal where revision isReplaced question row text at } } }`;

/** Of what an administrator does not read. */
const hidden = { revision: null, isReplaced: false, question: null, row: null, text: null, at: null };

describe('people without an account, about whom units write', () => {
  let city: SmallCity;
  let admin: Person;
  let anXuan: Person;
  let units: Record<'city' | 'anXuan' | 'anMy', string>;
  const uidOf = async (unit: string) =>
    (await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [unit])).rows[0].uid as string;
  const placesOf = async (name: string, { unitId = units.city, by = admin } = {}) =>
    (await by.get(find, { unitId, name })).namedPlaces;

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const here = given(city.app.owner);
    await here.person({ login: 'admin', roles: ['administrator'], at: city.units.city });
    await here.person({ login: 'elsewhere', roles: ['administrator'], at: city.units.otherCity });
    await here.person({ login: 'of-an-my', roles: ['administrator'], at: city.units.anMy });
    admin = await city.app.as('admin');
    anXuan = await city.app.as('an-xuan');
    units = {
      ...{ city: await uidOf(city.units.city), anXuan: await uidOf(city.units.anXuan) },
      ...{ anMy: await uidOf(city.units.anMy) },
    };
  });
  afterAll(() => city.app.close());

  const handedIn = async (answers: Answers) => {
    const { id, editRevision, contextHash } = await city.saved(anXuan, 'Phường An Xuân', answers);
    const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: randomUUID() };
    const { submitReport } = await anXuan.get(submit, { input });
    expect(submitReport.__typename).toBe('ReportSubmitted');
    return city.reportOf(anXuan, 'Phường An Xuân');
  };

  it('are found wherever a report names them, whatever the accents, and nobody else is', async () => {
    const strengths = 'Ông Đỗ Văn Đạt và bà TRẦN THỊ MỸ HẠNH giúp nhiều; chị Trần Thị Mỹ Hạnhh không tham gia.';
    const modelRows = (answersOf(1)['modelRows'] as object[]).map((row, at) =>
      at === 0 ? { ...row, name: 'Vườn rau của bà Trần Thị Mỹ Hạnh' } : row,
    );
    await city.saved(anXuan, 'Phường An Xuân', { ...answersOf(1), strengths, modelRows });
    expect(await placesOf('tran thi my hanh')).toMatchObject({
      ...{ lookedThrough: 2, endCursor: null },
      // What the unit is about to hand in is none of the administrator's: that the name stands there, once, and nothing else.
      places: [{ ...hidden, where: 'DRAFT', unit: 'Phường An Xuân' }],
    });

    // What was handed in is no draft any more, though it is kept to go on from.
    const { id, editRevision } = await handedIn({ ...answersOf(1), strengths, modelRows });
    expect((await placesOf('tran thi my hanh')).places.map((place: { where: string }) => place.where)).toEqual([
      ...['REVISION', 'REVISION'],
    ]);
    const reviewer = await city.app.as('reviewer');
    const reason = 'Bỏ tên bà Trần Thị Mỹ Hạnh';
    const returning = { reportId: id, expectedRevision: editRevision, reason, cells: [], idempotencyKey: randomUUID() };
    expect((await reviewer.get(returnReport, { input: returning })).result ?? true).toBeTruthy();
    const name = 'Thư của Trần Thị Mỹ Hạnh.pdf';
    expect((await sendFile(anXuan, { place: 'signedReport', of: id, name, bytes: pdf() })).status).toBe(201);
    const photo = { place: 'answer', of: id, name: 'Ảnh của Trần Thị Mỹ Hạnh.pdf', bytes: pdf() } as const;
    expect((await sendFile(anXuan, photo)).status).toBe(201);
    const parsed = parseForm(communeHalfYear);
    const field = parsed.ok && parsed.form.fields.find(({ key }) => key === 'strengths')!.id;
    const remark = { reportId: id, field, text: 'Hỏi lại bà Trần Thị Mỹ Hạnh', idempotencyKey: randomUUID() };
    const comment = 'mutation ($input: CommentOnCellInput!) { commentOnCell(input: $input) { __typename } }';
    await reviewer.get(comment, { input: remark });
    await handedIn(answersOf(1));

    const { places } = await placesOf('Trần Thị Mỹ Hạnh');
    const where = (kind: string) => places.filter((place: { where: string }) => place.where === kind);
    const first = { reportId: id, unit: 'Phường An Xuân', revision: 1, isReplaced: true };
    expect(where('REVISION')).toMatchObject([
      { ...first, question: 'Tên mô hình', row: 1, text: 'Vườn rau của bà Trần Thị Mỹ Hạnh' },
      { ...first, question: 'Ưu điểm', row: null, text: strengths },
    ]);
    expect(where('REASON')).toMatchObject([{ text: reason, isReplaced: false }]);
    expect(where('FILE')).toMatchObject([{ text: name }, hidden]);
    expect(where('REMARK')).toMatchObject([hidden]);
    expect(places).toHaveLength(6);
    expect((await placesOf('Trần Thị Mỹ Hạnhh')).places).toMatchObject([{ question: 'Ưu điểm' }]);
    expect((await placesOf('100% _ %')).places).toEqual([]);
  });

  it('are found over the end of a line, a tab, a wide space and beside signs that are stored otherwise', async () => {
    const written = [
      ['Phạm Thị\nMai Lan', 'Phạm Thị Mai Lan'],
      ['Phạm Văn\r\n\tCường', 'Phạm Văn Cường'],
      ['Phạm\u00a0Văn\u000b\u2009\u3000\u202fDũng', 'Phạm Văn Dũng'],
      ['Hồ sơ D:\\nguyễn\\Phạm Văn Em', 'Phạm Văn Em'],
      ['ông Phạm Văn "Bảy"', 'Phạm Văn "Bảy"'],
    ] as const;
    const strengths = written.map(([text]) => text).join('; ');
    const anMy = await city.app.as('an-my');
    await city.saved(anMy, 'Phường An Mỹ', { ...answersOf(1), strengths });
    for (const [, name] of written) {
      const { places } = await placesOf(name, { unitId: units.anMy });
      expect(places, name).toMatchObject([{ ...hidden, where: 'DRAFT' }]);
    }
    expect((await placesOf('Phạm Thị Mai La', { unitId: units.anMy })).places).toEqual([]);
  });

  it('are found in what a unit has against a report that was filled in for it, and in the answer', async () => {
    await city.app.owner.query(`UPDATE reports SET state = 'expected', draft = NULL WHERE unit_id = $1`, [
      city.units.anMy,
    ]);
    const does = async (login: string, mutation: string, more: object) => {
      const person = await city.app.as(login);
      const { id: reportId, editRevision: expectedRevision } = await city.reportOf(person, 'Phường An Mỹ');
      await person.get(mutation, { input: { reportId, expectedRevision, ...more, idempotencyKey: randomUUID() } });
    };
    await does('reviewer', fillFor, { source: 'PAPER', sourceName: '12/BC', cameOn: '2025-05-19' });
    const { contextHash } = await city.saved(await city.app.as('reviewer'), 'Phường An Mỹ', answersOf(2));
    await does('reviewer', submit, { contextHash });
    await does('an-my', withReason('objectToReport'), { reason: 'Bà Phạm Thị Hoa không có trong bản giấy' });
    await does('reviewer', withReason('settleObjection'), { reason: 'Bà Phạm Thị\nHoa có ở trang hai' });
    expect(await placesOf('Phạm Thị Hoa', { unitId: units.anMy })).toMatchObject({
      places: [
        { where: 'REASON', text: 'Bà Phạm Thị Hoa không có trong bản giấy' },
        { where: 'REASON', text: 'Bà Phạm Thị\nHoa có ở trang hai' },
      ],
    });
  });

  it('are told to who administers the unit, of it and what is below, and to nobody else', async () => {
    for (const login of ['designer', 'reviewer', 'analyst', 'an-xuan', 'an-my', 'elsewhere'])
      expect(await (await city.app.as(login)).refusal(find, { unitId: units.city, name: 'Lê Văn An' }), login).toBe(
        'FORBIDDEN',
      );
    const asked = { unitId: units.city, name: 'Lê Văn An' };
    expect(await city.app.stranger().refusal(find, asked)).toBe('UNAUTHENTICATED');
    expect(await admin.refusal(find, { ...asked, unitId: randomUUID() })).toBe('NOT_FOUND');
    const ofAnMy = await city.app.as('of-an-my');
    expect(await ofAnMy.refusal(find, asked)).toBe('FORBIDDEN');
    expect(await placesOf('Trần Thị Mỹ Hạnh', { unitId: units.anMy, by: ofAnMy })).toMatchObject({
      ...{ places: [], lookedThrough: 1 },
    });
    expect((await placesOf('Trần Thị Mỹ Hạnh', { unitId: units.anXuan })).places).toHaveLength(6);
  });

  it('are asked for by two words at least', async () => {
    for (const name of ['', ' ', 'An', 'x'.repeat(60) + ' ' + 'x'.repeat(60)])
      expect(await admin.refusal(find, { unitId: units.city, name }), name).toBe('INVALID_INPUT');
  });
});

describe('a name within a text', () => {
  it.each([
    ['Lê Văn An', true],
    ['bà LE VAN AN, khu 3', true],
    ['(Lê Văn An)', true],
    ['Lê Văn Anh rồi Lê Văn An', true],
    ['Lê Văn Anh', false],
    ['Phường Lê Văn', false],
  ])('%s', (text, isThere) => {
    expect(isNamedIn(text, 'le van an')).toBe(isThere);
  });

  it('is shown with what stands around it', () => {
    const long = `${'a '.repeat(300)}Lê Văn An${' b'.repeat(300)}`;
    expect(aroundName(long, 'le van an')).toMatch(/^…(a )+Lê Văn An( b)+ ?…$/);
    expect(aroundName('Lê Văn An', 'le van an')).toBe('Lê Văn An');
  });
});
