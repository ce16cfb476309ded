import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../../testing/given.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const record = `mutation ($input: RecordChannelInput!) { recordChannel(input: $input) {
  __typename ... on ReportConflict { report { arrivals { channel revision } } } } }`;
const asked = `{ reports { edges { node { id editRevision unit { name } arrivals { channel cameOn reference revision by { name } } } } } }`;

describe('the channels on which a report comes', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit = ward) =>
    (await (await city.app.as(login)).get(asked)).reports.edges
      .map(({ node }: any) => node)
      .find((report: any) => report.unit.name === unit);
  const input = async (more: object) => ({
    input: {
      ...{ reportId: (await seenBy('reviewer')).id, channel: 'PAPER', cameOn: '2025-05-19', expectedRevision: 0 },
      ...{ idempotencyKey: key(), ...more },
    },
  });
  const recorded = async (more: object) =>
    (await (await city.app.as('reviewer')).get(record, await input(more))).recordChannel.__typename;
  const refused = async (login: string, more: object = {}) =>
    (await city.app.as(login)).refusal(record, await input(more));

  it('are recorded by the office, several at the same time, before and after the unit hands in', async () => {
    const before = await seenBy('reviewer');
    expect(await recorded({})).toBe('ReportReviewed');
    await city.submitted(await city.app.as('an-xuan'), ward);
    expect(await recorded({ channel: 'QOFFICE', reference: ' 1234/QO ', cameOn: '2025-05-20' })).toBe('ReportReviewed');
    const by = { name: 'Nguyễn Thị Thu' };
    expect((await seenBy('an-xuan')).arrivals).toEqual([
      { channel: 'SYSTEM', cameOn: '2025-05-20', reference: null, revision: 0, by: null },
      { channel: 'PAPER', cameOn: '2025-05-19', reference: null, revision: 1, by },
      { channel: 'QOFFICE', cameOn: '2025-05-20', reference: '1234/QO', revision: 1, by },
    ]);
    expect(before.arrivals).toEqual([]);
  });

  it('are put right or taken back, not over what another recorded meanwhile', async () => {
    expect(await recorded({ cameOn: '2025-05-18' })).toBe('ReportConflict');
    expect(await recorded({ cameOn: '2025-05-18', expectedRevision: 1 })).toBe('ReportReviewed');
    expect((await seenBy('reviewer')).arrivals[1]).toMatchObject({ cameOn: '2025-05-18', revision: 2 });
    expect(await recorded({ cameOn: null, expectedRevision: 2 })).toBe('ReportReviewed');
    expect((await seenBy('reviewer')).arrivals.map(({ channel }: any) => channel)).toEqual(['SYSTEM', 'QOFFICE']);
    const { rows } = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE action = 'report.recordChannel' ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.parse(rows[0].details)).toEqual({ channel: 'paper', cameOn: null, reference: null });
  });

  it('ask for a number in Qoffice and a day that has come; the system records itself', async () => {
    expect(await refused('reviewer', { channel: 'QOFFICE' })).toBe('INVALID_INPUT');
    expect(await refused('reviewer', { cameOn: '2025-05-21' })).toBe('INVALID_INPUT');
    expect(await refused('reviewer', { channel: 'SYSTEM' })).toBe('INVALID_INPUT');
  });

  it('are the office’s to record', async () => {
    expect(await refused('an-xuan')).toBe('FORBIDDEN');
    expect(await refused('analyst')).toBe('FORBIDDEN');
    expect(await refused('neighbour')).toBe('NOT_FOUND');
  });

  it('narrow lists and the board to what did not come on one of them', async () => {
    const reviewer = await city.app.as('reviewer');
    const lacking = async (channel: string) => {
      const { reports, progress } = await reviewer.get(
        `query ($plan: ID!) { reports(filter: { missingChannel: ${channel} }) { totalCount edges { node { unit { name } } } }
           progress(planId: $plan) { page(filter: { missingChannel: ${channel} }) { totalCount rows { unit { name } cells { channels } } } } }`,
        { plan: city.plan },
      );
      const names = reports.edges.map(({ node }: any) => node.unit.name).toSorted();
      expect(progress.page.rows.map(({ unit }: any) => unit.name).toSorted()).toEqual(names);
      return names;
    };
    expect(await lacking('SYSTEM')).toEqual(['Phường An Mỹ']);
    expect(await lacking('QOFFICE')).toEqual(['Phường An Mỹ']);
    expect(await lacking('PAPER')).toEqual(['Phường An Mỹ', ward]);
    const { progress } = await reviewer.get(
      `query ($plan: ID!) { progress(planId: $plan) { rows { unit { name } cells { channels } } } }`,
      { plan: city.plan },
    );
    expect(progress.rows.find(({ unit }: any) => unit.name === ward).cells).toEqual([{ channels: ['QOFFICE'] }]);
  });

  it('are not recorded of what nobody owes, nor in a plan that is closed', async () => {
    const set = (sql: string) => city.app.owner.query(sql);
    await set(`UPDATE reports SET state = 'waived' WHERE latest_revision IS NOT NULL`);
    expect(await refused('reviewer', { channel: 'EMAIL' })).toBe('REPORT_WRONG_STATE');
    await set(`UPDATE plans SET state = 'closed'`);
    expect(await refused('reviewer', { channel: 'EMAIL' })).toBe('PLAN_WRONG_STATE');
  });
});
