import type { Answers, FormDocument, Row } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';
import {
  communeHalfYear,
  communeHalfYearAnswers,
  policyFeedback,
  policyFeedbackAnswers,
} from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../../testing/given.ts';
import { draftInput, saveDraft, smallCity, submit, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { wordFile } from '../../../testing/word-file.ts';

const idIn = (document: FormDocument, name: string) =>
  (document.schema['properties'] as Record<string, any>)[name]['x-field'] as string;
const models = (communeHalfYear.schema['properties'] as Record<string, any>)['modelRows'];
const column = (name: string): string => models.items.properties[name]['x-field'];
const heldOn = idIn(policyFeedback, 'heldOn');

/** The half-year form, whose list of models is drawn from the register of feedback. */
function drawing(): FormDocument {
  const set = (field: string, keyword: string, value: any): Operation => ({
    type: 'setSetting',
    field,
    keyword,
    value,
  });
  const drawn = applyOperation(communeHalfYear, {
    type: 'several',
    operations: [
      set(models['x-field'], 'x-register', 'feedback'),
      set(models['x-field'], 'x-registerDate', heldOn),
      set(column('name'), 'x-registerField', idIn(policyFeedback, 'draftTitle')),
      set(column('startDate'), 'x-registerField', heldOn),
      set(column('households'), 'x-registerField', idIn(policyFeedback, 'opinionsTotal')),
    ],
  });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.problem));
  return drawn.document;
}

const openReport = `mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id } } }`;
const registerRow = 'registerRows { table row heading standing differs }';
const shape = `id state editRevision contextHash unit { name } version { id schema uiSchema } draft { answers } ${registerRow} timeline { command }`;
const draw = `mutation ($input: DrawRegisterRowsInput!) { drawRegisterRows(input: $input) { __typename
  ... on RegisterRowsDrawn { drawn report { ${shape} } } ... on ReportConflict { report { id } } } }`;

