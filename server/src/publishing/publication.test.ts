import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { ofAnotherCity, plantedElsewhere } from '../../testing/planted-beside.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const start = `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id schema } }`;
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
  ... on FormPublished { version { number } } ... on FormMeaningUnconfirmed { changes { id kind title needsConfirmation } } } }`;
const replayFields = `total leftOut judged untouched endCursor hasNextPage
  findings { issue { code level field } reportCount firstReports { unit { name } } }
  keptAside { title reason reportCount valueCount firstReports { id } }`;
const publication = `query ($draftId: ID!, $first: Int!, $after: String) { publication(draftId: $draftId) {
  editRevision draft { changes { id kind aspect needsConfirmation } } lostSources { kind subject title count }
  openAssignments { units unstarted drafts assignment { period { name } } }
  replay(first: $first, after: $after) { ${replayFields} } } }`;

describe('what publishing would mean', () => {
  let city: SmallCity;
  let designer: Person;
  let draftId: string;
  let field: (name: string) => string;
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });
  const asked = async (somebody: Person, first = 200, after?: string) =>
    (await somebody.get(publication, { draftId, first, after })).publication;

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
    await city.submitted(await city.app.as('an-my'), 'Phường An Mỹ', 2);
    designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    draftId = draft.id;
    field = (name) => draft.schema.properties[name]['x-field'];
    const section = draft.schema['x-sections'][0].id;
    const operations = [
      { type: 'addField', kind: 'integer', title: 'Số tổ tự quản', key: 'groups', section },
      { type: 'renameField', field: field('householdsTotal'), key: 'soHo' },
      { type: 'removeField', field: field('videoCount') },
      { type: 'setSetting', field: field('articleCount'), keyword: 'x-unit', value: 'bài' },
    ];
    const { editFormDraft } = await designer.get(edit, input({ draftId, expectedRevision: 1, operations }));
    expect(editFormDraft.__typename).toBe('FormDraftEdited');
    const { form } = await designer.get(`{ form(id: "${city.form}") { draft { schema } } }`);
    const required = { type: 'setRequired', field: form.draft.schema.properties.groups['x-field'], required: true };
    await designer.get(edit, input({ draftId, expectedRevision: 2, operations: [required] }));
  });
  afterAll(() => city.app.close());

  it('is told only to those who may edit the form', async () => {
    const refusal = async (login: string) => (await city.app.as(login)).refusal(publication, { draftId, first: 10 });
    expect(await refusal('reviewer')).toBe('FORBIDDEN');
    for (const login of ['an-xuan', 'neighbour']) expect(await refusal(login)).toBe('NOT_FOUND');
    expect(await city.app.stranger().refusal(publication, { draftId, first: 10 })).toBe('UNAUTHENTICATED');
    expect(await designer.refusal(publication, { draftId: city.form, first: 10 })).toBe('NOT_FOUND');
  });

  it('counts the earlier reports that would be told something new, and names the first', async () => {
    const { replay, editRevision } = await asked(designer);
    expect(editRevision).toBe(3);
    expect(replay).toMatchObject({ total: 2, leftOut: 0, judged: 2, untouched: 0, hasNextPage: false });
    expect(replay.findings).toEqual([
      {
        issue: { code: 'REQUIRED', level: 'ERROR', field: expect.any(String) },
        reportCount: 2,
        firstReports: [{ unit: { name: 'Phường An Mỹ' } }, { unit: { name: 'Phường An Xuân' } }],
      },
    ]);
  });

  it('counts the values that would have no place', async () => {
    const { replay } = await asked(designer);
    expect(replay.keptAside).toMatchObject([{ reason: 'DROPPED', reportCount: 2, valueCount: 2 }]);
  });

  it('adds up over pages, each report once', async () => {
    const { replay: one } = await asked(designer, 1);
    expect(one).toMatchObject({ total: 2, judged: 1, hasNextPage: true });
    const { replay: other } = await asked(designer, 1, one.endCursor);
    expect(other).toMatchObject({ total: 2, judged: 1, hasNextPage: false });
    expect([one, other].map(({ findings }) => findings[0].firstReports[0].unit.name).sort()).toEqual([
      'Phường An Mỹ',
      'Phường An Xuân',
    ]);
    expect(await designer.refusal(publication, { draftId, first: 1, after: 'x' })).toBe('INVALID_INPUT');
    expect(await designer.refusal(publication, { draftId, first: 0 })).toBe('INVALID_INPUT');
  });

  it('names what loses its source and the periods a roll-out would reach', async () => {
    const { lostSources, openAssignments } = await asked(designer);
    expect(lostSources).toContainEqual(expect.objectContaining({ kind: 'assignment', count: null }));
    expect(openAssignments).toEqual([
      { units: 2, unstarted: 0, drafts: 0, assignment: { period: { name: 'Báo cáo 6 tháng' } } },
    ]);
  });

  it('names no plan of an office that the asker does not see, being drafted or issued, with the same form', async () => {
    const { plan } = await plantedElsewhere(city, city.units.anMy);
    const titles = async () => (await asked(designer)).lostSources.map(({ title }: any) => title).join();
    expect(await titles()).toContain('Báo cáo 6 tháng');
    expect(await titles()).not.toContain(ofAnotherCity);
    await city.app.owner.query(`UPDATE plans SET state = 'issued' WHERE uid = $1`, [plan]);
    expect(await titles()).not.toContain(ofAnotherCity);
  });

  it('names saved questions, dashboards and published totals that ask for what is gone, and counts questions of strangers', async () => {
    const { rows } = await city.app.owner.query(
      'SELECT DISTINCT indicator FROM published_fields WHERE field = $1 AND indicator IS NOT NULL',
      [field('videoCount')],
    );
    const { owner } = city.app;
    const keep = (login: string, title: string, question: object) =>
      owner.query(
        `INSERT INTO saved_questions (account_id, title, question, saved_at) SELECT id, $2, $3, now() FROM accounts WHERE login = $1`,
        [login, title, JSON.stringify(question)],
      );
    await keep('analyst', 'Theo phóng sự', { measures: [{ field: field('videoCount').toUpperCase() }] });
    await keep('an-xuan', 'Theo chỉ tiêu', { measures: [{ over: { indicator: rows[0].indicator } }] });
    await keep('an-my', 'Lọc', { filter: { and: [{ not: { answer: { field: field('videoCount') } } }] } });
    await keep('analyst', 'Khác', { measures: [{ field: field('articleCount') }] });
    await keep('neighbour', 'Của nơi khác', { groupByAnswers: [field('videoCount')] });
    const pin = (login: string, title: string, roles: string[]) =>
      owner.query(
        `WITH made AS (INSERT INTO dashboards (account_id, title, by_link, roles, saved_at)
           SELECT id, $2, false, $3, now() FROM accounts WHERE login = $1 RETURNING id, account_id)
         INSERT INTO dashboard_charts (dashboard_id, place, question_id, kind, size)
         SELECT made.id, row_number() OVER (), q.id, 'bar', 'half' FROM made JOIN saved_questions q USING (account_id)`,
        [login, title, roles],
      );
    await pin('analyst', 'Của riêng', []);
    await pin('analyst', 'Tuyên truyền', ['designer']);
    await pin('neighbour', 'Nơi khác', ['designer']);
    await owner.query(
      'INSERT INTO plan_published_measures (plan_id, position, indicator) SELECT id, 1, $2 FROM plans WHERE uid = $1',
      [city.plan, rows[0].indicator],
    );
    const { lostSources } = await asked(designer);
    const told = (kind: string) => lostSources.filter((use: any) => use.kind === kind);
    expect(told('savedQuestion').map(({ title, count }: any) => [title, count])).toEqual([
      ['Theo phóng sự · analyst', null],
      ['Theo chỉ tiêu · Lê Văn An', null],
      ['Lọc · an-my', null],
      ['', 1],
    ]);
    expect(told('dashboard')).toMatchObject([{ title: 'Tuyên truyền · analyst', count: null }]);
    expect(told('publishedTotal')).toMatchObject([{ subject: rows[0].indicator }]);
  });

  it('publishes nothing while a change of meaning is unconfirmed, and keeps what was confirmed', async () => {
    const { draft } = await asked(designer);
    const toConfirm = draft.changes.filter((change: any) => change.needsConfirmation);
    expect(toConfirm).toMatchObject([{ kind: 'meaning', aspect: 'x-unit' }]);
    const now = { draftId, expectedRevision: 3 };
    const { publishForm: refused } = await designer.get(publish, input({ ...now, confirmedChanges: [draftId] }));
    expect(refused).toEqual({
      __typename: 'FormMeaningUnconfirmed',
      changes: [{ id: toConfirm[0].id, kind: 'meaning', title: expect.any(String), needsConfirmation: true }],
    });
    const { publishForm: done } = await designer.get(publish, input({ ...now, confirmedChanges: [toConfirm[0].id] }));
    expect(done).toMatchObject({ __typename: 'FormPublished', version: { number: 2 } });
    const { rows } = await city.app.owner.query('SELECT confirmed_changes AS kept FROM form_versions WHERE number = 2');
    expect(JSON.parse(rows[0].kept)).toMatchObject([{ kind: 'meaning', field: field('articleCount') }]);
    const audit = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'form.publish'`);
    expect(JSON.parse(audit.rows[0].details)).toMatchObject({ confirmed: [toConfirm[0].id] });
  });
});
