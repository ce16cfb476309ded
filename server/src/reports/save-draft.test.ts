import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { draftInput, saveDraft, smallCity, type SmallCity } from '../../testing/small-city.ts';

const row = (_id: string, name: string) => ({ _id, name });

describe('filling a report', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  it('tells a unit what is due and how many days are left', async () => {
    const anXuan = await city.app.as('an-xuan');
    const { duties } = await anXuan.get(
      '{ duties { edges { node { state unit { name } due { date lastDay daysLeft } allowed } } } }',
    );
    expect(duties.edges.map((edge: any) => edge.node)).toEqual([
      {
        state: 'EXPECTED',
        unit: { name: 'Phường An Xuân' },
        due: { date: '2025-06-05', lastDay: '2025-06-04', daysLeft: 15 },
        allowed: ['SAVE'],
      },
    ]);
  });

  it('keeps a draft, pins the version with the first save, and leaves one trace of it', async () => {
    const anXuan = await city.app.as('an-xuan');
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 4200 });
    const report = await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 4210 });
    expect(report).toMatchObject({
      state: 'DRAFT',
      draft: { answers: { householdsTotal: 4210 } },
      version: { number: 1 },
    });
    expect(report.timeline).toMatchObject([
      { command: 'save', from: 'EXPECTED', to: 'DRAFT', reason: null, by: { name: 'Lê Văn An' } },
    ]);
  });

  it('joins what two people type in different cells, and tells each what stands now', async () => {
    const anXuan = await city.app.as('an-xuan');
    const seen = await city.saved(anXuan, 'Phường An Xuân', {
      householdsTotal: 5,
      modelRows: [row('r1', 'Mô hình A')],
    });
    const first = draftInput(seen, { householdsTotal: 6, modelRows: [row('r1', 'Mô hình A'), row('r2', 'Mô hình B')] });
    const second = draftInput(seen, { householdsTotal: 5, modelsNew: 2, modelRows: [row('r1', 'Mô hình A+')] });
    const { saveDraft: one } = await anXuan.get(saveDraft, { input: first });
    expect(one).toMatchObject({ __typename: 'DraftSaved', joined: null });
    const { saveDraft: two } = await anXuan.get(saveDraft, { input: second });
    const both = { householdsTotal: 6, modelsNew: 2, modelRows: [row('r1', 'Mô hình A+'), row('r2', 'Mô hình B')] };
    expect(two).toMatchObject({
      __typename: 'DraftSaved',
      joined: { answers: both },
      report: { draft: { answers: both } },
    });
  });

  it('overwrites nothing where two tabs change one cell: the second is shown both values', async () => {
    const anXuan = await city.app.as('an-xuan');
    const seen = await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 1, modelsNew: 1 });
    const explanation = { rule: seen.version.schema['x-rules'][0].id, row: null, was: '' };
    const first = draftInput(
      seen,
      { householdsTotal: 2, modelsNew: 1 },
      { explanations: [{ ...explanation, text: 'Mưa' }] },
    );
    const second = draftInput(
      seen,
      { householdsTotal: 3, modelsNew: 9 },
      { explanations: [{ ...explanation, text: 'Bão' }] },
    );
    expect((await anXuan.get(saveDraft, { input: first })).saveDraft.__typename).toBe('DraftSaved');
    const { saveDraft: answer } = await anXuan.get(saveDraft, { input: second });
    const field = seen.version.schema.properties.householdsTotal['x-field'];
    expect(answer).toMatchObject({
      __typename: 'ReportConflict',
      cells: [
        { field, row: null, rule: null, mine: 3, theirs: 2 },
        { field: null, row: null, rule: explanation.rule, mine: 'Bão', theirs: 'Mưa' },
      ],
      report: { draft: { answers: { householdsTotal: 2, modelsNew: 1 } } },
    });
  });

  it('refuses what is not of the form, and calculated values', async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.reportOf(anXuan, 'Phường An Xuân');
    const { properties, 'x-calculations': calculations } = report.version.schema;
    const table = properties.modelRows['x-field'];
    const total = properties.householdsTotal['x-field'];
    const cells = (field: string, value: unknown, row: string | null = null) => ({ cells: [{ field, row, value }] });
    for (const wrong of [
      cells(key(), 1),
      cells('householdsTotal', 1),
      cells(calculations[0].field, '50'),
      cells(total, 1, 'r1'),
      cells(total, 0.5),
      { cells: [...cells(total, 1).cells, ...cells(total, 2).cells] },
      cells(table, [{ _id: key(), secret: 1 }]),
      { rows: [{ table: total, row: 'r1', change: 'ADDED' }] },
    ]) {
      const input = { ...draftInput(report, report.draft.answers), ...wrong };
      expect(await anXuan.refusal(saveDraft, { input }), JSON.stringify(wrong)).toBe('ANSWERS_INVALID');
    }
  });

  it('refuses explanations of rules the form does not have, and texts without measure', async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.reportOf(anXuan, 'Phường An Xuân');
    const rule = report.version.schema['x-rules'][0].id;
    const explained = (more: object) => ({
      input: draftInput(report, report.draft.answers, { explanations: [{ rule, was: '', text: 'Mưa', ...more }] }),
    });
    const many = Array.from({ length: 450 }, () => ({ rule, row: key(), was: '', text: 'ă'.repeat(1000) }));
    const inAll = { input: { ...explained({}).input, explanations: many } };
    for (const wrong of [explained({ rule: key() }), explained({ text: 'x'.repeat(5001) }), inAll])
      expect(await anXuan.refusal(saveDraft, wrong)).toBe('ANSWERS_INVALID');
    const other = report.version.schema['x-rules'][1].id;
    const long = explained({ rule: other, text: 'ă'.repeat(5000) });
    const { saveDraft: kept } = await anXuan.get(saveDraft, long);
    expect(kept.__typename).toBe('DraftSaved');
    const stored = await city.app.owner.query('SELECT draft_explanations FROM reports WHERE uid = $1', [report.id]);
    expect(JSON.parse(stored.rows[0].draft_explanations).at(-1).text).toHaveLength(5000);
    const gone = explained({ rule: key(), text: '' });
    expect((await anXuan.get(saveDraft, gone)).saveDraft.__typename).toBe('DraftSaved');
  });

  it('is refused to the office, to another ward and to another city', async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.reportOf(anXuan, 'Phường An Xuân');
    const input = () => ({ input: draftInput(report, {}) });
    expect(await (await city.app.as('reviewer')).refusal(saveDraft, input())).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(saveDraft, input())).toBe('NOT_FOUND');
    expect(await (await city.app.as('neighbour')).refusal(saveDraft, input())).toBe('NOT_FOUND');
    expect(await city.app.stranger().refusal(saveDraft, input())).toBe('UNAUTHENTICATED');
  });

  it('is possible only while the period is open', async () => {
    const anMy = await city.app.as('an-my');
    const report = await city.reportOf(anMy, 'Phường An Mỹ');
    const input = () => ({ input: draftInput(report, {}) });
    await city.app.setToday('2025-05-04');
    expect(await anMy.refusal(saveDraft, input())).toBe('PERIOD_NOT_OPEN');
    await city.app.setToday('2025-09-01');
    expect(await anMy.refusal(saveDraft, input())).toBe('PERIOD_CLOSED');
    expect((await city.reportOf(anMy, 'Phường An Mỹ')).allowed).toEqual([]);
    await city.app.setToday('2025-05-20');
  });

  it('answers fifty identical saves at once with one change', async () => {
    const anMy = await city.app.as('an-my');
    const report = await city.reportOf(anMy, 'Phường An Mỹ');
    const input = draftInput(report, { householdsTotal: 7 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => anMy.get(saveDraft, { input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await city.reportOf(anMy, 'Phường An Mỹ')).editRevision).toBe(report.editRevision + 1);
  });
});
