import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { saveDraft, smallCity, type SmallCity } from '../../testing/small-city.ts';

const start = `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id editRevision basedOn { number } schema } }`;
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename
  ... on FormDraftEdited { draft { editRevision schema changes { kind title } issues { code } } }
  ... on FormDraftConflict { draft { editRevision savedBy { name } } }
  ... on FormOperationRefused { code details draft { editRevision } } } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
  ... on FormPublished { version { number changes { kind field title breaking } } movedAssignments }
  ... on FormDraftConflict { draft { editRevision } } ... on FormRejected { issues { code pointer } } } }`;
const discard = `mutation ($input: DiscardFormDraftInput!) { discardFormDraft(input: $input) {
  __typename ... on FormDraftDiscarded { form { draft { id } } }
  ... on FormDraftConflict { draft { id editRevision savedBy { name } } } } }`;

describe('changing a form', () => {
  let city: SmallCity;
  let draftId: string;
  let field: (name: string) => string;
  beforeAll(async () => void (city = await smallCity()));
  afterAll(() => city.app.close());
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });

  it('begins with a draft of the latest version, one at a time', async () => {
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    expect(draft).toMatchObject({ editRevision: 1, basedOn: { number: 1 } });
    draftId = draft.id;
    field = (name) => draft.schema.properties[name]['x-field'];
    expect(await designer.refusal(start, input({ formId: city.form }))).toBe('FORM_DRAFT_EXISTS');
  });

  it('is refused to reporters, reviewers and designers elsewhere; they do not see the draft', async () => {
    for (const login of ['an-xuan', 'reviewer', 'neighbour']) {
      const somebody = await city.app.as(login);
      const retitle = { draftId, expectedRevision: 1, retitleField: { field: field('householdsTotal'), title: 'X' } };
      expect(await somebody.refusal(start, input({ formId: city.form }))).toBe('FORBIDDEN');
      expect(await somebody.refusal(edit, input(retitle))).toBe('FORBIDDEN');
      expect(await somebody.refusal(publish, input({ draftId, expectedRevision: 1 }))).toBe('FORBIDDEN');
      expect(await somebody.refusal(discard, input({ draftId, expectedRevision: 1 }))).toBe('FORBIDDEN');
      expect((await somebody.get(`{ form(id: "${city.form}") { draft { id } canEdit } }`)).form).toEqual({
        draft: null,
        canEdit: false,
      });
    }
  });

  it('adds, moves, renames, retitles and removes fields', async () => {
    const designer = await city.app.as('designer');
    const { form } = await designer.get(`{ form(id: "${city.form}") { draft { schema } } }`);
    const section = form.draft.schema['x-sections'][0].id;
    const edits = [
      { addField: { kind: 'integer', title: 'Số tổ tự quản', section } },
      { renameField: { field: field('householdsTotal'), key: 'soHo' } },
      { retitleField: { field: field('householdsTotal'), title: 'Tổng số hộ dân' } },
      { moveField: { field: field('articleCount'), section, after: null } },
      { setRequired: { field: field('householdsTotal'), required: false } },
      { removeField: { field: field('videoCount') } },
    ];
    for (const [index, one] of edits.entries()) {
      const { editFormDraft } = await designer.get(edit, input({ draftId, expectedRevision: index + 1, ...one }));
      expect(editFormDraft, JSON.stringify(one)).toMatchObject({
        __typename: 'FormDraftEdited',
        draft: { issues: [] },
      });
    }
  });

  it('shows who edited since when two designers meet, and overwrites nothing', async () => {
    const designer = await city.app.as('designer');
    const late = { draftId, expectedRevision: 2, retitleField: { field: field('articleCount'), title: 'Trễ' } };
    const { editFormDraft } = await designer.get(edit, input(late));
    expect(editFormDraft).toEqual({
      __typename: 'FormDraftConflict',
      draft: { editRevision: 7, savedBy: { name: 'designer' } },
    });
  });

  it('refuses to remove what a rule still uses, and names it', async () => {
    const designer = await city.app.as('designer');
    const { editFormDraft } = await designer.get(
      edit,
      input({ draftId, expectedRevision: 7, removeField: { field: field('modelsNew') } }),
    );
    expect(editFormDraft).toMatchObject({ __typename: 'FormOperationRefused', code: 'FIELD_IN_USE' });
  });

  it('refuses two edits in one, none, and a kind that does not exist', async () => {
    const designer = await city.app.as('designer');
    const section = key();
    for (const more of [
      {},
      { removeField: { field: key() }, renameField: { field: key(), key: 'a' } },
      { addField: { kind: 'constructor', title: 'X', section } },
    ]) {
      expect(await designer.refusal(edit, input({ draftId, expectedRevision: 7, ...more }))).toBe('INVALID_INPUT');
    }
  });

  it('publishes an immutable version with the changes found by permanent ids', async () => {
    const designer = await city.app.as('designer');
    const { publishForm } = await designer.get(publish, input({ draftId, expectedRevision: 7, rollOut: 'UNSTARTED' }));
    expect(publishForm).toMatchObject({ __typename: 'FormPublished', version: { number: 2 } });
    const kinds = publishForm.version.changes.map(({ kind }: any) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['added', 'renamed', 'retitled', 'moved', 'requirement', 'dropped']));
    expect(await designer.refusal(publish, input({ draftId, expectedRevision: 7 }))).toBe('NOT_FOUND');
    await expect(city.app.owner.query(`UPDATE form_versions SET document = '{}'`)).rejects.toThrow('never change');
  });

  it('throws a draft away', async () => {
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    expect(await designer.get(discard, input({ draftId: draft.id, expectedRevision: 1 }))).toEqual({
      discardFormDraft: { __typename: 'FormDraftDiscarded', form: { draft: null } },
    });
  });

  it('does not throw away unseen what somebody edited since: the draft stands and is answered', async () => {
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    const title = { field: field('householdsTotal'), title: 'Tổng số hộ dân cư' };
    await designer.get(edit, input({ draftId: draft.id, expectedRevision: 1, retitleField: title }));
    const { discardFormDraft } = await designer.get(discard, input({ draftId: draft.id, expectedRevision: 1 }));
    expect(discardFormDraft).toMatchObject({
      __typename: 'FormDraftConflict',
      draft: { id: draft.id, editRevision: 2, savedBy: { name: expect.stringMatching(/./) } },
    });
    const { form } = await designer.get(`{ form(id: "${city.form}") { draft { id } } }`);
    expect(form.draft.id).toBe(draft.id);
  });
});

describe('a new version during an open period', () => {
  it('is used by reports nobody has started; started ones keep theirs', async () => {
    const city = await smallCity();
    await city.issued();
    const anXuan = await city.app.as('an-xuan');
    await city.saved(anXuan, 'Phường An Xuân', { householdsTotal: 10 });
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, {
      input: { formId: city.form, idempotencyKey: key() },
    });
    const rename = { field: draft.schema.properties.householdsTotal['x-field'], key: 'soHo' };
    await designer.get(edit, {
      input: { draftId: draft.id, expectedRevision: 1, renameField: rename, idempotencyKey: key() },
    });
    const { publishForm } = await designer.get(publish, {
      input: { draftId: draft.id, expectedRevision: 2, rollOut: 'UNSTARTED', idempotencyKey: key() },
    });
    expect(publishForm.movedAssignments).toBe(1);
    const anMy = await city.app.as('an-my');
    const open = await city.reportOf(anMy, 'Phường An Mỹ');
    const asSeenBefore = {
      reportId: open.id,
      expectedRevision: open.editRevision - 1,
      answers: {},
      idempotencyKey: key(),
    };
    expect((await anMy.get(saveDraft, { input: asSeenBefore })).saveDraft.__typename).toBe('ReportConflict');
    expect((await city.reportOf(anXuan, 'Phường An Xuân')).version.number).toBe(1);
    expect((await city.reportOf(await city.app.as('an-my'), 'Phường An Mỹ')).version.number).toBe(2);
    await city.app.close();
  });
});