describe('rows of a report out of a register', () => {
  let city: SmallCity;
  let ward: Person;
  let report: string;
  let register: string;
  const outer = async (sql: string, params: unknown[]) => (await city.app.owner.query(sql, params)).rows[0].uid;
  const seen = async (id: string, by = ward) =>
    (await by.get(`query ($id: ID!) { report(id: $id) { ${shape} } }`, { id })).report;

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    ward = await city.app.as('an-xuan');
    const { owner } = city.app;
    const here = given(owner);
    const plan = (await owner.query('SELECT id FROM plans')).rows[0].id;
    const year = await here.period({ plan, key: 'year', from: '2025-01-01', to: '2025-12-31', due: '2026-01-01' });
    const feedback = await here.form({
      key: 'feedback',
      owner: city.units.city,
      document: JSON.stringify(policyFeedback),
    });
    const entries = await here.assignment({ plan, form: feedback, period: year, asks: 'anyNumber' });
    register = await outer('SELECT uid FROM assignments WHERE id = $1', [entries]);
    const half = (await owner.query(`SELECT id FROM periods WHERE key = 'half-year'`)).rows[0].id;
    const form = await here.form({
      key: 'drawing',
      title: 'Báo cáo mô hình',
      owner: city.units.city,
      document: JSON.stringify(drawing()),
    });
    const asked = await here.assignment({ plan, form, period: half });
    report = await outer(
      `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
       VALUES (2025, $1, $2, $3, $4, 'expected') RETURNING uid`,
      [plan, asked, half, city.units.anXuan],
    );
  });
  afterAll(() => city.app.close());

  /** An entry of the register, handed in; its date of holding places it in a period. */
  const entered = async (title: string, more: Answers, handIn = true): Promise<string> => {
    const unitId = (await ward.get('{ optionalDuties { unit { id } } }')).optionalDuties[0].unit.id;
    const opening = { input: { assignmentId: register, unitId, idempotencyKey: key() } };
    const { id } = (await ward.get(openReport, opening)).openReport.report;
    const { responseDocNo: _no, responseDate: _date, ...answers } = policyFeedbackAnswers(1);
    const typed = { ...answers, responseReceived: false, draftTitle: title, ...more };
    await ward.get(saveDraft, { input: draftInput(await seen(id), typed) });
    if (!handIn) return id;
    const { editRevision, contextHash } = await seen(id);
    const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: key() };
    const { submitReport } = await ward.get(submit, { input });
    expect(submitReport.__typename, JSON.stringify(submitReport)).toBe('ReportSubmitted');
    return id;
  };
  const input = async (more: object = {}) => {
    const { editRevision } = await seen(report);
    return { input: { reportId: report, expectedRevision: editRevision, idempotencyKey: key(), ...more } };
  };
  const drawn = async (more: object = {}) => (await ward.get(draw, await input(more))).drawRegisterRows;
  const typed = async (modelRows: unknown[]) => {
    const now = await seen(report);
    await ward.get(saveDraft, { input: draftInput(now, { ...now.draft.answers, modelRows }) });
  };
  const standings = async () =>
    (await seen(report)).registerRows.map(({ heading, standing }: any) => [heading, standing]);
  const id: Record<string, string> = {};

  it('are those of entries handed in whose date lies in the days of the report', async () => {
    id.first = await entered('Góp ý thứ nhất', {
      heldOn: '2025-03-10',
      opinionsTotal: 7,
      opinionsAccepted: 1,
      opinionsPartly: 0,
      opinionsRejected: 0,
    });
    await entered('Chưa nộp', { heldOn: '2025-03-11' }, false);
    await city.app.setToday('2025-06-20');
    id.later = await entered('Sau kỳ', { heldOn: '2025-06-02' });
    for (const closed of ['2025-05-01', '2025-10-01']) {
      await city.app.setToday(closed);
      expect((await seen(report)).registerRows, closed).toEqual([]);
    }
    await city.app.setToday('2025-05-20');
    const { registerRows, state } = await seen(report);
    expect(state).toBe('EXPECTED');
    expect(registerRows).toEqual([
      { table: models['x-field'], row: id.first, heading: 'Góp ý thứ nhất', standing: 'NEW', differs: [] },
    ]);
  });

  it('stand in the report once they are drawn, and begin it', async () => {
    const { drawn: rows, report: now } = await drawn();
    expect(rows).toEqual([id.first]);
    expect(now).toMatchObject({
      state: 'DRAFT',
      registerRows: [{ standing: 'SAME' }],
      timeline: [{ command: 'save' }],
    });
    expect(now.draft.answers.modelRows).toEqual([
      { _id: id.first, name: 'Góp ý thứ nhất', startDate: '2025-03-10', households: 7 },
    ]);
    expect((await drawn()).drawn).toEqual([]);
  });

  it('keep what the unit corrected when others come, and are put right again when it asks', async () => {
    const [first] = (await seen(report)).draft.answers.modelRows;
    await typed([{ ...first, households: 9, neighbourhood: 'Khối phố 1' }]);
    id.second = await entered('Góp ý thứ hai', { heldOn: '2025-04-02' });
    const { registerRows } = await seen(report);
    expect(registerRows).toMatchObject([
      { standing: 'CORRECTED', differs: [column('households')] },
      { standing: 'NEW' },
    ]);
    const { drawn: rows, report: now } = await drawn();
    expect(rows).toEqual([id.second]);
    expect(now.draft.answers.modelRows).toMatchObject([{ households: 9 }, { name: 'Góp ý thứ hai' }]);
    const { report: right } = await drawn({ rows: [id.first] });
    expect(right.draft.answers.modelRows[0]).toMatchObject({ households: 7, neighbourhood: 'Khối phố 1' });
  });

  it('that were removed stay away until they are asked for', async () => {
    const [, second] = (await seen(report)).draft.answers.modelRows;
    await typed([second]);
    expect((await drawn()).drawn).toEqual([]);
    expect(await standings()).toEqual([
      ['Góp ý thứ nhất', 'REMOVED'],
      ['Góp ý thứ hai', 'SAME'],
    ]);
    const { report: now } = await drawn({ rows: [id.first, id.later] });
    expect(now.draft.answers.modelRows.map(({ _id }: any) => _id)).toEqual([id.second, id.first]);
  });

  it('are told to whoever reads what was handed in, on paper too', async () => {
    const answers = communeHalfYearAnswers(1);
    const [first, ...others] = answers['modelRows'] as Row[];
    const typed = { ...answers, modelRows: [...others, { ...first, _id: id.first }] };
    await ward.get(saveDraft, { input: draftInput(await seen(report), typed) });
    const { contextHash } = await seen(report);
    const { submitReport } = await ward.get(submit, { input: (await input({ contextHash })).input });
    expect(submitReport.__typename, JSON.stringify(submitReport)).toBe('ReportSubmitted');
    const reviewer = await city.app.as('reviewer');
    const asked = `query ($id: ID!) { report(id: $id) { latest { rowsFromRegister } } }`;
    expect((await reviewer.get(asked, { id: report })).report.latest.rowsFromRegister).toEqual([id.first]);
    const paper = await reviewer.http(`/documents/reports/${report}.docx`);
    const { lines } = wordFile(Buffer.from(await paper.arrayBuffer()));
    const said = `(“${models.title}”: dòng ${others.length + 1} lấy từ sổ theo dõi.)`;
    expect(lines.filter((line) => line.includes('sổ theo dõi'))).toEqual([said]);
  });

  it('are for those who fill the report, from its latest state, and not for what was returned', async () => {
    const refused = async (login: string) => (await city.app.as(login)).refusal(draw, await input());
    expect(await refused('reviewer')).toBe('FORBIDDEN');
    expect(await refused('an-my')).toBe('NOT_FOUND');
    expect(await refused('neighbour')).toBe('NOT_FOUND');
    expect((await seen(report, await city.app.as('reviewer'))).registerRows).toEqual([]);
    expect((await drawn({ expectedRevision: 99 })).__typename).toBe('ReportConflict');
    await city.app.owner.query(`UPDATE reports SET state = 'returned' WHERE uid = $1`, [report]);
    expect(await ward.refusal(draw, await input())).toBe('REPORT_WRONG_STATE');
    expect((await seen(report)).registerRows).toEqual([]);
    await city.app.owner.query(`UPDATE reports SET state = 'submitted' WHERE uid = $1`, [report]);
    expect(await ward.refusal(draw, await input())).toBe('REPORT_WRONG_STATE');
  });

  it('lose their source when a field of the register goes, which publishing it tells', async () => {
    const designer = await city.app.as('designer');
    const formId = await outer('SELECT uid FROM forms WHERE key = $1', ['feedback']);
    const started = await designer.get(
      `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }`,
      { input: { formId, idempotencyKey: key() } },
    );
    const draftId = started.startFormDraft.id;
    const operations = [{ type: 'removeField', field: idIn(policyFeedback, 'draftTitle') }];
    await designer.get(`mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }`, {
      input: { draftId, expectedRevision: 1, operations, idempotencyKey: key() },
    });
    const { publication } = await designer.get(
      `query ($draftId: ID!) { publication(draftId: $draftId) { lostSources { kind subject title } } }`,
      { draftId },
    );
    expect(publication.lostSources).toContainEqual({
      ...{ kind: 'registerTable', subject: models['x-field'], title: `${models.title} · Báo cáo mô hình` },
    });
  });
});
