import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import {
  answersOf,
  draftInput,
  recall,
  reopenReport,
  returnReport,
  review,
  saveDraft,
  smallCity,
  submit,
  type SmallCity,
} from '../../testing/small-city.ts';

const unitName = 'Phường An Xuân';

describe('taking a report back', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), unitName, 1);
  });
  afterAll(() => city.app.close());

  const at = (report: any, more: object = {}) => ({
    input: { reportId: report.id, expectedRevision: report.editRevision, idempotencyKey: key(), ...more },
  });
  const seenBy = async (login: string) => city.reportOf(await city.app.as(login), unitName);
  const act = async (login: string, command: string, more: object = {}) => {
    const answer = await (await city.app.as(login)).get(command, at(await seenBy(login), more));
    return Object.values<any>(answer)[0].__typename;
  };
  const refused = async (login: string, command: string, more: object = {}) =>
    (await city.app.as(login)).refusal(command, at(await seenBy(login), more));
  const facts = async () =>
    (await city.app.owner.query(`SELECT DISTINCT counted FROM facts ORDER BY 1`)).rows.map(({ counted }) => counted);

  it('is the unit’s to do until the office has received it; it counts nowhere meanwhile', async () => {
    expect(await facts()).toEqual(['submitted']);
    expect(await refused('reviewer', recall)).toBe('FORBIDDEN');
    expect(await act('an-xuan', recall)).toBe('ReportReviewed');
    expect(await facts()).toEqual([]);
    expect(await seenBy('an-xuan')).toMatchObject({ state: 'DRAFT', submittedAt: null, latest: { number: 1 } });
    expect(await refused('an-xuan', recall)).toBe('REPORT_WRONG_STATE');
  });

  it('does not save a late report: what is handed in after the last day is late', async () => {
    await city.app.setToday('2025-06-10');
    const again = await city.submitted(await city.app.as('an-xuan'), unitName, 2);
    expect(again).toMatchObject({ state: 'SUBMITTED', isLate: true, latest: { number: 2 } });
    await act('an-xuan', recall);
    expect(await seenBy('an-xuan')).toMatchObject({ isLate: false });
    await city.app.setToday('2025-05-20');
    await city.submitted(await city.app.as('an-xuan'), unitName, 1);
  });

  it('is refused after the period closed, as it could not come again', async () => {
    await city.app.setToday('2025-09-01');
    expect((await seenBy('an-xuan')).allowed).toEqual([]);
    expect(await refused('an-xuan', recall)).toBe('PERIOD_CLOSED');
    await city.app.setToday('2025-05-20');
  });

  it('is refused once the office has received it; a stale screen sees a conflict', async () => {
    const stale = at(await seenBy('an-xuan'));
    expect(await act('reviewer', review('receiveReport'))).toBe('ReportReviewed');
    const anXuan = await city.app.as('an-xuan');
    expect((await anXuan.get(recall, stale)).recallReport.__typename).toBe('ReportConflict');
    expect(await refused('an-xuan', recall)).toBe('REPORT_WRONG_STATE');
  });

  it('opens an accepted report again with a reason: nothing of it counts until it is accepted anew', async () => {
    expect(await refused('reviewer', reopenReport, { reason: 'x' })).toBe('REPORT_WRONG_STATE');
    await act('reviewer', review('acceptReport'));
    expect(await facts()).toEqual(['accepted']);
    expect(await refused('reviewer', reopenReport, { reason: ' ' })).toBe('INVALID_INPUT');
    expect(await refused('an-xuan', reopenReport, { reason: 'x' })).toBe('FORBIDDEN');
    expect(await refused('an-my', reopenReport, { reason: 'x' }).catch(() => 'unseen')).toBe('unseen');
    expect(await act('reviewer', reopenReport, { reason: 'Số tiền sai đơn vị', newDueDate: '2025-06-15' })).toBe(
      'ReportReviewed',
    );
    expect(await facts()).toEqual([]);
    expect(await seenBy('an-xuan')).toMatchObject({
      state: 'RETURNED',
      returned: { reason: 'Số tiền sai đơn vị', newDueDate: '2025-06-15', revision: { number: 3 } },
    });
    const audited = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'report.reopen'`);
    expect(JSON.parse(audited.rows[0].details)).toMatchObject({ from: 'accepted', to: 'returned' });
  });

  it('goes back to mending when what was mended is taken back', async () => {
    await city.submitted(await city.app.as('an-xuan'), unitName, 2);
    await act('an-xuan', recall);
    expect(await seenBy('an-xuan')).toMatchObject({ state: 'RETURNED', returned: { reason: 'Số tiền sai đơn vị' } });
    await city.submitted(await city.app.as('an-xuan'), unitName, 2);
  });
});

describe('returning cells', () => {
  let city: SmallCity;
  let fieldOf: (name: string) => string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const { version } = await city.submitted(await city.app.as('an-xuan'), unitName, 1);
    fieldOf = (name) => version.schema.properties[name]['x-field'];
    const reviewer = await city.app.as('reviewer');
    const report = await city.reportOf(reviewer, unitName);
    const cells = [{ field: fieldOf('householdsTotal'), row: null, reason: 'Lớn hơn dân số' }];
    await reviewer.get(returnReport, {
      input: { ...head(report), reason: 'Xem lại số hộ', cells },
    });
  });
  afterAll(() => city.app.close());

  const head = (report: any) => ({
    reportId: report.id,
    expectedRevision: report.editRevision,
    idempotencyKey: key(),
  });
  const handedIn = async (answers: object, explanations: object[] = []) => {
    const anXuan = await city.app.as('an-xuan');
    const before = await city.reportOf(anXuan, unitName);
    await anXuan.get(saveDraft, { input: draftInput(before, answers as never, { explanations }) });
    const report = await city.reportOf(anXuan, unitName);
    return (await anXuan.get(submit, { input: { ...head(report), contextHash: report.contextHash } })).submitReport;
  };

  it('opens what rules tie to them, and asks for a reason where anything else was changed', async () => {
    const first = answersOf(1) as any;
    const tied = {
      householdsTotal: first.householdsTotal + 5,
      householdsParticipating: first.householdsParticipating + 1,
    };
    const rejected = await handedIn({ ...first, ...tied, preparedByName: 'Người khác' });
    expect(rejected).toMatchObject({
      __typename: 'AnswersRejected',
      issues: [
        { code: 'CHANGED_BEYOND_RETURN', level: 'WARNING', path: ['preparedByName'], field: fieldOf('preparedByName') },
      ],
    });
  });

  it('takes the reason, keeps it with the revision, and forgets those of changes taken back', async () => {
    const first = answersOf(1) as any;
    const reason = { rule: fieldOf('preparedByName'), row: null, was: '', text: 'Đổi người lập biểu' };
    const idle = { rule: fieldOf('householdsTotal'), row: null, was: '', text: 'Không cần' };
    const changed = { ...first, householdsTotal: first.householdsTotal + 5, preparedByName: 'Người khác' };
    expect((await handedIn(changed, [reason, idle])).__typename).toBe('ReportSubmitted');
    const reviewer = await city.app.as('reviewer');
    const { latest } = await city.reportOf(reviewer, unitName);
    expect(latest).toMatchObject({ number: 2, explanations: [{ rule: reason.rule, text: 'Đổi người lập biểu' }] });
  });
});
