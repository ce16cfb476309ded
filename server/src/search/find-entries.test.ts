import { policyFeedback, policyFeedbackAnswers } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import { draftInput, saveDraft, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const search = 'query ($text: String!) { search(text: $text, kinds: ENTRY) { id title about state } }';
const openReport = `mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id } } }`;
const now = `query ($id: ID!) { report(id: $id) { id state editRevision contextHash draft { answers } version { id schema uiSchema } } }`;

let city: SmallCity;
let ward: Person;
let assignmentId: string;
let unitId: string;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  const here = given(city.app.owner);
  const { app, units } = city;
  const uid = async (sql: string, id: string) => (await app.owner.query(sql, [id])).rows[0].uid;
  const plan = (await app.owner.query('SELECT id FROM plans')).rows[0].id;
  const days = { from: '2025-01-01', to: '2025-12-31', due: '2026-01-01' };
  const period = await here.period({ plan, key: 'all-year', name: 'Cả năm 2025', ...days });
  const form = await here.form({ key: 'feedback', owner: units.city, document: JSON.stringify(policyFeedback) });
  const asked = await here.assignment({ plan, form, period, asks: 'anyNumber' });
  assignmentId = await uid('SELECT uid FROM assignments WHERE id = $1', asked);
  unitId = await uid('SELECT uid FROM units WHERE id = $1', units.anXuan);
  await here.person({ login: 'nobody', roles: [], at: units.city });
  ward = await app.as('an-xuan');
  await app.setToday('2025-09-15');
});
afterAll(() => city.app.close());

const people = new Map<string, Person>();
const person = async (login: string) => people.get(login) ?? people.set(login, await city.app.as(login)).get(login)!;
const found = async (login: string, text: string) =>
  (await (await person(login)).get(search, { text })).search.map(({ id: _, ...hit }: any) => hit);
const reportNow = async (id: string) => (await ward.get(now, { id })).report;
const opened = async () =>
  (await ward.get(openReport, { input: { assignmentId, unitId, idempotencyKey: key() } })).openReport.report.id;
const saved = async (id: string, draftTitle: string) => {
  const answers = { ...policyFeedbackAnswers(3), draftTitle };
  await ward.get(saveDraft, { input: draftInput(await reportNow(id), answers) });
  return reportNow(id);
};
const others = ['an-my', 'neighbour', 'nobody'];
const title = 'Dự thảo quy ước khối phố';

it('finds an entry of a register by what it is called: of one’s own unit the draft, of others what was handed in', async () => {
  const id = await opened();
  const { editRevision, contextHash } = await saved(id, title);
  const hit = { title, about: expect.stringMatching(/^Phường An Xuân · /) };
  for (const text of ['quy ước khối phố', 'quy ước khối phố'.normalize('NFD'), 'KHOI PHO quy uoc'])
    expect(await found('an-xuan', text)).toEqual([{ ...hit, state: 'DRAFT' }]);
  for (const login of ['designer', 'reviewer', ...others]) expect(await found(login, 'quy uoc')).toEqual([]);

  const handed = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: key() };
  const { submitReport } = await ward.get(submit, { input: handed });
  expect(submitReport.__typename, JSON.stringify(submitReport)).toBe('ReportSubmitted');
  for (const login of ['an-xuan', 'designer', 'reviewer'])
    expect(await found(login, 'quy uoc khoi pho')).toEqual([{ ...hit, state: 'SUBMITTED' }]);
  for (const login of others) expect(await found(login, 'quy uoc')).toEqual([]);
  // Not by what else it says.
  expect(await found('reviewer', 'quy uoc khong co trong so')).toEqual([]);
  expect(await found('reviewer', policyFeedbackAnswers(3).draftingAgency as string)).toEqual([]);
});

it('finds the newest first, and none that was taken back', async () => {
  const second = await opened();
  await saved(second, `${title} số 2`);
  expect((await found('an-xuan', 'khoi pho')).map((hit: any) => hit.title)).toEqual([`${title} số 2`, title]);
  await city.app.owner.query(`UPDATE reports SET state = 'void', cause = 'test' WHERE uid = $1`, [second]);
  expect((await found('an-xuan', 'khoi pho')).map((hit: any) => hit.title)).toEqual([title]);
});

it('tells no more of an entry than a line, however much its draft says there', async () => {
  const long = await opened();
  await saved(long, `Hương ước mới ${'rất dài '.repeat(50_000)}kết thúc`);
  const [{ title: told }] = await found('an-xuan', 'huong uoc moi');
  expect(told).toHaveLength(300);
  // What stands beyond that is not looked through.
  expect(await found('an-xuan', 'huong uoc ket thuc')).toEqual([]);
});
