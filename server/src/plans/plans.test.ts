import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';

describe('issuing a plan', () => {
  let city: SmallCity;
  beforeAll(async () => void (city = await smallCity()));
  afterAll(() => city.app.close());

  const issue = (more: object = {}) => ({
    input: { planId: city.plan, expectedRevision: 1, idempotencyKey: key(), ...more },
  });
  const seen = '{ plans { edges { node { title state canIssue coverage { expected missing } } } } }';

  it('hides a plan that is still being written from units and from other cities', async () => {
    for (const login of ['an-xuan', 'neighbour']) {
      const somebody = await city.app.as(login);
      expect((await somebody.get(seen)).plans.edges).toEqual([]);
      expect(await somebody.refusal(issuePlan, issue())).toBe('NOT_FOUND');
    }
  });

  it('is refused to the wrong person, and to somebody who saw an older state', async () => {
    const reviewer = await city.app.as('reviewer');
    expect(await reviewer.refusal(issuePlan, issue())).toBe('FORBIDDEN');
    expect(await city.app.stranger().refusal(issuePlan, issue())).toBe('UNAUTHENTICATED');
    const designer = await city.app.as('designer');
    const { issuePlan: answer } = await designer.get(issuePlan, issue({ expectedRevision: 0 }));
    expect(answer).toEqual({ __typename: 'PlanConflict', plan: { state: 'CONSULTING' } });
  });

  it('makes every expected report a row, once, also when the request comes twice', async () => {
    const designer = await city.app.as('designer');
    const request = issue({ number: '05/KH-MTTQ-BTT' });
    const expected = {
      issuePlan: { __typename: 'PlanIssued', reportsExpected: 2, plan: { state: 'ISSUED', number: '05/KH-MTTQ-BTT' } },
    };
    expect(await designer.get(issuePlan, request)).toEqual(expected);
    expect(await designer.get(issuePlan, request)).toEqual(expected);
    const { plans } = await designer.get(seen);
    expect(plans.edges[0].node.coverage).toEqual({ expected: 2, missing: 2 });
    const bases = await city.app.owner.query('SELECT number FROM plan_bases ORDER BY position');
    expect(bases.rows.map(({ number }) => number)).toContain('38/KH-MTTQ-BTT');
  });

  it('shows each unit only its own part of an issued plan', async () => {
    const anXuan = await city.app.as('an-xuan');
    expect((await anXuan.get(seen)).plans.edges[0].node).toMatchObject({ canIssue: false, coverage: { expected: 1 } });
    const neighbour = await city.app.as('neighbour');
    expect((await neighbour.get(seen)).plans.edges).toEqual([]);
  });

  it('is refused for a plan that is already issued', async () => {
    const designer = await city.app.as('designer');
    expect(await designer.refusal(issuePlan, issue({ expectedRevision: 2 }))).toBe('PLAN_WRONG_STATE');
  });

  it('refuses the same key for another request', async () => {
    const designer = await city.app.as('designer');
    const same = key();
    await designer.get(issuePlan, issue({ expectedRevision: 0, idempotencyKey: same }));
    expect(await designer.refusal(issuePlan, issue({ expectedRevision: 5, idempotencyKey: same }))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('leaves one audit entry, by whom and what', async () => {
    const entries = await city.app.owner.query(
      `SELECT a.login, e.action, e.details FROM audit_entries e JOIN accounts a ON a.id = e.account_id WHERE e.action = 'plan.issue'`,
    );
    expect(entries.rows).toEqual([
      {
        login: 'designer',
        action: 'plan.issue',
        details: '{"number":"05/KH-MTTQ-BTT","reportsExpected":2,"tasksGiven":0,"year":2025}',
      },
    ]);
  });
});
