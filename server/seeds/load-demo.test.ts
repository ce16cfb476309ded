import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAnswers, parseForm } from '@ke-hoach/forms';
import { communeAnnual, communeHalfYear, organisationReport, yearlyPlan } from '@ke-hoach/forms/examples';
import { testApp, type TestApp } from '../testing/test-app.ts';
import { hasData, loadDemo } from './load-demo.ts';
import { cards } from './people.ts';
import { plans } from './plans.ts';
import { seedId } from './seed-id.ts';

let app: TestApp;

const rowsOf = async <T extends object = any>(sql: string, params: unknown[] = []): Promise<T[]> =>
  (await app.owner.query(sql, params)).rows as T[];
const one = async (sql: string, params: unknown[] = []) => Object.values((await rowsOf(sql, params))[0]!)[0];

beforeAll(async () => {
  app = await testApp();
  expect(await hasData(app.ownerUrl)).toBe(false);
  const start = performance.now();
  await loadDemo({ ownerUrl: app.ownerUrl, appUrl: app.appUrl, files: app.files, say: () => undefined });
  console.info(`the demo loads in ${((performance.now() - start) / 1000).toFixed(1)} s`);
});
afterAll(() => app.close());

const statesOf = async (year: number, form: string) =>
  Object.fromEntries(
    (
      await rowsOf<{ state: string; count: number }>(
        `SELECT r.state, count(*)::int AS count FROM reports r JOIN assignments a ON a.id = r.assignment_id
         JOIN forms f ON f.id = a.form_id WHERE r.plan_year = $1 AND f.key = $2 GROUP BY r.state`,
        [year, form],
      )
    ).map(({ state, count }) => [state, count]),
  );

