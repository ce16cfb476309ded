import { policyFeedback, policyFeedbackAnswers } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutiesOf } from '../../testing/duty-words.ts';
import { given, key } from '../../testing/given.ts';
import {
  discardReport,
  draftInput,
  many,
  saveDraft,
  smallCity,
  submit,
  type SmallCity,
} from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const openReport = `mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id ordinal state required } } }`;
const optionalDuties = `{ optionalDuties { canOpen drafts returned handedIn assignment { id asks } unit { name } report { state } }
  duties { totalCount } }`;
const entries = `query ($assignmentId: ID!, $unitId: ID, $search: String) {
  entries(assignmentId: $assignmentId, unitId: $unitId, search: $search) { totalCount edges { node { ordinal state heading } } } }`;

describe('reports that nobody owes', () => {
  let city: SmallCity;
  let ward: Person;
  let designer: Person;
  let duties: ReturnType<typeof dutiesOf>;
  const id: Record<string, string> = {};
  const outer = async (sql: string, params: unknown[] = []) => (await city.app.owner.query(sql, params)).rows[0].uid;

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    ward = await city.app.as('an-xuan');
    designer = await city.app.as('designer');
    duties = dutiesOf(city.plan);
    const here = given(city.app.owner);
    const plan = (await city.app.owner.query('SELECT id FROM plans')).rows[0].id;
    const days = { from: '2025-01-01', to: '2025-12-31', due: '2026-01-01' };
    const period = await here.period({ plan, key: 'all-year', name: 'Cả năm 2025', ...days });
    const document = JSON.stringify(policyFeedback);
    for (const asks of ['optional', 'anyNumber'] as const) {
      const form = await here.form({ key: asks.toLowerCase(), owner: city.units.city, document });
      id[asks] = await outer('SELECT uid FROM assignments WHERE id = $1', [
        await here.assignment({ plan, form, period, asks }),
      ]);
    }
    id.anXuan = await outer('SELECT uid FROM units WHERE id = $1', [city.units.anXuan]);
    id.anMy = await outer('SELECT uid FROM units WHERE id = $1', [city.units.anMy]);
    id.owed = await outer('SELECT uid FROM assignments WHERE required');
  });
  afterAll(() => city.app.close());

  const input = (assignment: string, unit = 'anXuan') => ({
    input: { assignmentId: id[assignment], unitId: id[unit], idempotencyKey: key() },
  });
  const opened = async (assignment: string, by = ward) =>
    (await by.get(openReport, input(assignment))).openReport.report;
  const reportNow = async (reportId: string, by = ward) =>
    (
      await by.get(
        `query ($id: ID!) { report(id: $id) { id state heading editRevision contextHash allowed draft { answers } isOverdue
           version { id schema uiSchema } timeline { command } } }`,
        { id: reportId },
      )
    ).report;
  const fill = async (reportId: string, seed: number) => {
    await ward.get(saveDraft, { input: draftInput(await reportNow(reportId), policyFeedbackAnswers(seed)) });
    return reportNow(reportId);
  };
  const handIn = async (reportId: string, seed: number) => {
    await city.app.setToday('2025-09-15');
    const { editRevision, contextHash } = await fill(reportId, seed);
    const answer = await ward.get(submit, {
      input: { reportId, expectedRevision: editRevision, contextHash, idempotencyKey: key() },
    });
    expect(answer.submitReport.__typename, JSON.stringify(answer)).toBe('ReportSubmitted');
    await city.app.setToday('2025-05-20');
  };
  const coverage = async () =>
    (
      await designer.get(`query ($id: ID!) { plan(id: $id) { coverage { expected received missing optional } } }`, {
        id: city.plan,
      })
    ).plan.coverage;

  it('are no duty and miss nobody; the unit sees what it may give', async () => {
    expect(await coverage()).toEqual({ expected: 2, received: 0, missing: 2, optional: 0 });
    const { optionalDuties: mine, duties: owed } = await ward.get(optionalDuties);
    const nothing = {
      canOpen: true,
      drafts: 0,
      returned: 0,
      handedIn: 0,
      unit: { name: 'Phường An Xuân' },
      report: null,
    };
    expect(mine).toEqual([
      { ...nothing, assignment: { id: id.optional, asks: 'OPTIONAL' } },
      { ...nothing, assignment: { id: id.anyNumber, asks: 'ANY_NUMBER' } },
    ]);
    expect(owed.totalCount).toBe(1);
    for (const login of ['reviewer', 'neighbour']) {
      expect((await (await city.app.as(login)).get(optionalDuties)).optionalDuties, login).toEqual([]);
    }
  });

  it('are opened by a reporter of the unit alone, of what is not owed, while the period is open', async () => {
    const refused = async (login: string, assignment: string, unit?: string) =>
      (await city.app.as(login)).refusal(openReport, input(assignment, unit));
    expect(await refused('reviewer', 'optional')).toBe('FORBIDDEN');
    expect(await refused('an-my', 'optional')).toBe('FORBIDDEN');
    expect(await refused('neighbour', 'optional')).toBe('NOT_FOUND');
    expect(await refused('an-xuan', 'owed')).toBe('REPORT_IS_OWED');
    expect(await city.app.stranger().refusal(openReport, input('optional'))).toBe('UNAUTHENTICATED');
    await city.app.setToday('2024-12-31');
    expect(await refused('an-xuan', 'anyNumber')).toBe('PERIOD_NOT_OPEN');
    await city.app.setToday('2025-05-20');
    await city.app.owner.query(`UPDATE assignments SET except_units = ARRAY[$1::bigint] WHERE uid = $2`, [
      ...[city.units.anMy, id.optional],
    ]);
    expect(await refused('an-my', 'optional', 'anMy')).toBe('UNIT_NOT_ASKED');
    expect(await coverage()).toMatchObject({ expected: 2, missing: 2, optional: 0 });
  });

  it('are opened once where one may be given, and may be dropped and taken up again with what was typed', async () => {
    const first = await opened('optional');
    expect(first).toMatchObject({ ordinal: 1, state: 'DRAFT', required: false });
    expect(await opened('optional')).toEqual(first);
    await fill(first.id, 3);
    const { editRevision, draft, heading, allowed } = await reportNow(first.id);
    expect(allowed.toSorted()).toEqual(['DISCARD', 'SAVE', 'SUBMIT']);
    expect(heading).toBe(draft.answers.draftTitle);
    const asSeen = { input: { reportId: first.id, expectedRevision: editRevision, idempotencyKey: key() } };
    expect(await (await city.app.as('reviewer')).refusal(discardReport, asSeen)).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(discardReport, asSeen)).toBe('NOT_FOUND');
    const stale = { input: { ...asSeen.input, expectedRevision: 1, idempotencyKey: key() } };
    expect((await ward.get(discardReport, stale)).discardReport.__typename).toBe('ReportConflict');
    expect((await ward.get(discardReport, asSeen)).discardReport.report.state).toBe('VOID');
    const again = { input: { ...asSeen.input, expectedRevision: editRevision + 1, idempotencyKey: key() } };
    expect(await ward.refusal(discardReport, again)).toBe('REPORT_WRONG_STATE');
    expect((await ward.get(optionalDuties)).optionalDuties[0]).toMatchObject({ drafts: 0, report: null });
    expect((await opened('optional')).id).toBe(first.id);
    const { draft: kept, timeline } = await reportNow(first.id);
    expect(kept).toEqual(draft);
    expect(timeline.map(({ command }: any) => command)).toEqual(['open', 'discard', 'open']);
  });

  it('are as many as there is to tell where any number is taken, one blank entry at a time', async () => {
    for (const seed of [1, 2, 3]) {
      const entry = await opened('anyNumber');
      expect(entry.ordinal).toBe(seed);
      expect(await opened('anyNumber')).toEqual(entry);
      await (seed < 3 ? handIn(entry.id, seed) : fill(entry.id, seed));
    }
    const of = { assignmentId: id.anyNumber, unitId: id.anXuan };
    const { totalCount, edges } = (await ward.get(entries, of)).entries;
    expect(totalCount).toBe(3);
    expect(edges.map(({ node }: any) => [node.ordinal, node.state, node.heading])).toEqual(
      [3, 2, 1].map((n) => [n, n === 3 ? 'DRAFT' : 'SUBMITTED', policyFeedbackAnswers(n).draftTitle]),
    );
    const title = String(policyFeedbackAnswers(2).draftTitle);
    const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toUpperCase();
    const found = (await ward.get(entries, { ...of, search: plain })).entries.edges;
    expect(found.map(({ node }: any) => node.heading)).toContain(title);
    expect((await ward.get(entries, { ...of, search: '100%' })).entries.totalCount).toBe(0);
  });

  it('are counted apart: on the board by number, in figures one by one, and missing nowhere', async () => {
    expect(await coverage()).toEqual({ expected: 2, received: 0, missing: 2, optional: 2 });
    const { progress } = await designer.get(
      `query ($id: ID!) { progress(planId: $id) {
         missing: page(filter: { show: MISSING, assignmentId: "${id.anyNumber}" }) { totalCount }
         waiting: page(filter: { show: WAITING, assignmentId: "${id.anyNumber}" }) { totalCount }
         rows { unit { name } cells { assignmentId state entries } } } }`,
      { id: city.plan },
    );
    const ofWard = progress.rows.find(({ unit }: any) => unit.name === 'Phường An Xuân').cells;
    expect(ofWard.find(({ assignmentId }: any) => assignmentId === id.anyNumber)).toMatchObject({
      state: null,
      entries: 2,
    });
    expect([progress.missing.totalCount, progress.waiting.totalCount]).toEqual([0, 1]);
    expect((await ward.get('{ duties { edges { node { required } } } }')).duties.edges).toHaveLength(2);
    const reviewer = await city.app.as('reviewer');
    const seen = (await reviewer.get(entries, { assignmentId: id.anyNumber })).entries;
    expect(seen.edges.map(({ node }: any) => node.heading)).toEqual([
      ...[policyFeedbackAnswers(2).draftTitle, policyFeedbackAnswers(1).draftTitle],
    ]);
    expect(
      (await reviewer.get(entries, { assignmentId: id.anyNumber, search: 'de nghi neu ro' })).entries.totalCount,
    ).toBe(2);
    for (const login of ['an-my']) {
      expect((await (await city.app.as(login)).get(entries, { assignmentId: id.anyNumber })).entries.totalCount).toBe(
        0,
      );
    }
    expect(await (await city.app.as('neighbour')).refusal(entries, { assignmentId: id.anyNumber })).toBe('NOT_FOUND');
  });

  it('are let off by nobody', async () => {
    const { id: reportId } = await opened('optional');
    const { editRevision } = await reportNow(reportId);
    const answer = await (
      await city.app.as('reviewer')
    ).get(many('waiveReports', 'WaiveReportsInput'), {
      input: { reports: [{ reportId, expectedRevision: editRevision }], reason: 'Thử', idempotencyKey: key() },
    });
    expect(answer.waiveReports.outcomes[0].left).toBe('WRONG_STATE');
  });

  it('become owed, and are owed no more, as the assignment says; several never become one', async () => {
    const asking = async (assignment: string, asks: string) =>
      duties.change(designer, [
        { editAssignment: { assignmentId: id[assignment], assignment: { units: { kinds: ['WARD'] }, asks } } },
      ]);
    expect(await asking('optional', 'ONE')).toMatchObject({ __typename: 'DutiesChanged', reportsAdded: 1 });
    expect(await coverage()).toMatchObject({ expected: 4, missing: 4, optional: 2 });
    expect(await asking('optional', 'OPTIONAL')).toMatchObject({ reportsVoided: 1, reportsToDecide: 0 });
    expect(await coverage()).toMatchObject({ expected: 2, missing: 2, optional: 2 });
    expect(await asking('anyNumber', 'ONE')).toMatchObject({ refusal: 'SEVERAL_OPENED', path: 'asks' });
    const { assignments, amendments } = await duties.planNow(designer);
    expect(assignments.map(({ asks, required }: any) => [asks, required])).toEqual([
      ...[
        ['ONE', true],
        ['OPTIONAL', false],
        ['ANY_NUMBER', false],
      ],
    ]);
    expect(amendments[0].changes[0].entries).toContainEqual({ name: 'asks', before: 'one', after: 'optional' });
  });
});
