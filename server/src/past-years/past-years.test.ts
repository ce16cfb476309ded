import { randomUUID } from 'node:crypto';
import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { figureColumns } from '@ke-hoach/forms/sheets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { anotherPeriod, batches, enter, preview, takeBack } from '../../testing/past-sheets.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const columnOf = (key: string) => figureColumns(parsed.form).find((column) => column.key === key)!.id;
const columns = [columnOf('modelsNew'), columnOf('fundingState')];

let city: SmallCity;
let designer: Person;
let assignment: string;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  designer = await city.app.as('designer');
  assignment = (await city.app.owner.query('SELECT uid FROM assignments')).rows[0].uid;
});
afterAll(() => city.app.close());

const sheet = (...rows: [string, string, string][]) => rows.map(([unitName, ...cells]) => ({ unitName, cells }));
const revision = async () =>
  (await city.app.owner.query('SELECT edit_revision FROM plans WHERE uid = $1', [city.plan])).rows[0].edit_revision;
const inputOfPeriods = async (periods: object[], more: object = {}) => ({
  ...{ planId: city.plan, expectedRevision: await revision(), idempotencyKey: randomUUID() },
  ...{ sourceName: 'Báo cáo số 12/BC-MTTQ năm 2024', periods, ...more },
});
const inputOf = (rows: object[], period: object = {}, more: object = {}) =>
  inputOfPeriods([{ assignmentId: assignment, year: 2024, columns, rows, ...period }], more);
const entered = async (rows: object[], period: object = {}, more: object = {}) =>
  (await designer.get(enter, { input: await inputOf(rows, period, more) })).enterPastFigures;
const batchesNow = async () => (await designer.get(batches, { id: city.plan })).plan.pastBatches;
const takenBack = async (batchId: string) =>
  (await designer.get(takeBack, { input: { batchId, idempotencyKey: randomUUID() } })).takeBackPastFigures;
const count = async (sql: string) => Number((await city.app.owner.query(`SELECT count(*) FROM ${sql}`)).rows[0].count);

it('tells beforehand where the figures would go and which units are meant, and changes nothing', async () => {
  // Another office's plan of that year and movement is none of theirs.
  const others = await given(city.app.owner).plan({ year: 2024, owner: city.units.otherCity });
  const rows = [{ unitName: 'phuong AN XUAN' }, { unitName: 'Phường Lạ' }];
  const input = { planId: city.plan, assignmentId: assignment, year: 2024, rows };
  expect((await designer.get(preview, { input })).previewPastFigures).toEqual({
    ...{ year: 2024, refusal: null, planTitle: 'Kế hoạch năm 2024', planState: null, periodName: 'Báo cáo 6 tháng' },
    ...{ dataTo: '2024-05-31', version: { number: 1 }, unitsLeft: [{ name: 'Phường An Mỹ' }], unitsMeant: 2 },
    rows: [
      { verdict: 'READY', unit: { name: 'Phường An Xuân' } },
      { verdict: 'UNKNOWN', unit: null },
    ],
  });
  const now = { input: { ...input, year: 2025, rows: [] } };
  expect((await designer.get(preview, now)).previewPastFigures.refusal).toBe('NOT_PAST');
  expect(await count(`plans WHERE id <> ${others}`)).toBe(1);
});

it('is the office’s that leads the plan; units see the plan and may not, others never heard of it', async () => {
  const input = await inputOf(sheet(['Phường An Xuân', '1', '']));
  for (const login of ['reviewer', 'an-xuan']) {
    expect(await (await city.app.as(login)).refusal(enter, { input })).toBe('FORBIDDEN');
  }
  expect(await (await city.app.as('neighbour')).refusal(enter, { input })).toBe('NOT_FOUND');
  expect(await city.app.stranger().refusal(enter, { input })).toBe('UNAUTHENTICATED');
});

it('refuses the whole sheet for one row or number that cannot be so, and says which', async () => {
  const rows = sheet(['Phường An Xuân', 'hai', ''], ['Phường An Mỹ', '-1', '5'], ['Phường An Mỹ', '1', '']);
  expect(await entered(rows)).toMatchObject({
    __typename: 'PastFiguresRefused',
    periods: [
      {
        refusal: null,
        rows: [{ verdict: 'READY' }, { verdict: 'READY' }, { verdict: 'TWICE' }],
        issues: [
          { row: 0, issue: { code: 'WRONG_TYPE', path: ['modelsNew'] } },
          { row: 1, issue: { code: 'TOO_SMALL', path: ['modelsNew'] } },
        ],
      },
    ],
  });
  expect(await entered(rows, {}, { expectedRevision: 99 })).toMatchObject({ __typename: 'PlanConflict' });
  const wrong = await inputOf(sheet(['Phường An Xuân', '1', '']), { columns: [randomUUID(), columns[0]] });
  expect(await designer.refusal(enter, { input: wrong })).toBe('INVALID_INPUT');
  expect(await count(`plans WHERE state = 'record'`)).toBe(0);
});

