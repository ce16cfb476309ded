import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { answersOf, draftInput, saveDraft, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const move = `mutation ($input: MoveDraftInput!) { moveDraft(input: $input) { __typename
  ... on DraftMoved { report { state version { number } newerVersion { isRequired } draft { answers keptAside { title value reason typedOn } }
    timeline { command from to } } }
  ... on ReportConflict { report { version { number } } } } }`;
const start = `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id schema } }`;
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
  ... on FormPublished { movedAssignments version { id number } } } }`;
const newer = `query ($id: ID!) { report(id: $id) { editRevision version { number } newerVersion { isRequired version { id number } } } }`;

describe('a new version during an open period', () => {
  let city: SmallCity;
  let designer: Person;
  let anXuan: Person;
  beforeEach(async () => {
    city = await smallCity();
    await city.issued();
    designer = await city.app.as('designer');
    anXuan = await city.app.as('an-xuan');
  });
  afterEach(() => city.app.close());
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });

  /** Publishes a version that renames the number of households and drops the videos. */
  async function published(rollOut: 'NONE' | 'OPTIONAL' | 'REQUIRED', name: string, drop?: string, rule?: string) {
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    const { properties } = draft.schema;
    const renamed = Object.keys(properties).find((property) => /^(householdsTotal|soHo)/.test(property))!;
    const operations = [
      { type: 'renameField', field: properties[renamed]['x-field'], key: name },
      ...(rule ? [{ type: 'removeRule', rule }] : []),
      ...(drop ? [{ type: 'removeField', field: properties[drop]['x-field'] }] : []),
    ];
    await designer.get(edit, input({ draftId: draft.id, expectedRevision: 1, operations }));
    const { publishForm } = await designer.get(publish, input({ draftId: draft.id, expectedRevision: 2, rollOut }));
    expect(publishForm.__typename).toBe('FormPublished');
    return publishForm;
  }
  const seen = async (somebody: Person, unit: string) => {
    const { id } = await city.reportOf(somebody, unit);
    return { id, ...(await somebody.get(newer, { id })).report };
  };
  const moved = async (somebody: Person, report: any, versionId = report.newerVersion?.version.id) =>
    (await somebody.get(move, input({ reportId: report.id, expectedRevision: report.editRevision, versionId })))
      .moveDraft;

  it('that is not rolled out stays away from the period', async () => {
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10 });
    expect((await published('NONE', 'soHo')).movedAssignments).toBe(0);
    expect((await seen(anXuan, 'Phường An Xuân')).newerVersion).toBeNull();
  });

  it('that is optional is offered; a draft moves when its unit likes, and keeps aside what has no place', async () => {
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10, videoCount: 4 });
    expect((await published('OPTIONAL', 'soHo', 'videoCount')).movedAssignments).toBe(1);
    const report = await seen(anXuan, 'Phường An Xuân');
    expect(report).toMatchObject({
      version: { number: 1 },
      newerVersion: { isRequired: false, version: { number: 2 } },
    });
    expect(await moved(anXuan, report)).toMatchObject({
      __typename: 'DraftMoved',
      report: {
        ...{ state: 'DRAFT', version: { number: 2 }, newerVersion: null },
        draft: { answers: { soHo: 10 }, keptAside: [{ value: 4, reason: 'DROPPED', typedOn: 1 }] },
        timeline: [{ command: 'save' }, { command: 'moveDraft', from: 'DRAFT', to: 'DRAFT' }],
      },
    });
    expect(await moved(anXuan, report, report.newerVersion.version.id)).toMatchObject({ __typename: 'ReportConflict' });
  });

  it('keeps values and explanations without a place until somebody has seen to them, and once only', async () => {
    const saved = await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10, videoCount: 4 });
    const rule = saved.version.schema['x-rules'][0];
    const explanations = [{ rule: rule.id, row: null, was: '', text: 'Do mưa bão' }];
    await anXuan.get(saveDraft, { input: draftInput(saved, saved.draft.answers, { explanations }) });
    await published('OPTIONAL', 'soHo', 'videoCount', rule.id);
    await moved(anXuan, await seen(anXuan, 'Phường An Xuân'));
    const { id } = await city.reportOf(anXuan, 'Phường An Xuân');
    const asideOf = async () =>
      (await anXuan.get(`{ report(id: "${id}") { draft { keptAside { title text reason } } } }`)).report.draft
        .keptAside;
    const [video, explained] = await asideOf();
    expect(video).toMatchObject({ text: expect.stringMatching(/^4/), reason: 'DROPPED' });
    expect(explained).toEqual({ title: rule.message.vi, text: 'Do mưa bão', reason: 'RULE_GONE' });

    const restored = async () => {
      const { report } = await anXuan.get(
        `{ report(id: "${id}") { editRevision draftHistory { edges { node { id } } } } }`,
      );
      const snapshotId = report.draftHistory.edges.at(-1).node.id;
      const { restoreDraft } = await anXuan.get(
        `mutation ($input: RestoreDraftInput!) { restoreDraft(input: $input) { __typename
           ... on DraftRestored { report { draft { answers explanations { text } } } } } }`,
        input({ reportId: id, expectedRevision: report.editRevision, snapshotId }),
      );
      return restoreDraft.report.draft;
    };
    expect(await restored()).toEqual({ answers: { soHo: 10 }, explanations: [] });
    expect(await asideOf()).toHaveLength(2);

    const dismiss = `mutation ($input: DismissKeptAsideInput!) { dismissKeptAside(input: $input) { draft { keptAside { text } } } }`;
    const seenTo = (count: number) => input({ reportId: id, seen: count });
    expect(await designer.refusal(dismiss, seenTo(1))).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(dismiss, seenTo(1))).toBe('NOT_FOUND');
    const { dismissKeptAside } = await anXuan.get(dismiss, seenTo(1));
    expect(dismissKeptAside.draft.keptAside).toEqual([{ text: 'Do mưa bão' }]);
    await anXuan.get(dismiss, seenTo(9));
    expect(await asideOf()).toEqual([]);
    await city.app.owner.query(`UPDATE reports SET state = 'submitted' WHERE uid = $1`, [id]);
    expect(await anXuan.refusal(dismiss, seenTo(1))).toBe('REPORT_WRONG_STATE');
  });

  it('that is optional may be left: the older one is handed in', async () => {
    await published('OPTIONAL', 'soHo');
    const report = await city.submitted(anXuan, 'Phường An Xuân');
    expect(report).toMatchObject({ state: 'SUBMITTED', version: { number: 1 } });
    expect((await seen(anXuan, 'Phường An Xuân')).newerVersion).toBeNull();
  });

  it('can be begun on by a report that nobody has begun', async () => {
    await published('OPTIONAL', 'soHo');
    const report = await seen(anXuan, 'Phường An Xuân');
    expect(await moved(anXuan, report)).toMatchObject({ report: { state: 'EXPECTED', version: { number: 2 } } });
    expect(await city.saved(anXuan, 'Phường An Xuân', { soHo: 3 })).toMatchObject({ draft: { answers: { soHo: 3 } } });
  });

  it('that is required takes in what is not begun, and no draft is handed in before it has moved', async () => {
    await city.saved(anXuan, 'Phường An Xuân', answersOf(1));
    await published('REQUIRED', 'soHo');
    expect((await city.reportOf(await city.app.as('an-my'), 'Phường An Mỹ')).version.number).toBe(2);
    const { id, editRevision, contextHash } = await city.reportOf(anXuan, 'Phường An Xuân');
    const handIn = { reportId: id, expectedRevision: editRevision, contextHash };
    const { submitReport } = await anXuan.get(submit, input(handIn));
    expect(submitReport.__typename).toBe('ReportVersionRequired');
    const report = await seen(anXuan, 'Phường An Xuân');
    expect(report.newerVersion).toMatchObject({ isRequired: true, version: { number: 2 } });
    expect((await moved(anXuan, report)).__typename).toBe('DraftMoved');
    const now = await city.reportOf(anXuan, 'Phường An Xuân');
    const again = { reportId: id, expectedRevision: now.editRevision, contextHash: now.contextHash };
    expect((await anXuan.get(submit, input(again))).submitReport.__typename).toBe('ReportSubmitted');
  });

  it('leaves what was handed in or returned on its version', async () => {
    const report = await city.submitted(anXuan, 'Phường An Xuân');
    await published('REQUIRED', 'soHo');
    expect((await seen(anXuan, 'Phường An Xuân')).newerVersion).toBeNull();
    const reviewer = await city.app.as('reviewer');
    const back = `mutation ($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }`;
    await reviewer.get(back, input({ reportId: report.id, expectedRevision: report.editRevision, reason: 'Sửa lại' }));
    const returned = await seen(anXuan, 'Phường An Xuân');
    expect(returned).toMatchObject({ version: { number: 1 }, newerVersion: null });
    const versionId = city.form;
    const moving = { reportId: returned.id, expectedRevision: returned.editRevision, versionId };
    expect(await anXuan.refusal(move, input(moving))).toBe('REPORT_WRONG_STATE');
  });

  it('moves only by those who fill the report, and to the version they saw', async () => {
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10 });
    await published('OPTIONAL', 'soHo');
    const report = await seen(anXuan, 'Phường An Xuân');
    const moving = (expectedRevision: number, versionId: string) =>
      input({ reportId: report.id, expectedRevision, versionId });
    const wanted = moving(report.editRevision, report.newerVersion.version.id);
    expect(await (await city.app.as('reviewer')).refusal(move, wanted)).toBe('FORBIDDEN');
    expect(await (await city.app.as('an-my')).refusal(move, wanted)).toBe('NOT_FOUND');
    await published('OPTIONAL', 'soHoDan');
    expect(await moved(anXuan, report)).toEqual({ __typename: 'ReportConflict', report: { version: { number: 1 } } });
    const latest = await seen(anXuan, 'Phường An Xuân');
    expect(await moved(anXuan, latest)).toMatchObject({ report: { draft: { answers: { soHoDan: 10 } } } });
  });

  it('is met by one of two who move at once; the other sees where it stands', async () => {
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10 });
    await published('REQUIRED', 'soHo');
    const report = await seen(anXuan, 'Phường An Xuân');
    const outcomes = await Promise.all([moved(anXuan, report), moved(await city.app.as('an-xuan'), report)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['DraftMoved', 'ReportConflict']);
  });
});
