import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const check = `query ($number: String, $checksum: String) { checkReceipt(number: $number, checksum: $checksum) {
  verdict isLatest revision { number receiptNumber checksum } report { unit { name } } } }`;

describe('checking a receipt', () => {
  let city: SmallCity;
  let receipts: { receiptNumber: string; checksum: string }[];
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const unit = await city.app.as('an-xuan');
    const first = await city.submitted(unit, ward, 1);
    const recall = `mutation ($input: ReviewReportInput!) { recallReport(input: $input) { __typename } }`;
    const input = { reportId: first.id, expectedRevision: first.editRevision, idempotencyKey: 'recall-it' };
    await unit.get(recall, { input });
    receipts = [first.latest, (await city.submitted(unit, ward, 2)).latest];
  });
  afterAll(() => city.app.close());

  const checked = async (login: string, variables: Record<string, unknown>) =>
    (await (await city.app.as(login)).get(check, variables)).checkReceipt;
  const short = (checksum: string) =>
    checksum
      .slice(0, 12)
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1 ');

  it('finds it by number and checksum, by one of them, and in the short form that is printed', async () => {
    const [first, second] = receipts as [(typeof receipts)[0], (typeof receipts)[0]];
    expect(await checked('reviewer', { number: ` ${second.receiptNumber} `, checksum: second.checksum })).toEqual({
      ...{ verdict: 'MATCHES', isLatest: true, report: { unit: { name: ward } } },
      revision: { number: 2, receiptNumber: second.receiptNumber, checksum: second.checksum },
    });
    expect(await checked('reviewer', { checksum: short(first.checksum) })).toMatchObject({
      ...{ verdict: 'MATCHES', isLatest: false, revision: { number: 1 } },
    });
    expect(await checked('reviewer', { number: first.receiptNumber })).toMatchObject({ verdict: 'FOUND' });
  });

  it('says that it differs where number and checksum belong to two receipts, and knows none that was never given', async () => {
    const [first, second] = receipts as [(typeof receipts)[0], (typeof receipts)[0]];
    expect(await checked('reviewer', { number: first.receiptNumber, checksum: second.checksum })).toMatchObject({
      ...{ verdict: 'DIFFERS', revision: { number: 1 } },
    });
    const unknown = { verdict: 'UNKNOWN', isLatest: false, revision: null, report: null };
    for (const typed of [{ number: '2025-000001-9' }, { number: 'x' }, { checksum: '0'.repeat(12) }])
      expect(await checked('reviewer', typed)).toEqual(unknown);
  });

  it('tells nobody of reports they do not see', async () => {
    const [, { receiptNumber: number, checksum }] = receipts as [unknown, (typeof receipts)[0]];
    for (const typed of [{ number }, { checksum }])
      for (const login of ['neighbour', 'an-my'])
        expect(await checked(login, typed), login).toMatchObject({ verdict: 'UNKNOWN', report: null });
    expect(await checked('an-xuan', { number })).toMatchObject({ verdict: 'FOUND' });
    expect(await city.app.stranger().refusal(check, { number })).toBe('UNAUTHENTICATED');
  });

  it('asks for enough of a checksum', async () => {
    const reviewer = await city.app.as('reviewer');
    for (const typed of [{}, { checksum: '3F2A' }, { checksum: 'x'.repeat(12) }])
      expect(await reviewer.refusal(check, typed)).toBe('INVALID_INPUT');
  });

  it('says so when what is stored no longer gives the checksum', async () => {
    const [{ receiptNumber: number }] = receipts as [(typeof receipts)[0]];
    await city.app.owner.query('ALTER TABLE revisions DISABLE TRIGGER never_changes');
    await city.app.owner.query(`UPDATE revisions SET answers = replace(answers, '1', '2') WHERE receipt_number = $1`, [
      number,
    ]);
    expect(await checked('reviewer', { number })).toMatchObject({ verdict: 'BROKEN' });
  });
});
