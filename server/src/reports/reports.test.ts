import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { review, returnReport, smallCity, type SmallCity } from '../../testing/small-city.ts';

describe('reviewing a report', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
    await city.submitted(await city.app.as('an-my'), 'Phường An Mỹ', 2);
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit: string) => city.reportOf(await city.app.as(login), unit);
  const at = (report: any, more: object = {}) => ({
    input: { reportId: report.id, expectedRevision: report.editRevision, idempotencyKey: key(), ...more },
  });
  const facts = async () => Number((await city.app.owner.query('SELECT count(*) FROM facts')).rows[0].count);

  it('is listed with the others of its form, with none of another, and by words of its unit’s name', async () => {
    const reviewer = await city.app.as('reviewer');
    const total = async (filter: string) =>
      (await reviewer.get(`{ reports(filter: { ${filter} }) { totalCount } }`)).reports.totalCount;
    expect([await total(`formId: "${city.form}"`), await total(`formId: "${city.plan}"`)]).toEqual([2, 0]);
    expect([await total('unitSearch: "xuan AN"'), await total('unitSearch: "an"')]).toEqual([1, 2]);
    expect(await total('unitSearch: "thanh pho"')).toBe(0);
  });

  it('is refused to the unit itself, also where somebody there is a reviewer', async () => {
    const anMy = await city.app.as('an-my');
    const report = await seenBy('an-my', 'Phường An Mỹ');
    expect(await anMy.refusal(review('acceptReport'), at(report))).toBe('FORBIDDEN');
    expect(await anMy.refusal(returnReport, at(report, { reason: 'x' }))).toBe('FORBIDDEN');
  });

  it('returns with a reason, a new last day and cells; the unit mends and hands in again', async () => {
    const reviewer = await city.app.as('reviewer');
    const report = await seenBy('reviewer', 'Phường An Xuân');
    const before = await facts();
    const { version } = await reviewer
      .get(`{ report(id: "${report.id}") { version { schema } } }`)
      .then((data) => data.report);
    const field = version.schema.properties.householdsTotal['x-field'];
    const cells = [{ field, row: null, reason: 'Số hộ lớn hơn dân số' }];
    for (const wrong of [
      { reason: 'x', newDueDate: '2025-06-03' },
      { reason: 'x', cells: [{ field: key(), row: null, reason: 'x' }] },
      { reason: 'x', cells: [{ field, row: key(), reason: 'x' }] },
      { reason: 'x', cells: [{ field, row: null, reason: ' ' }] },
    ]) {
      expect(await reviewer.refusal(returnReport, at(report, wrong)), JSON.stringify(wrong)).toBe('INVALID_INPUT');
    }
    expect(await reviewer.refusal(returnReport, at(report, { reason: '  ' }))).toBe('INVALID_INPUT');
    await reviewer.get(returnReport, at(report, { reason: 'Xem lại số hộ', newDueDate: '2025-06-10', cells }));
    expect(await facts()).toBeLessThan(before);
    const anXuan = await city.app.as('an-xuan');
    expect(await seenBy('an-xuan', 'Phường An Xuân')).toMatchObject({
      state: 'RETURNED',
      returned: { reason: 'Xem lại số hộ', newDueDate: '2025-06-10', cells },
      due: { lastDay: '2025-06-10' },
      allowed: ['SAVE', 'SUBMIT'],
    });
    const again = await city.submitted(anXuan, 'Phường An Xuân', 1);
    expect(again).toMatchObject({ state: 'SUBMITTED', latest: { number: 2 }, returned: null });
    expect(await facts()).toBeGreaterThan(0);
  });

  it('is not returned to a unit where nobody could mend it', async () => {
    const reviewer = await city.app.as('reviewer');
    const report = await seenBy('reviewer', 'Phường An Mỹ');
    await city.app.owner.query(`UPDATE role_holdings SET valid = daterange(NULL, '2025-05-01') WHERE unit_id = $1`, [
      city.units.anMy,
    ]);
    expect(await reviewer.refusal(returnReport, at(report, { reason: 'x' }))).toBe('RETURN_REACHES_NOBODY');
    await city.app.owner.query(`UPDATE role_holdings SET valid = daterange(NULL, NULL) WHERE unit_id = $1`, [
      city.units.anMy,
    ]);
  });

  it('receives and accepts; then it can only be opened again', async () => {
    const reviewer = await city.app.as('reviewer');
    await reviewer.get(review('receiveReport'), at(await seenBy('reviewer', 'Phường An Xuân')));
    await reviewer.get(review('acceptReport'), at(await seenBy('reviewer', 'Phường An Xuân')));
    const report = await seenBy('reviewer', 'Phường An Xuân');
    expect(report).toMatchObject({ state: 'ACCEPTED', allowed: ['REOPEN'], draft: null });
    const steps = report.timeline.map(({ command }: any) => command);
    expect(steps).toEqual(['save', 'submit', 'return', 'submit', 'receive', 'accept']);
    expect(await reviewer.refusal(review('acceptReport'), at(report))).toBe('REPORT_WRONG_STATE');
    expect(await reviewer.refusal(returnReport, at(report, { reason: 'x' }))).toBe('REPORT_WRONG_STATE');
  });

  it('lets exactly one of twenty reviewers win; the others see what stands', async () => {
    const reviewer = await city.app.as('reviewer');
    const report = await seenBy('reviewer', 'Phường An Mỹ');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reviewer.get(review('receiveReport'), at(report))),
    );
    const kinds = answers.map((answer) => answer.receiveReport.__typename);
    expect(kinds.filter((kind) => kind === 'ReportReviewed')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'ReportConflict')).toHaveLength(19);
  });

  it('is told also where it was handed in time and again; what each held only as far as an answer has room', async () => {
    const { owner } = city.app;
    const { rows } = await owner.query(
      `SELECT string_agg(attname, ', ') AS columns FROM pg_attribute
       WHERE attrelid = 'revisions'::regclass AND attnum > 0 AND NOT attisdropped
         AND attname NOT IN ('id', 'uid', 'number', 'answers', 'receipt_number')`,
    );
    await owner.query(
      `INSERT INTO revisions (number, answers, receipt_number, ${rows[0].columns})
       SELECT n, answers || repeat(' ', 700000), receipt_number || n, ${rows[0].columns}
       FROM (SELECT * FROM revisions ORDER BY id LIMIT 1) one, generate_series(1000, 1060) n`,
    );
    const reviewer = await city.app.as('reviewer');
    const { id } = await seenBy('reviewer', 'Phường An Xuân');
    const asked = (what: string) => `{ report(id: "${id}") { ${what} } }`;
    const { report } = await reviewer.get(asked('revisions { number } latest { number answers calculated }'));
    expect(report.revisions.length).toBeGreaterThan(60);
    expect(report.latest).toMatchObject({ number: 1060, answers: {} });
    expect(await reviewer.refusal(asked('revisions { answers }'))).toBe('QUERY_TOO_LARGE');
  });
});
