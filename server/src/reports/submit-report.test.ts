import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import {
  answersOf,
  draftInput,
  returnReport,
  saveDraft,
  smallCity,
  submit,
  type SmallCity,
} from '../../testing/small-city.ts';

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
      ...{ rule, row, was: '' },
      text: 'Công nhận cả hồ sơ năm trước.',
    }));
    await anXuan.get(saveDraft, { input: draftInput(report, answers, { explanations }) });
    report = await city.reportOf(anXuan, 'Phường An Xuân');
    expect((await anXuan.get(submit, submission(report))).submitReport.__typename).toBe('ReportSubmitted');
  });

  it('gives a receipt, and nobody can change the report any more', async () => {
    const anMy = await city.app.as('an-my');
    const report = await city.submitted(anMy, 'Phường An Mỹ', 2);
    expect(report).toMatchObject({ state: 'SUBMITTED', allowed: ['RECALL'], isLate: false, latest: { number: 1 } });
    expect(report.latest.submittedAt).toMatch(/^2025-05-20T|^2025-05-19T.*Z$/);
    expect(report.latest.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(report.latest.receiptNumber).toMatch(/^2025-\d{6}-1$/);
    expect(await anMy.refusal(saveDraft, { input: draftInput(report, {}) })).toBe('REPORT_WRONG_STATE');
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

describe('lateness', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  const returned = async (unit: string, newDueDate?: string) => {
    const reviewer = await city.app.as('reviewer');
    const { id, editRevision } = await city.reportOf(reviewer, unit);
    const input = {
      reportId: id,
      expectedRevision: editRevision,
      reason: 'Xem lại',
      newDueDate,
      idempotencyKey: key(),
    };
    await reviewer.get(returnReport, { input });
  };

  it('is not made by the office taking its time', async () => {
    const anXuan = await city.app.as('an-xuan');
    await city.submitted(anXuan, 'Phường An Xuân', 1);
    await city.app.setToday('2025-06-20');
    await returned('Phường An Xuân');
    expect(await city.submitted(anXuan, 'Phường An Xuân', 1)).toMatchObject({ isLate: false });
  });

  it('comes with missing the new date of a return', async () => {
    const anXuan = await city.app.as('an-xuan');
    await returned('Phường An Xuân', '2025-06-25');
    await city.app.setToday('2025-06-26');
    expect(await city.submitted(anXuan, 'Phường An Xuân', 1)).toMatchObject({ isLate: true });
  });

  it('is not washed off by a return', async () => {
    const anMy = await city.app.as('an-my');
    expect(await city.submitted(anMy, 'Phường An Mỹ', 2)).toMatchObject({ isLate: true });
    await returned('Phường An Mỹ', '2025-07-10');
    expect(await city.submitted(anMy, 'Phường An Mỹ', 2)).toMatchObject({ isLate: true });
  });
});

describe('earlier figures beside a report', () => {
  it('are the accepted ones of the same period a year before, of the same field', async () => {
    const city = await smallCity();
    await city.issued();
    const anXuan = await city.app.as('an-xuan');
    await city.submitted(anXuan, 'Phường An Xuân', 1);
    await city.app.owner.query(`UPDATE facts SET counted = 'accepted'`);
    await city.app.owner.query(
      `WITH plan AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
         SELECT 2026, title, movement, 'draft', type_version_id, document FROM plans RETURNING id),
       owner AS (INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $1, daterange(NULL, NULL) FROM plan),
       period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
         SELECT id, 'half-year', 'halfYear', 1, '6 tháng', '2026-01-01', '2026-05-31', '2026-05-05', '2026-06-05' FROM plan RETURNING id, plan_id)
       INSERT INTO assignments (plan_id, form_id, period_id, position, unit_kinds)
         SELECT plan_id, (SELECT form_id FROM assignments), id, 1, '{ward}' FROM period`,
      [city.units.city],
    );
    await city.app.setToday('2026-05-20');
    const designer = await city.app.as('designer');
    const { plans } = await designer.get('{ plans(year: 2026) { edges { node { id } } } }');
    const input = { planId: plans.edges[0].node.id, expectedRevision: 1, idempotencyKey: key() };
    await designer.get('mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename } }', { input });
    const { duties } = await anXuan.get('{ duties { edges { node { plan { year } context latest { answers } } } } }');
    const [now, before] = duties.edges.map((edge: any) => edge.node);
    expect(now.plan.year).toBe(2026);
    expect(now.context).not.toHaveProperty('addedUp');
    expect(now.context.samePeriodLastYear.householdsTotal).toBe(String(before.latest.answers.householdsTotal));
    expect(now.context.previous).toEqual({});
    await city.app.close();
  });
});
