import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../../testing/given.ts';
import { takesNumber } from './may-number.ts';
import { recall, reopenReport, review, smallCity, type SmallCity } from '../../../testing/small-city.ts';

const number = `mutation ($input: NumberReportInput!) { numberReport(input: $input) {
  __typename ... on ReportReviewed { report { id } } ... on ReportConflict { report { id } } } }`;
const numbered = `query ($id: ID!) { report(id: $id) { id state editRevision canNumber latest { number checksum numbered { number day by { name } } }
  timeline { command from to documentNumber documentDay by { name } } } }`;
const ward = 'Phường An Xuân';

describe('the number of a report that was handed in', () => {
  let city: SmallCity;
  let id: string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const here = given(city.app.owner);
    await here.person({ login: 'clerk', name: 'Đỗ Thị Văn', roles: ['recordsClerk'], at: city.units.anXuan });
    await here.person({ login: 'city-clerk', roles: ['recordsClerk'], at: city.units.city });
    id = (await city.reportOf(await city.app.as('an-xuan'), ward)).id;
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string) => (await (await city.app.as(login)).get(numbered, { id })).report;
  const input = (more: object = {}) => ({
    input: { reportId: id, revision: 1, number: '05/BC-MTTQ', idempotencyKey: key(), ...more },
  });
  const give = async (login: string, more: object = {}) =>
    (await (await city.app.as(login)).get(number, input(more))).numberReport.__typename;
  const refusal = async (login: string, more: object = {}) => (await city.app.as(login)).refusal(number, input(more));
  const paper = async (query = '') => {
    const response = await fetch(`${city.app.url}/documents/reports/${id}.docx${query}`, {
      headers: { cookie: (await city.app.as('reviewer')).cookie() },
    });
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    return strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, ' ');
  };
  const does = async (login: string, mutation: string, more: object = {}) => {
    const { editRevision } = await seenBy(login);
    const sent = { reportId: id, expectedRevision: editRevision, idempotencyKey: key(), ...more };
    await (await city.app.as(login)).get(mutation, { input: sent });
  };

  it('is given by nobody before that', async () => {
    expect(await give('an-xuan', { revision: 0 })).toBe('ReportConflict');
    expect((await seenBy('clerk')).canNumber).toBe(false);
    await city.submitted(await city.app.as('an-xuan'), ward, 1);
  });

  it('is given by the clerk of the unit, and changes nothing that was handed in', async () => {
    const before = await seenBy('clerk');
    expect([before.canNumber, before.latest.numbered]).toEqual([true, null]);
    expect(await give('clerk', { number: ' Số: 05/BC-MTTQ ', day: '2025-05-19' })).toBe('ReportReviewed');
    const after = await seenBy('reviewer');
    expect(after).toMatchObject({
      ...{ editRevision: before.editRevision, canNumber: false },
      latest: {
        checksum: before.latest.checksum,
        numbered: { number: '05/BC-MTTQ', day: '2025-05-19', by: { name: 'Đỗ Thị Văn' } },
      },
    });
    expect(after.timeline.at(-1)).toEqual({
      ...{ command: 'number', from: 'SUBMITTED', to: 'SUBMITTED', by: { name: 'Đỗ Thị Văn' } },
      ...{ documentNumber: '05/BC-MTTQ', documentDay: '2025-05-19' },
    });
    const words = await paper();
    expect(words).toContain('Số: 05/BC-MTTQ');
    expect(words).toContain('An Xuân, ngày 19 tháng 5 năm 2025');
    const audited = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'report.number'`);
    expect(audited.rows.map(({ details }) => JSON.parse(details))).toEqual([
      { revision: 1, number: '05/BC-MTTQ', day: '2025-05-19' },
    ]);
  });

  it('is mended by the unit until the office accepts it, and both stand in the timeline', async () => {
    expect(await give('an-xuan', { number: '06/BC-MTTQ' })).toBe('ReportReviewed');
    const { latest, timeline } = await seenBy('an-xuan');
    expect(latest.numbered).toMatchObject({ number: '06/BC-MTTQ', day: null });
    const given = timeline.filter(({ command }: any) => command === 'number');
    expect(given.map(({ documentNumber }: any) => documentNumber)).toEqual(['05/BC-MTTQ', '06/BC-MTTQ']);
    expect(await paper()).toContain('An Xuân, ngày 20 tháng 5 năm 2025');
  });

  it('is given by nobody else, and not without number or with a day to come', async () => {
    for (const login of ['reviewer', 'city-clerk', 'analyst']) expect(await refusal(login), login).toBe('FORBIDDEN');
    for (const login of ['an-my', 'neighbour']) expect(await refusal(login), login).toBe('NOT_FOUND');
    expect(await refusal('clerk', { reportId: 'none' })).toBe('NOT_FOUND');
    expect(await refusal('clerk', { number: ' Số: ' })).toBe('INVALID_INPUT');
    expect(await refusal('clerk', { number: 'x'.repeat(61) })).toBe('INVALID_INPUT');
    expect(await refusal('clerk', { number: '05\u202e/BC' })).toBe('INVALID_INPUT');
    expect(await refusal('clerk', { day: '2025-05-21' })).toBe('INVALID_INPUT');
    expect(await city.app.stranger().refusal(number, input())).toBe('UNAUTHENTICATED');
  });

  it('is mended twenty times at most', async () => {
    await city.app.owner.query(
      `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, revision, on_behalf,
         doc_number, doc_day)
       SELECT e.plan_year, e.report_id, e.unit_id, e.at, e.account_id, e.command, e.from_state, e.to_state, e.revision, e.on_behalf,
         e.doc_number, e.doc_day
       FROM report_events e CROSS JOIN generate_series(3, 20) WHERE e.doc_number = '06/BC-MTTQ'`,
    );
    expect(await refusal('clerk')).toBe('INVALID_INPUT');
  });

  it('belongs to what was handed in: the next submission bears its own', async () => {
    await does('an-xuan', recall);
    expect(await refusal('clerk')).toBe('REPORT_WRONG_STATE');
    await city.submitted(await city.app.as('an-xuan'), ward, 2);
    expect((await seenBy('clerk')).latest).toMatchObject({ number: 2, numbered: null });
    expect(await give('clerk')).toBe('ReportConflict');
    expect(await paper('?revision=1')).toContain('Số: 06/BC-MTTQ');
    expect(await paper()).toContain('Số: ……');
  });

  it('is given to no old record, whose sheet could not be taken back any more', () => {
    const old = JSON.stringify({ source: 'oldRecords', name: 'Sổ 2024' });
    expect(takesNumber({ state: 'accepted', behalf: old }, false)).toBe(false);
    expect(takesNumber({ state: 'accepted', behalf: old.replace('oldRecords', 'paper') }, false)).toBe(true);
  });

  it('may still be given to what the office accepted, once; then only what is opened again bears another', async () => {
    await does('reviewer', review('acceptReport'));
    expect((await seenBy('clerk')).canNumber).toBe(true);
    expect(await give('clerk', { revision: 2, number: '9' })).toBe('ReportReviewed');
    expect(await paper()).toContain('Số: 09/BC-MTTQ');
    expect((await seenBy('clerk')).canNumber).toBe(false);
    expect(await refusal('clerk', { revision: 2 })).toBe('REPORT_WRONG_STATE');
    await does('reviewer', reopenReport, { reason: 'Sai số văn bản' });
    expect(await refusal('clerk', { revision: 2 })).toBe('REPORT_WRONG_STATE');
    await city.app.owner.query(`UPDATE plans SET state = 'closed'`);
    expect(await refusal('clerk', { revision: 2 })).toBe('PLAN_WRONG_STATE');
  });
});
