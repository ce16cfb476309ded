import { randomUUID } from 'node:crypto';
import { getNamedType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, type GivenForm } from '../../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';
import { contract } from '../../contract.ts';

const measures = `publishedMeasures { indicator field title unit kind
  totals { period { name } value isWithheld units own coverage { expected received accepted } } }`;
const seen = `query ($id: ID!) { plan(id: $id) { editRevision ${measures} } }`;
const publish = `mutation ($input: PublishTotalsInput!) { publishTotals(input: $input) {
  __typename ... on PlanChanged { plan { ${measures} } } } }`;

let app: TestApp;
let form: GivenForm;
let plan: string;
let reports: string[];
const uidOf = async (table: string, id: string): Promise<string> =>
  (await app.owner.query(`SELECT uid FROM ${table} WHERE id = $1`, [id])).rows[0].uid;
const planOf = async (person: Person) => (await person.get(seen, { id: plan })).plan;
const input = async (chosen: object[], more: object = {}) => {
  const { editRevision } = await planOf(await app.as('designer'));
  return {
    input: { planId: plan, expectedRevision: editRevision, idempotencyKey: randomUUID(), measures: chosen, ...more },
  };
};
const visits = { indicator: 'visits' };

/** A city of six wards; five have 1 to 5 visits accepted, the sixth has handed in 100. */
beforeAll(async () => {
  app = await testApp();
  const here = given(app.owner);
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  const other = await here.unit({ name: 'Thành phố Hội An', kind: 'city' });
  const wards: string[] = [];
  for (let n = 1; n <= 6; n++) wards.push(await here.unit({ name: `Phường ${n}`, kind: 'ward', under: city }));
  await here.closure();
  await here.person({ login: 'designer', roles: ['designer'], at: city });
  await here.person({ login: 'ward', roles: ['reporter'], at: wards[0]! });
  await here.person({ login: 'three', roles: ['reporter'], at: wards[0]! });
  await here.person({ login: 'neighbour', roles: ['designer'], at: other });
  for (const unit of wards.slice(1, 3))
    await app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'reporter', $1 FROM accounts WHERE login = 'three'`,
      [unit],
    );
  form = await here.form({
    key: 'monthly',
    owner: city,
    fields: {
      visits: { indicator: 'visits', title: 'Số buổi' },
      met: { title: 'Số đạt' },
      asked: { title: 'Tổng số' },
      share: {
        kind: 'percent',
        title: 'Tỷ lệ',
        overUnits: 'ratio',
        overTime: 'none',
        numerator: 'met',
        denominator: 'asked',
      },
      most: { title: 'Lớn nhất', overUnits: 'max' },
    },
  });
  const planId = await here.plan({ year: 2025, owner: city });
  plan = await uidOf('plans', planId);
  const days = { from: '2025-01-01', to: '2025-01-31', due: '2025-02-05' };
  const period = await here.period({ plan: planId, key: 'm1', name: 'Tháng 1', ...days });
  const assignment = await here.assignment({ plan: planId, form, period });
  reports = [];
  for (const [at, unit] of wards.entries()) {
    const report = await here.report({ assignment, unit, state: at < 5 ? 'accepted' : 'submitted' });
    const { fields } = form;
    await here.facts(report, { [fields.visits!]: at < 5 ? at + 1 : 100, [fields.met!]: at, [fields.asked!]: 10 });
    reports.push(report);
  }
});
afterAll(() => app.close());

it('publishes nothing until the office says what, and then what adds up only', async () => {
  const designer = await app.as('designer');
  expect((await planOf(await app.as('ward'))).publishedMeasures).toEqual([]);
  for (const [chosen, path] of [
    [[{}], 'measures.0'],
    [[{ indicator: 'visits', field: form.fields['visits'] }], 'measures.0'],
    [[visits, { field: 'x' }], 'measures.1.field'],
    [[visits, visits], 'measures.1'],
    [[visits, { field: form.fields['most'] }], 'measures.1'],
    [[{ indicator: 'unknown' }], 'measures.0'],
    [Array.from({ length: 31 }, (_, n) => ({ indicator: `i${n}` })), 'measures'],
  ] as const) {
    const { errors } = await designer.ask(publish, await input([...chosen]));
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { path } });
  }
  const wish = await input([visits, { field: form.fields['share'] }]);
  expect(await (await app.as('ward')).refusal(publish, wish)).toBe('FORBIDDEN');
  expect(await (await app.as('neighbour')).refusal(publish, wish)).toBe('NOT_FOUND');
  for (let sent = 0; sent < 2; sent++)
    expect((await designer.get(publish, wish)).publishTotals.plan.publishedMeasures).toHaveLength(2);
  const late = await input([visits], { expectedRevision: 1 });
  expect((await designer.get(publish, late)).publishTotals.__typename).toBe('PlanConflict');
});

it('tells every unit the totals of accepted reports beside its own', async () => {
  const coverage = { expected: 6, received: 6, accepted: 5 };
  const january = { period: { name: 'Tháng 1' }, isWithheld: false, units: 5, coverage };
  expect((await planOf(await app.as('ward'))).publishedMeasures).toEqual([
    {
      ...visits,
      field: null,
      title: 'Số buổi',
      unit: null,
      kind: 'integer',
      totals: [{ ...january, value: '15', own: '1' }],
    },
    {
      ...{ indicator: null, field: form.fields['share'], title: 'Tỷ lệ', unit: null, kind: 'percent' },
      totals: [{ ...january, value: '20', own: '0' }],
    },
  ]);
  const [ofOffice] = (await planOf(await app.as('designer'))).publishedMeasures;
  expect(ofOffice.totals[0]).toMatchObject({ value: '15', own: '15' });
});

it('tells nothing of few units: of less than four others, or less than five in all', async () => {
  const totalOf = async (login: string) => (await planOf(await app.as(login))).publishedMeasures[0].totals[0];
  const withheld = { value: null, isWithheld: true, units: null };
  expect(await totalOf('three')).toMatchObject({ ...withheld, own: '6', coverage: null });
  await app.owner.query(`UPDATE reports SET state = 'returned' WHERE id = $1`, [reports[4]]);
  await app.owner.query(`DELETE FROM facts WHERE report_id = $1`, [reports[4]]);
  expect(await totalOf('ward')).toMatchObject({ ...withheld, own: '1', coverage: { expected: 6, accepted: 4 } });
  expect(await totalOf('designer')).toMatchObject(withheld);
});

it('is figures only: no answer in words, no picture and nobody’s name is told to all units', () => {
  const kinds = (name: string) =>
    Object.values((contract().getType(name) as GraphQLObjectType).getFields()).map(
      ({ type }) => getNamedType(type).name,
    );
  expect(new Set(kinds('PublishedTotal'))).toEqual(
    new Set(['Period', 'Decimal', 'Boolean', 'Int', 'PublishedCoverage']),
  );
  expect(new Set(kinds('PublishedCoverage'))).toEqual(new Set(['Int']));
});

it('stops telling what is named no more, in a plan that is closed too, never in a record', async () => {
  const designer = await app.as('designer');
  await app.owner.query(`UPDATE plans SET state = 'closed' WHERE uid = $1`, [plan]);
  const { publishTotals } = await designer.get(publish, await input([]));
  expect(publishTotals.plan.publishedMeasures).toEqual([]);
  await app.owner.query(`UPDATE plans SET state = 'record' WHERE uid = $1`, [plan]);
  expect(await designer.refusal(publish, await input([visits]))).toBe('PLAN_WRONG_STATE');
});
