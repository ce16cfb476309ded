import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { answersOf, saveDraft, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';

describe('submitting a report', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  const submission = (report: any, more: object = {}) => ({
    input: {
      reportId: report.id,
      expectedRevision: report.editRevision,
      contextHash: report.contextHash,
      idempotencyKey: key(),
      ...more,
    },
  });

  it('names the places to mend and keeps the draft', async () => {
    const anXuan = await city.app.as('an-xuan');
    const answers = { ...answersOf(1), householdsTotal: 100, householdsParticipating: 120 };
    const report = await city.saved(anXuan, 'Phường An Xuân', answers);
    const { submitReport } = await anXuan.get(submit, submission(report));
    expect(submitReport.__typename).toBe('AnswersRejected');
    expect(submitReport.issues).toContainEqual(expect.objectContaining({ code: 'RULE', level: 'ERROR' }));
    expect((await city.reportOf(anXuan, 'Phường An Xuân')).draft.answers).toEqual(answers);
  });

  it('asks to explain a warning, and takes the explanation', async () => {
    const anXuan = await city.app.as('an-xuan');
    const answers = { ...answersOf(1), initiativesProposed: 1, initiativesRecognized: 9, initiativesApplied: 0 };
    let report = await city.saved(anXuan, 'Phường An Xuân', answers);
    const { submitReport } = await anXuan.get(submit, submission(report));
    expect(submitReport).toMatchObject({ __typename: 'AnswersRejected', issues: [{ level: 'WARNING' }] });
    const explanations = submitReport.issues.map(({ rule, row }: any) => ({
      rule,
      row,
      text: 'Công nhận cả hồ sơ năm trước.',
    }));
    const input = {
      reportId: report.id,
      expectedRevision: report.editRevision,
      answers,
      explanations,
      idempotencyKey: key(),
    };
    await anXuan.get(saveDraft, { input });
    report = await city.reportOf(anXuan, 'Phường An Xuân');
    expect((await anXuan.get(submit, submission(report))).submitReport.__typename).toBe('ReportSubmitted');
  });

  it('gives a receipt, and nobody can change the report any more', async () => {
    const anMy = await city.app.as('an-my');
    const report = await city.submitted(anMy, 'Phường An Mỹ', 2);
    expect(report).toMatchObject({ state: 'SUBMITTED', allowed: [], isLate: false, latest: { number: 1 } });
    expect(report.latest.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(report.latest.receiptNumber).toMatch(/^2025-\d{6}-1$/);
    const input = { reportId: report.id, expectedRevision: report.editRevision, answers: {}, idempotencyKey: key() };
    expect(await anMy.refusal(saveDraft, { input })).toBe('REPORT_WRONG_STATE');
    expect(await anMy.refusal(submit, submission(report))).toBe('REPORT_WRONG_STATE');
  });

  it('stores what was calculated beside the answers, exactly', async () => {
    const anMy = await city.app.as('an-my');
    const { latest } = await city.reportOf(anMy, 'Phường An Mỹ');
    const { modelsCarriedOver, modelsNew, modelsEnded } = latest.answers;
    expect(latest.calculated.modelsTotal).toBe(String(modelsCarriedOver + modelsNew - modelsEnded));
    expect(latest.answers).not.toHaveProperty('modelsTotal');
  });

  it('never changes a revision, not even by its owner', async () => {
    await expect(city.app.owner.query(`UPDATE revisions SET answers = '{}'`)).rejects.toThrow('never change');
  });
});

describe('what the rules know', () => {
  it('is asked again when it changed since the screen checked, and the draft stays', async () => {
    const city = await smallCity();
    await city.issued();
    const anXuan = await city.app.as('an-xuan');
    const report = await city.saved(anXuan, 'Phường An Xuân', answersOf(1));
    await city.app.setToday('2025-06-10');
    const input = {
      reportId: report.id,
      expectedRevision: report.editRevision,
      contextHash: report.contextHash,
      idempotencyKey: key(),
    };
    const { submitReport } = await anXuan.get(submit, { input });
    expect(submitReport).toMatchObject({ __typename: 'ContextChanged', issues: [] });
    const again = { ...input, contextHash: submitReport.contextHash, idempotencyKey: key() };
    expect((await anXuan.get(submit, { input: again })).submitReport.__typename).toBe('ReportSubmitted');
    expect(await city.reportOf(anXuan, 'Phường An Xuân')).toMatchObject({ isLate: true, isOverdue: false });
    await city.app.close();
  });
});
