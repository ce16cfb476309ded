import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { key } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const restore = `mutation ($input: RestoreDraftInput!) { restoreDraft(input: $input) { __typename
  ... on DraftRestored { report { editRevision draft { answers savedBy { name } } } }
  ... on ReportConflict { report { draft { answers } } } } }`;
const ward = 'Phường An Xuân';

describe('the history of a draft', () => {
  let city: SmallCity;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:05:00+07:00') });
    city = await smallCity();
    await city.issued();
  });
  afterAll(async () => {
    vi.useRealTimers();
    await city.app.close();
  });

  const historyOf = async (person: Person) => {
    const { id } = await city.reportOf(await city.app.as('an-xuan'), ward);
    const { report } = await person.get(
      `{ report(id: "${id}") { editRevision draftHistory(first: 5) { totalCount pageInfo { hasNextPage } edges { cursor
        node { id savedAt savedBy { name } differing } } } } }`,
    );
    return report.draftHistory;
  };
  const contentOf = async (person: Person, snapshot: string) => {
    const { id } = await city.reportOf(await city.app.as('an-xuan'), ward);
    const { report } = await person.get(
      `{ report(id: "${id}") { draftSnapshot(id: "${snapshot}") { id answers explanations { text } } } }`,
    );
    return report.draftSnapshot;
  };
  const input = (report: any, snapshotId: string) => ({
    input: { reportId: report.id, expectedRevision: report.editRevision, snapshotId, idempotencyKey: key() },
  });

  it('holds the last state of every stretch of work, and how far it is from the draft', async () => {
    const anXuan = await city.app.as('an-xuan');
    await city.saved(anXuan, ward, { householdsTotal: 1 });
    await city.saved(anXuan, ward, { householdsTotal: 2, modelsNew: 4 });
    expect((await historyOf(anXuan)).totalCount).toBe(0);
    await city.app.setToday('2025-05-21');
    await city.saved(anXuan, ward, { householdsTotal: 30 });
    const { edges, totalCount } = await historyOf(anXuan);
    expect(totalCount).toBe(1);
    expect(edges[0].node).toMatchObject({ savedBy: { name: 'Lê Văn An' }, differing: 2 });
    const { id } = edges[0].node;
    expect(await contentOf(anXuan, id)).toEqual({
      id,
      answers: { householdsTotal: 2, modelsNew: 4 },
      explanations: [],
    });
  });

  it('gives back an earlier state, and that can be undone', async () => {
    const anXuan = await city.app.as('an-xuan');
    const [{ node }] = (await historyOf(anXuan)).edges;
    const report = await city.reportOf(anXuan, ward);
    const { restoreDraft } = await anXuan.get(restore, input(report, node.id));
    expect(restoreDraft).toMatchObject({
      __typename: 'DraftRestored',
      report: { editRevision: report.editRevision + 1, draft: { answers: { householdsTotal: 2, modelsNew: 4 } } },
    });
    const [{ node: replaced }] = (await historyOf(anXuan)).edges;
    expect((await contentOf(anXuan, replaced.id)).answers).toEqual({ householdsTotal: 30 });
    await anXuan.get(restore, input(await city.reportOf(anXuan, ward), replaced.id));
    expect((await city.reportOf(anXuan, ward)).draft.answers).toEqual({ householdsTotal: 30 });
    const audit = await city.app.owner.query(`SELECT 1 FROM audit_entries WHERE action = 'report.restoreDraft'`);
    expect(audit.rowCount).toBe(2);
  });

  it('restores nothing over what somebody saved meanwhile', async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.reportOf(anXuan, ward);
    const [{ node }] = (await historyOf(anXuan)).edges;
    await city.saved(anXuan, ward, { householdsTotal: 31 });
    const { restoreDraft } = await anXuan.get(restore, input(report, node.id));
    expect(restoreDraft).toMatchObject({
      __typename: 'ReportConflict',
      report: { draft: { answers: { householdsTotal: 31 } } },
    });
  });

  it('is shown and given back to those who fill only, and only of the report itself', async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.reportOf(anXuan, ward);
    const [{ node }] = (await historyOf(anXuan)).edges;
    const reviewer = await city.app.as('reviewer');
    expect((await historyOf(reviewer)).totalCount).toBe(0);
    expect(await contentOf(reviewer, node.id)).toBe(null);
    expect(await contentOf(anXuan, key())).toBe(null);
    expect(await contentOf(anXuan, 'x')).toBe(null);
    expect(await reviewer.refusal(restore, input(report, node.id))).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(restore, input(report, node.id))).toBe('NOT_FOUND');
    expect(await anXuan.refusal(restore, input(report, key()))).toBe('NOT_FOUND');
    expect(await anXuan.refusal(restore, input(report, 'x'))).toBe('NOT_FOUND');
  });

  it('cannot be restored into a report that is handed in', async () => {
    const anXuan = await city.app.as('an-xuan');
    const [{ node }] = (await historyOf(anXuan)).edges;
    const report = await city.submitted(anXuan, ward);
    expect(await anXuan.refusal(restore, input(report, node.id))).toBe('REPORT_WRONG_STATE');
  });
});