it('enters figures as accepted reports with their mark, once also when asked twice, into a plan for the record', async () => {
  const input = await inputOf(sheet(['PHUONG AN XUAN', '3', '2.500.000']));
  for (let i = 0; i < 2; i++) {
    const answer = (await designer.get(enter, { input })).enterPastFigures;
    expect(answer).toEqual({ __typename: 'PastFiguresEntered', reports: 1 });
  }
  const [batch, ...others] = await batchesNow();
  expect(others).toEqual([]);
  expect(batch).toMatchObject({
    ...{ reports: 1, by: { name: 'designer' }, takenBackAt: null },
    parts: [
      {
        ...{ year: 2024, periodName: 'Báo cáo 6 tháng', reports: 1 },
        // An Mỹ's is missing: a sum over both says so.
        plan: { state: 'RECORD', coverage: { expected: 2, accepted: 1, onBehalf: 0, oldRecords: 1, missing: 1 } },
      },
    ],
  });
  const ward = await city.app.as('an-xuan');
  const { reports } = await ward.get(
    `query ($plan: ID!) { reports(filter: { planId: $plan }) { edges { node { state isLate allowed onBehalf { source name }
       latest { answers receiptNumber onBehalf { source } } timeline { command isOnBehalf } } } } }`,
    { plan: batch.parts[0].plan.id },
  );
  expect(reports.edges.map(({ node }: any) => node)).toMatchObject([
    {
      ...{ state: 'ACCEPTED', isLate: false, allowed: [], onBehalf: { source: 'OLD_RECORDS', name: input.sourceName } },
      latest: { answers: { modelsNew: 3, fundingState: 2_500_000 }, onBehalf: { source: 'OLD_RECORDS' } },
      timeline: [{ command: 'enterPast', isOnBehalf: true }],
    },
  ]);
  const facts = `facts WHERE plan_year = 2024 AND counted = 'accepted' AND field = '${columns[0]}' AND number = 3`;
  expect(await count(facts)).toBe(1);
});

it('lets the unit see them beside its numbers of this year, and asks it for nothing of that year', async () => {
  const ward = await city.app.as('an-xuan');
  const { reports } = await ward.get(
    'query ($plan: ID!) { reports(filter: { planId: $plan }) { edges { node { context } } } }',
    {
      plan: city.plan,
    },
  );
  expect(reports.edges[0].node.context.samePeriodLastYear).toMatchObject({ modelsNew: '3', fundingState: '2500000' });
  const other = await city.app.as('an-my');
  const { duties } = await other.get('{ duties { edges { node { state plan { year } } } } }');
  expect(duties.edges.map(({ node }: any) => node.plan.year)).toEqual([2025]);
});

it('leaves alone what stands: a row of a unit that has its report, and the plan for the record itself', async () => {
  expect(await entered(sheet(['Phường An Xuân', '4', '']))).toMatchObject({
    periods: [{ rows: [{ verdict: 'HAS_REPORT' }] }],
  });
  const { plan } = (await batchesNow())[0].parts[0];
  const editRevision =
    'query ($id: ID!) { plan(id: $id) { editRevision canChangeDuties canEditDocument canEnterPast } }';
  const record = (await designer.get(editRevision, { id: plan.id })).plan;
  expect(record).toEqual({ editRevision: 1, canChangeDuties: false, canEditDocument: false, canEnterPast: false });
  const reopen = 'mutation ($input: ReopenPlanInput!) { reopenPlan(input: $input) { __typename } }';
  const again = { planId: plan.id, expectedRevision: 1, reason: 'thử', idempotencyKey: randomUUID() };
  expect(await designer.refusal(reopen, { input: again })).toBe('PLAN_WRONG_STATE');
});

it('takes a sheet back whole, once; its figures count nowhere and the year is listed no more', async () => {
  await entered(sheet(['Phường An Mỹ', '7', '']));
  const [later, first] = await batchesNow();
  const input = { batchId: first.id, idempotencyKey: randomUUID() };
  for (const login of ['reviewer', 'an-xuan']) {
    expect(await (await city.app.as(login)).refusal(takeBack, { input })).toBe('FORBIDDEN');
  }
  expect(await (await city.app.as('neighbour')).refusal(takeBack, { input })).toBe('NOT_FOUND');
  expect(await takenBack(first.id)).toEqual({ __typename: 'PastFiguresTakenBack', reports: 1 });
  expect(await designer.refusal(takeBack, { input: { ...input, idempotencyKey: randomUUID() } })).toBe(
    'REPORT_WRONG_STATE',
  );
  expect((await batchesNow()).map(({ reports, takenBackAt }: any) => [reports, takenBackAt !== null])).toEqual([
    [1, false],
    [0, true],
  ]);
  const years = async () =>
    (await designer.get('{ plans { edges { node { year } } } }')).plans.edges.map(({ node }: any) => node.year);
  expect(await years()).toEqual([2025, 2024]);
  expect(await takenBack(later.id)).toMatchObject({ reports: 1 });
  expect(await years()).toEqual([2025]);
  expect(await count('facts')).toBe(0);
  expect(await count(`reports WHERE plan_year = 2024 AND state <> 'void'`)).toBe(0);
});