describe('the demo as it opens on 20 May 2025', () => {
  it('is there', async () => {
    expect(await hasData(app.ownerUrl)).toBe(true);
    expect(await one(`SELECT value FROM settings WHERE key = 'demo.date'`)).toBe('2025-05-20');
  });

  it('has two invented years, all accepted, with two late reports each', async () => {
    for (const year of [2023, 2024]) {
      expect(await statesOf(year, 'commune-half-year')).toEqual({ accepted: 13 });
      expect(await statesOf(year, 'organisation-report')).toEqual({ accepted: 5 });
      expect(await statesOf(year, 'commune-annual')).toEqual({ accepted: 13 });
      expect(await one('SELECT count(*)::int FROM reports WHERE plan_year = $1 AND late', [year])).toBe(2);
    }
    expect(await rowsOf('SELECT year, state, invented FROM plans ORDER BY year')).toEqual([
      { year: 2023, state: 'closed', invented: true },
      { year: 2024, state: 'closed', invented: true },
      { year: 2025, state: 'issued', invented: false },
    ]);
  });

  it('has the half-year of 2025 half handed in, and every annual report still to come', async () => {
    const halfYear = { accepted: 5, submitted: 1, received: 1, returned: 1, draft: 2, expected: 2 };
    expect(await statesOf(2025, 'commune-half-year')).toEqual(halfYear);
    expect(await statesOf(2025, 'organisation-report')).toEqual({ accepted: 2, submitted: 1, expected: 2 });
    expect(await statesOf(2025, 'commune-annual')).toEqual({ expected: 12 });
    expect(await statesOf(2025, 'policy-feedback')).toEqual({ accepted: 3, submitted: 2, draft: 1, inReview: 1 });
    expect(await statesOf(2025, 'monitoring')).toEqual({ draft: 1 });
  });

  it('has a sheet that waits for its leader', async () => {
    const asked = '{ duties { edges { node { state assignment { form { key } } } } } }';
    const { duties } = await (await app.as('hoa-thuan-leader')).get(asked);
    const waiting = duties.edges.filter(({ node }: any) => node.state === 'IN_REVIEW');
    expect(waiting).toEqual([{ node: { state: 'IN_REVIEW', assignment: { form: { key: 'policy-feedback' } } } }]);
  });

  it('keeps an audit entry of every command, in the order of days', async () => {
    const entries = await rowsOf<{ at: Date; action: string }>('SELECT at, action FROM audit_entries ORDER BY id');
    expect(entries.filter(({ action }) => action === 'report.submit')).toHaveLength(81);
    const days = entries.map(({ at }) => at.getTime());
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('has a report that the office filled in from paper, and talks at two cells', async () => {
    const asked = `{ unread: reports(filter: { isUnread: true }) { edges { node { unit { name } unreadComments } } }
      reports(filter: { states: [SUBMITTED] }) { edges { node { unit { name } onBehalf { source name cameOn } } } } }`;
    const { reports } = await (await app.as('reviewer')).get(asked);
    const filled = reports.edges.map(({ node }: any) => node.onBehalf).filter(Boolean);
    expect(filled).toEqual([{ source: 'PAPER', name: '45-BC/TĐTN', cameOn: '2025-05-15' }]);
    const { unread } = await (await app.as('hoa-huong')).get(asked);
    expect(unread.edges).toEqual([{ node: { unit: { name: 'Phường Hòa Hương' }, unreadComments: 1 } }]);
  });

  it('counts a returned report nowhere, and says what to mend', async () => {
    const ward = await app.as('hoa-huong');
    const { duties } = await ward.get(
      `{ duties { edges { node { state latest { number } returned { reason newDueDate cells { field row reason } } due { date daysLeft } } } } }`,
    );
    const report = duties.edges[0].node;
    expect(report).toMatchObject({ state: 'RETURNED', due: { date: '2025-06-10', daysLeft: 21 } });
    expect(report.returned.cells).toHaveLength(2);
    expect(report.returned.cells[1].row).toBeTruthy();
    expect(
      await one(`SELECT count(*)::int FROM facts f JOIN reports r ON r.id = f.report_id WHERE r.state = 'returned'`),
    ).toBe(0);
  });

  it('tells An Xuân that its report is due before 5 June, 15 days from now, and shows it no other unit', async () => {
    const ward = await app.as('an-xuan');
    const { duties, reports, viewer } = await ward.get(`{
      viewer { roles { role unit { name } } }
      duties { edges { node { state unit { name } period { name } due { date inclusive lastDay daysLeft } } } }
      reports(first: 100) { edges { node { unit { name } } } } }`);
    expect(viewer.roles).toEqual([{ role: 'REPORTER', unit: { name: 'Phường An Xuân' } }]);
    expect(duties.edges[0].node).toEqual({
      state: 'EXPECTED',
      unit: { name: 'Phường An Xuân' },
      period: { name: '6 tháng đầu năm 2025' },
      due: { date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 15 },
    });
    const seen = reports.edges.map(({ node }: any) => node.unit.name);
    expect([...new Set(seen)].sort()).toEqual(['Phường An Xuân', 'Phường Phước Hòa']);
  });

  it('lets everybody in by a card', async () => {
    const { demo } = await app.stranger().get('{ demo { today cards { key name title unitName } } }');
    expect(demo.cards.map(({ key }: any) => key)).toEqual(cards);
    for (const card of cards) {
      const { viewer } = await (await app.as(card)).get('{ viewer { title roles { role } } }');
      expect(viewer.title).toContain('minh họa');
      expect(viewer.roles).toHaveLength(1);
    }
  });

  it('has documents and forms without errors; the plan of 2025 warns of the date of one basis', () => {
    for (const document of [communeHalfYear, communeAnnual, organisationReport]) {
      expect(parseForm(document).ok).toBe(true);
    }
    const type = parseForm(yearlyPlan);
    if (!type.ok) throw new Error('the plan type does not parse');
    for (const { year, document } of plans) {
      const issues = checkAnswers(type.form, document, { today: '2025-03-12', planYear: year });
      expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      expect(issues.filter(({ path }) => path[0] === 'bases')).toHaveLength(year === 2025 ? 1 : 0);
    }
  });

  it('gives the two targets of the plan, and tells who has reached them', async () => {
    const asked = `query ($id: ID!) { plan(id: $id) { targets { edges { node { value relation
      due { daysLeft } totals { units reached short } } } } } }`;
    const { plan } = await (await app.as('designer')).get(asked, { id: seedId('plan 2025') });
    expect(plan.targets.edges.map(({ node }: any) => node)).toEqual([
      { value: '1', relation: 'AT_LEAST', due: { daysLeft: 168 }, totals: { units: 12, reached: 5, short: 7 } },
      { value: '1', relation: 'EXACTLY', due: { daysLeft: 225 }, totals: { units: 5, reached: 0, short: 5 } },
    ]);
  });

  it('has tasks that reports answer, guidance, and a letterhead of the office', async () => {
    const asked = `query ($id: ID!) { plan(id: $id) { guidanceFiles { files { name } } owner { letterhead { signerName } }
      tasks { code unitsDone answeredField { title } answeredTarget { title } progress { state } } } }`;
    const { plan } = await (await app.as('designer')).get(asked, { id: seedId('plan 2025') });
    const given = plan.tasks.filter(({ progress }: any) => progress.length > 0);
    expect(
      given.map(({ code, unitsDone, answeredField, answeredTarget }: any) => [
        ...[code, unitsDone, (answeredField ?? answeredTarget)?.title],
      ]),
    ).toEqual([
      ['II.1', 0, undefined],
      ['II.4', 7, 'Mô hình mới'],
      ['III.3', 7, 'Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm 2025'],
    ]);
    expect(plan.guidanceFiles.files).toEqual([{ name: 'Hướng dẫn ghi báo cáo 6 tháng (minh họa).docx' }]);
    expect(plan.owner.letterhead.signerName).toBe('Nguyễn Thị Thu Hiền');
  });

  it('offers wards a report whose table is drawn from their register', async () => {
    const ward = await app.as('an-xuan');
    const asked = '{ optionalDuties { assignment { id asks form { key } } unit { id } } }';
    const { assignment, unit } = (await ward.get(asked)).optionalDuties.find(
      (duty: any) => duty.assignment.asks === 'OPTIONAL',
    );
    const input = { assignmentId: assignment.id, unitId: unit.id, idempotencyKey: randomUUID() };
    const open = 'mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id editRevision } } }';
    const { id, editRevision } = (await ward.get(open, { input })).openReport.report;
    const draw = `mutation ($input: DrawRegisterRowsInput!) { drawRegisterRows(input: $input) {
      ... on RegisterRowsDrawn { drawn report { draft { answers } } } } }`;
    const seen = { reportId: id, expectedRevision: editRevision, idempotencyKey: randomUUID() };
    const { drawRegisterRows } = await ward.get(draw, { input: seen });
    expect(drawRegisterRows.report.draft.answers.feedbackRows).toMatchObject([
      { heldOn: '2025-03-17', draftingAgency: 'Phòng Tài chính - Kế hoạch thành phố' },
      { heldOn: '2025-04-08' },
    ]);
  });

  it('lets the designer make the plan of 2026', async () => {
    const designer = await app.as('designer');
    const asked = 'query ($id: ID!) { plan(id: $id) { canPrepareNextYear } nextYear(planId: $id) { year unitsSame } }';
    expect(await designer.get(asked, { id: seedId('plan 2025') })).toEqual({
      ...{ plan: { canPrepareNextYear: true }, nextYear: { year: 2026, unitsSame: 17 } },
    });
  });
});

describe('figures', () => {
  const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
    groups { keys { label } values { value } coverage { expected accepted } } inexact } }`;
  const answer = async (question: object) => (await (await app.as('analyst')).get(ask, { question })).aggregate;
  const models = [{ indicator: 'models-new', function: 'SUM' }];

  it('make a line over the years', async () => {
    const filter = { periodSeries: ['halfYear'], formIds: [seedId('form commune-half-year')] };
    const { groups } = await answer({
      measures: [{ indicator: 'households-participating', function: 'SUM' }],
      groupBy: ['YEAR'],
      filter,
    });
    const [y2023, y2024] = groups.map((group: any) => Number(group.values[0].value));
    expect(y2024).toBeGreaterThan(y2023);
    expect(y2024).toBeLessThan(y2023 * 1.3);
  });

  it('of twelve units become those of four wards after 1 July, and still add up', async () => {
    const designer = await app.as('designer');
    const moved = await designer.get(
      'mutation { setDemoDate(input: { date: "2025-07-10" }) { today cards { key unitName } } }',
    );
    expect(moved.setDemoDate.cards.find(({ key }: any) => key === 'an-xuan').unitName).toBe('Phường Tam Kỳ');
    expect(await statesOf(2025, 'commune-annual')).toEqual({ expected: 4, void: 12 });
    const half = await statesOf(2025, 'commune-half-year');
    expect(half).toEqual({ accepted: 5, submitted: 1, received: 1, returned: 1, draft: 2, expected: 2 });

    const question = {
      measures: models,
      counted: 'SUBMITTED',
      groupBy: ['UNIT'],
      filter: { years: [2025], periodSeries: ['halfYear'], formIds: [seedId('form commune-half-year')] },
    };
    const twelve = await answer(question);
    const four = await answer({ ...question, placement: 'RECAST' });
    const sum = ({ groups }: any) =>
      groups.reduce((total: number, group: any) => total + Number(group.values[0].value ?? 0), 0);
    expect(twelve.groups).toHaveLength(12);
    expect(four.groups.map((group: any) => group.keys[0].label).sort()).toEqual([
      'Phường Bàn Thạch',
      'Phường Hương Trà',
      'Phường Quảng Phú',
      'Phường Tam Kỳ',
    ]);
    expect(four.inexact).toBe(false);
    expect(sum(four)).toBe(sum(twelve));
    expect(sum(four)).toBeGreaterThan(7);

    const ward = await app.as('an-xuan');
    const { duties } = await ward.get('{ duties { edges { node { state unit { name } period { key } } } } }');
    const owed = duties.edges.map(({ node }: any) => `${node.unit.name} ${node.period.key} ${node.state}`);
    expect(owed).toContain('Phường Tam Kỳ annual EXPECTED');
    expect(owed).toContain('Phường An Xuân half-year EXPECTED');
    const { unitTargets, reports } = await ward.get(`{ unitTargets { edges { node { owed unit { name } } } }
      reports(first: 100) { edges { node { unit { name } context } } } }`);
    expect(unitTargets.edges).toEqual([{ node: { owed: '1', unit: { name: 'Phường Tam Kỳ' } } }]);
    const annual = reports.edges.find(({ node }: any) => node.unit.name === 'Phường Tam Kỳ').node;
    expect(annual.context.targets).toEqual({ modelsNew: '1' });
    await designer.get('mutation { setDemoDate(input: { date: "2025-05-20" }) { today } }');
    expect(await statesOf(2025, 'commune-annual')).toEqual({ expected: 12, void: 4 });
  });
});
