import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import { cell, changing, planSeenBy, savePlanDocument, seen } from '../../testing/plan-words.ts';
import { issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const asked = `query ($id: ID!) { plan(id: $id) { state number issuedOn document canIssue canWrite canEditDocument
  canChangeDuties dutiesAtIssue { units } } }`;
const numbered = { number: '05/KH-MTTQ-BTT', issuedOn: '2025-03-14' };

describe('the records clerk of the office that leads a plan', () => {
  let city: SmallCity;
  let clerk: Person;
  beforeAll(async () => {
    city = await smallCity();
    const { units } = city;
    const clerks = { clerk: units.city, 'ward-clerk': units.anXuan, 'other-clerk': units.otherCity };
    for (const [login, at] of Object.entries(clerks))
      await given(city.app.owner).person({ login, roles: ['recordsClerk'], at });
    clerk = await city.app.as('clerk');
  });
  afterAll(() => city.app.close());

  const now = () => planSeenBy(clerk, city.plan);
  const plan = async () => (await clerk.get(asked, { id: city.plan })).plan;
  const issue = () => ({ input: { planId: city.plan, expectedRevision: 1, idempotencyKey: key(), ...numbered } });

  it('sees before the issue what it will ask of whom, and writes nothing in the plan', async () => {
    const written = await plan();
    expect(written).toMatchObject({ canIssue: true, canWrite: false, canEditDocument: false, canChangeDuties: false });
    expect(written.dutiesAtIssue).toMatchObject([{ units: 2 }]);
    const edit = seen(await now(), { cells: [cell('filing', written.document.filing, 'VT, BPT')] });
    expect(await clerk.refusal(savePlanDocument, edit)).toBe('FORBIDDEN');
    expect(await plan()).toEqual(written);
  });

  it('is no clerk elsewhere: in a unit below, in another city, or above the office', async () => {
    for (const login of ['ward-clerk', 'other-clerk'])
      expect(await (await city.app.as(login)).refusal(issuePlan, issue())).toBe('NOT_FOUND');
    const { units, app } = city;
    await app.owner.query('UPDATE plan_owners SET unit_id = $1', [units.anXuan]);
    expect(await clerk.refusal(issuePlan, issue())).toBe('FORBIDDEN');
    expect((await plan()).canIssue).toBe(false);
    await app.owner.query('UPDATE plan_owners SET unit_id = $1', [units.city]);
  });

  it('issues it under the number and on the day that they gave, once', async () => {
    expect((await clerk.get(issuePlan, issue())).issuePlan).toMatchObject({
      ...{ __typename: 'PlanIssued', reportsExpected: 2, plan: { state: 'ISSUED', number: numbered.number } },
    });
    const issued = await plan();
    expect(issued).toMatchObject({ ...numbered, canIssue: false });
    expect([issued.document.docNumber, issued.document.issuedOn]).toEqual([numbered.number, numbered.issuedOn]);
    expect(await clerk.refusal(issuePlan, seen(await now()))).toBe('PLAN_WRONG_STATE');
  });

  it('does not amend, close or reopen it', async () => {
    const why = seen(await now(), { reason: 'Sửa số' });
    for (const [command, type] of [
      ['amendPlan', 'AmendPlanInput'],
      ['reopenPlan', 'ReopenPlanInput'],
    ] as const)
      expect(await clerk.refusal(changing(command, type), why), command).toBe('FORBIDDEN');
    expect(await clerk.refusal(changing('closePlan'), seen(await now()))).toBe('FORBIDDEN');
  });
});