it('can be entered again, and stays whole once something was done to one of its reports', async () => {
  expect(await entered(sheet(['Phường An Xuân', '5', ''], ['Phường An Mỹ', '6', '']))).toMatchObject({ reports: 2 });
  const [{ id }] = await batchesNow();
  await city.app.owner.query(
    `INSERT INTO report_events (plan_year, report_id, unit_id, at, command, from_state, to_state)
     SELECT plan_year, id, unit_id, now(), 'object', 'accepted', 'accepted' FROM reports WHERE plan_year = 2024 AND unit_id = $1`,
    [city.units.anMy],
  );
  expect(await takenBack(id)).toEqual({ __typename: 'PastFiguresKept', unitNames: ['Phường An Mỹ'] });
  const numbers = await city.app.owner.query(
    'SELECT number FROM revisions WHERE plan_year = 2024 ORDER BY unit_id, number',
  );
  expect(numbers.rows.map(({ number }) => number)).toEqual([1, 2, 1, 2]);
});

it('keeps the totals that a record states without their parts, marks them, and seals the mark', async () => {
  const totals = [...columns, columnOf('modelsTotal'), columnOf('propagandaSessionsTotal')];
  const parts = [...totals, columnOf('modelsCarriedOver'), columnOf('modelsEnded')];
  const wrong = await entered([{ unitName: 'Phường An Mỹ', cells: ['3', '', '9', '', '4', '1'] }], {
    columns: parts,
    year: 2023,
  });
  expect(wrong).toMatchObject({
    periods: [{ issues: [{ row: 0, issue: { code: 'CALCULATED_SENT', path: ['modelsTotal'] } }] }],
  });
  expect(
    await entered([{ unitName: 'Phường An Mỹ', cells: ['3', '', '6', '1.200'] }], { columns: totals, year: 2023 }),
  ).toMatchObject({
    reports: 1,
  });
  const [batch] = await batchesNow();
  const ward = await city.app.as('an-my');
  const { reports } = await ward.get(
    'query ($plan: ID!) { reports(filter: { planId: $plan }) { edges { node { latest { calculated stated receiptNumber } } } } }',
    { plan: batch.parts[0].plan.id },
  );
  const { latest } = reports.edges[0].node;
  expect(latest.calculated).toMatchObject({
    ...{ modelsTotal: '6', propagandaSessionsTotal: '1200', propagandaAttendeesTotal: null, fundingTotal: null },
  });
  expect(latest.stated.toSorted()).toEqual(totals.slice(2).toSorted());
  expect(await count(`facts WHERE plan_year = 2023 AND field = '${totals[3]}' AND number = 1200`)).toBe(1);
  const check = 'query ($number: String) { checkReceipt(number: $number) { verdict } }';
  const { checkReceipt } = await designer.get(check, { number: latest.receiptNumber });
  expect(checkReceipt.verdict).toBe('FOUND');
});

it('enters several periods of one form as one sheet, all or none, and takes them back as one', async () => {
  const [half, later] = [assignment, await anotherPeriod(city.app.owner, city.plan)];
  const period = (assignmentId: string, year: number, ...rows: [string, string, string][]) => ({
    ...{ assignmentId, year, columns, rows: sheet(...rows) },
  });
  const both = (number: string) => [
    period(half, 2021, ['Phường An Xuân', '1', '10'], ['Phường An Mỹ', '2', '']),
    period(later, 2021, ['Phường An Xuân', number, '']),
    period(half, 2022, ['Phường An Mỹ', '4', '']),
  ];
  const send = async (periods: object[]) =>
    (await designer.get(enter, { input: await inputOfPeriods(periods) })).enterPastFigures;
  expect(await send(both('ba'))).toMatchObject({
    periods: [{ issues: [] }, { issues: [{ row: 0, issue: { code: 'WRONG_TYPE' } }] }, { issues: [] }],
  });
  expect(await count(`plans WHERE year IN (2021, 2022)`)).toBe(0);
  for (const periods of [[both('3')[0]!, both('3')[0]!], [], [{ ...both('3')[0]!, rows: [] }]]) {
    expect(await designer.refusal(enter, { input: await inputOfPeriods(periods) })).toBe('INVALID_INPUT');
  }
  expect(await send(both('3'))).toEqual({ __typename: 'PastFiguresEntered', reports: 4 });
  const [batch] = await batchesNow();
  expect(batch).toMatchObject({
    reports: 4,
    parts: [
      { year: 2021, periodName: 'Báo cáo 6 tháng', reports: 2 },
      { year: 2021, periodName: '6 tháng cuối năm 2021', reports: 1 },
      { year: 2022, reports: 1 },
    ],
  });
  // One plan for the record holds both periods of its year.
  expect(batch.parts[0].plan.id).toBe(batch.parts[1].plan.id);
  expect(await count(`plans WHERE year IN (2021, 2022)`)).toBe(2);
  expect(await takenBack(batch.id)).toEqual({ __typename: 'PastFiguresTakenBack', reports: 4 });
  expect(await count('facts WHERE plan_year IN (2021, 2022)')).toBe(0);
  expect(await count(`reports WHERE plan_year IN (2021, 2022) AND state <> 'void'`)).toBe(0);
});
