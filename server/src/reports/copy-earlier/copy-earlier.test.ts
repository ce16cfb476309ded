import { communeHalfYear } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../../testing/given.ts';
import { answersOf, draftInput, saveDraft, smallCity, type SmallCity } from '../../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const source = `{ reports { edges { node { id state editRevision unit { name } copiedFields draft { answers }
  copySource { revisionId period { name } offers { field value now isOfPeriod } } timeline { command } } } } }`;
const copy = `mutation ($input: CopyEarlierInput!) { copyEarlier(input: $input) {
  __typename ... on EarlierCopied { taken report { state copiedFields draft { answers } } } ... on ReportConflict { report { state } } } }`;
const confirm = `mutation ($input: ConfirmCopiedInput!) { confirmCopied(input: $input) { copiedFields } }`;
const idOf = (name: string) => (communeHalfYear.schema['properties'] as Record<string, any>)[name]['x-field'];

describe('taking over the answers of an earlier report', () => {
  let city: SmallCity;
  const earlier = answersOf(1);
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const { owner } = city.app;
    // The first half-year is handed in; a second one on the same form follows it.
    await city.submitted(await city.app.as('an-xuan'), ward, 1);
    await owner.query(
      `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, closes)
       SELECT plan_id, 'second', 'secondHalf', 2, '6 tháng cuối năm', '2025-06-01', '2025-11-30', '2025-05-06', '2025-12-05', '2026-01-31' FROM periods`,
    );
    await owner.query(
      `INSERT INTO assignments (plan_id, form_id, period_id, position, unit_kinds, version_id)
       SELECT a.plan_id, a.form_id, t.id, 2, a.unit_kinds, a.version_id FROM assignments a, periods t WHERE t.key = 'second'`,
    );
    await owner.query(
      `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
       SELECT r.plan_year, r.plan_id, a.id, a.period_id, r.unit_id, 'expected' FROM reports r, assignments a WHERE a.position = 2`,
    );
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit = ward) =>
    (await (await city.app.as(login)).get(source)).reports.edges
      .map(({ node }: any) => node)
      .find((report: any) => report.unit.name === unit && !['SUBMITTED', 'VOID'].includes(report.state));
  const input = async (fields: string[], more: object = {}) => {
    const { id, editRevision, copySource } = await seenBy('an-xuan');
    const head = { reportId: id, expectedRevision: editRevision, revisionId: copySource.revisionId };
    return { input: { ...head, fields: fields.map(idOf), idempotencyKey: key(), ...more } };
  };
  const copies = async (fields: string[], more: object = {}) =>
    (await (await city.app.as('an-xuan')).get(copy, await input(fields, more))).copyEarlier;

  it('offers them to whoever fills the report, with what belongs to the earlier period told apart', async () => {
    const { copySource } = await seenBy('an-xuan');
    expect(copySource.period).toEqual({ name: 'Báo cáo 6 tháng' });
    const offer = (name: string) => copySource.offers.find(({ field }: any) => field === idOf(name));
    expect(offer('householdsTotal')).toMatchObject({ value: earlier['householdsTotal'], now: null, isOfPeriod: false });
    expect(offer('modelsNew')).toMatchObject({ isOfPeriod: true });
    expect((await seenBy('reviewer')).copySource).toBeNull();
    expect((await seenBy('an-my', 'Phường An Mỹ')).copySource).toBeNull();
  });

  it('offers them also where the report counts the same days over again, as a supplement of the year does', async () => {
    const from = (day: string) => city.app.owner.query(`UPDATE periods SET data_from = $1 WHERE key = 'second'`, [day]);
    await from('2025-01-01');
    expect((await seenBy('an-xuan')).copySource.period).toEqual({ name: 'Báo cáo 6 tháng' });
    await from('2025-06-01');
  });

  it('takes over what is chosen, begins the report with it and marks it until it is touched or confirmed', async () => {
    const copied = await copies(['householdsTotal', 'householdsParticipating', 'strengths']);
    expect(copied.report).toMatchObject({
      state: 'DRAFT',
      copiedFields: ['householdsTotal', 'householdsParticipating', 'strengths'].map(idOf),
      draft: {
        answers: {
          householdsTotal: earlier['householdsTotal'],
          householdsParticipating: earlier['householdsParticipating'],
          strengths: earlier['strengths'],
        },
      },
    });
    expect((await seenBy('an-xuan')).timeline).toEqual([{ command: 'save' }]);
    const unit = await city.app.as('an-xuan');
    const { id, editRevision } = await seenBy('an-xuan');
    const { node } = (
      await unit.get(`{ reports { edges { node { id version { id schema uiSchema } } } } }`)
    ).reports.edges.find((edge: any) => edge.node.id === id);
    const report = { id, editRevision, version: node.version, draft: copied.report.draft };
    const changed = { ...copied.report.draft.answers, householdsTotal: 4321 };
    await unit.get(saveDraft, { input: draftInput(report, changed) });
    expect((await seenBy('an-xuan')).copiedFields).toEqual(['householdsParticipating', 'strengths'].map(idOf));
    const one = { reportId: id, fields: [idOf('strengths')], idempotencyKey: key() };
    expect((await unit.get(confirm, { input: one })).confirmCopied.copiedFields).toEqual([
      idOf('householdsParticipating'),
    ]);
    const all = { reportId: id, idempotencyKey: key() };
    expect((await unit.get(confirm, { input: all })).confirmCopied.copiedFields).toEqual([]);
    expect((await seenBy('an-xuan')).draft.answers).toMatchObject({ householdsTotal: 4321 });
  });

  it('leaves out what would be hidden, and refuses what nobody offered', async () => {
    const unit = await city.app.as('an-xuan');
    expect(await unit.refusal(copy, await input([]))).toBe('INVALID_INPUT');
    expect(await unit.refusal(copy, { input: { ...(await input(['householdsParticipating'])).input } })).toBe(
      'INVALID_INPUT',
    );
    expect((await copies(['householdsTotal'], { expectedRevision: 99 })).__typename).toBe('ReportConflict');
    expect((await copies(['householdsTotal'], { revisionId: key() })).__typename).toBe('ReportConflict');
  });

  it('is for those who fill the report, and not for what was returned', async () => {
    const refused = async (login: string) => (await city.app.as(login)).refusal(copy, await input(['householdsTotal']));
    expect(await refused('reviewer')).toBe('FORBIDDEN');
    expect(await refused('an-my')).toBe('NOT_FOUND');
    const asked = await input(['householdsTotal']);
    await city.app.owner.query(`UPDATE reports SET state = 'returned' WHERE uid = $1`, [asked.input.reportId]);
    const unit = await city.app.as('an-xuan');
    expect(await unit.refusal(copy, asked)).toBe('REPORT_WRONG_STATE');
    expect((await seenBy('an-xuan')).copySource).toBeNull();
    await city.app.owner.query(`UPDATE reports SET state = 'submitted' WHERE uid = $1`, [asked.input.reportId]);
    const confirmed = { input: { reportId: asked.input.reportId, idempotencyKey: key() } };
    expect(await unit.refusal(confirm, confirmed)).toBe('REPORT_WRONG_STATE');
    expect(await (await city.app.as('reviewer')).refusal(confirm, confirmed)).toBe('FORBIDDEN');
  });
});
