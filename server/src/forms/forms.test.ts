import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear, monitoring } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { draftInput, saveDraft, smallCity, type SmallCity } from '../../testing/small-city.ts';

const start = `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id editRevision basedOn { number } schema } }`;
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename
  ... on FormDraftEdited { draft { editRevision schema changes { kind title } issues { code } } inverse notes { code details } }
  ... on FormDraftConflict { draft { editRevision savedBy { name } } }
  ... on FormOperationRefused { code details index draft { editRevision } } } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
  ... on FormPublished { version { number changes { kind field title breaking } } movedAssignments }
  ... on FormDraftConflict { draft { editRevision } } ... on FormRejected { issues { code pointer } } } }`;
const discard = `mutation ($input: DiscardFormDraftInput!) { discardFormDraft(input: $input) {
  __typename ... on FormDraftDiscarded { form { draft { id } } }
  ... on FormDraftConflict { draft { id editRevision savedBy { name } } } } }`;

const half = parseForm(communeHalfYear);
if (!half.ok) throw new Error('the example is no form');
const severally = (operations: object[]) => ({ type: 'several', operations });

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

  it('is refused to reporters, reviewers and designers elsewhere; those of other units cannot tell a draft from none', async () => {
    for (const login of ['an-xuan', 'reviewer', 'neighbour']) {
      const somebody = await city.app.as(login);
      const operations = [{ type: 'retitleField', field: field('householdsTotal'), title: 'X' }];
      const retitle = { draftId, expectedRevision: 1, operations };
      expect(await somebody.refusal(start, input({ formId: city.form }))).toBe('FORBIDDEN');
      const refused = login === 'reviewer' ? 'FORBIDDEN' : 'NOT_FOUND';
      expect(await somebody.refusal(edit, input(retitle))).toBe(refused);
      expect(await somebody.refusal(publish, input({ draftId, expectedRevision: 1 }))).toBe(refused);
      expect(await somebody.refusal(discard, input({ draftId, expectedRevision: 1 }))).toBe(refused);
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
      { type: 'addField', kind: 'integer', title: 'Số tổ tự quản', section },
      { type: 'renameField', field: field('householdsTotal'), key: 'soHo' },
      { type: 'retitleField', field: field('householdsTotal'), title: 'Tổng số hộ dân' },
      { type: 'moveField', field: field('articleCount'), section, after: null },
      { type: 'setRequired', field: field('householdsTotal'), required: false },
      { type: 'removeField', field: field('videoCount') },
    ];
    for (const [index, one] of edits.entries()) {
      const { editFormDraft } = await designer.get(
        edit,
        input({ draftId, expectedRevision: index + 1, operations: [one] }),
      );
      expect(editFormDraft, JSON.stringify(one)).toMatchObject({
        __typename: 'FormDraftEdited',
        draft: { issues: [] },
      });
    }
  });

  it('shows who edited since when two designers meet, and overwrites nothing', async () => {
    const designer = await city.app.as('designer');
    const operations = [{ type: 'retitleField', field: field('articleCount'), title: 'Trễ' }];
    const late = { draftId, expectedRevision: 2, operations };
    const { editFormDraft } = await designer.get(edit, input(late));
    expect(editFormDraft).toEqual({
      __typename: 'FormDraftConflict',
      draft: { editRevision: 7, savedBy: { name: 'designer' } },
    });
  });

  it('does several edits all or nothing, and names the one in the way and what still uses the field', async () => {
    const designer = await city.app.as('designer');
    const operations = [
      { type: 'retitleField', field: field('householdsTotal'), title: 'Không được lưu' },
      { type: 'removeField', field: field('modelsNew') },
    ];
    const { editFormDraft } = await designer.get(edit, input({ draftId, expectedRevision: 7, operations }));
    expect(editFormDraft).toMatchObject({
      __typename: 'FormOperationRefused',
      code: 'FIELD_IN_USE',
      details: { uses: expect.any(Array) },
      index: 1,
      draft: { editRevision: 7 },
    });
  });

  it('deletes no choice of the published version, and gives it no other code', async () => {
    const designer = await city.app.as('designer');
    const offered = half.form.fields.find(({ choices = [], codeList }) => choices.length > 1 && !codeList);
    const choice = offered?.choices?.at(-1)?.id;
    for (const operation of [
      { type: 'removeChoice', choice },
      severally([{ type: 'recodeChoice', choice, code: 'khac' }]),
    ]) {
      const asked = { draftId, expectedRevision: 7, operations: [operation] };
      const { editFormDraft } = await designer.get(edit, input(asked));
      expect(editFormDraft).toMatchObject({ __typename: 'FormOperationRefused', code: 'CHOICE_PUBLISHED' });
    }
  });

  it('answers each edit with the operation that undoes it', async () => {
    const designer = await city.app.as('designer');
    const { form } = await designer.get(`{ form(id: "${city.form}") { draft { schema } } }`);
    const operations = [
      { type: 'addSection', title: 'Phụ lục' },
      { type: 'describeField', field: field('householdsTotal'), description: 'Hộ thường trú' },
    ];
    const { editFormDraft: done } = await designer.get(edit, input({ draftId, expectedRevision: 7, operations }));
    expect(done.draft.schema).not.toEqual(form.draft.schema);
    const undo = { draftId, expectedRevision: 8, operations: [done.inverse] };
    const { editFormDraft: undone } = await designer.get(edit, input(undo));
    expect(undone.draft).toMatchObject({ editRevision: 9, schema: form.draft.schema });
  });

  it('refuses junk, no operation and too many, however deep they stand', async () => {
    const designer = await city.app.as('designer');
    const one = { type: 'removeField', field: key() };
    const deep = Array.from({ length: 60 }).reduce<object>((operation) => severally([operation]), one);
    for (const operations of [[], [{}], ['removeField'], [{ type: ['addField'] }], Array(60).fill(one), [deep]]) {
      expect(await designer.refusal(edit, input({ draftId, expectedRevision: 9, operations }))).toBe('INVALID_INPUT');
    }
    for (const type of ['constructor', 'addField', 'moveField', 'several', 'restoreField', 'revert']) {
      const { editFormDraft } = await designer.get(
        edit,
        input({
          draftId,
          expectedRevision: 9,
          operations: [{ type, removed: null, steps: [{ at: ['__proto__', 'x'], after: 1 }] }],
        }),
      );
      expect(editFormDraft.__typename, type).toBe('FormOperationRefused');
    }
  });

  it('publishes an immutable version with the changes found by permanent ids', async () => {
    const designer = await city.app.as('designer');
    const { publishForm } = await designer.get(publish, input({ draftId, expectedRevision: 9, rollOut: 'REQUIRED' }));
    expect(publishForm).toMatchObject({ __typename: 'FormPublished', version: { number: 2 } });
    const kinds = publishForm.version.changes.map(({ kind }: any) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['added', 'renamed', 'retitled', 'moved', 'requirement', 'dropped']));
    expect(await designer.refusal(publish, input({ draftId, expectedRevision: 9 }))).toBe('NOT_FOUND');
    await expect(city.app.owner.query(`UPDATE form_versions SET document = '{}'`)).rejects.toThrow('never change');
  });

  it('names a published form and its figures in English too', async () => {
    const designer = await city.app.as('designer');
    const { form } = await designer.get(`{ form(id: "${city.form}") { title titleEn draft { id } } }`);
    expect(form).toMatchObject({
      title: communeHalfYear.schema.title,
      titleEn: 'Half-year report of a commune or ward',
    });
    const analyst = await city.app.as('analyst');
    const { measurables } = await analyst.get('{ measurables(search: "households in") { title titleEn } }');
    expect(measurables).toContainEqual({ title: 'Tổng số hộ dân', titleEn: 'Households in total' });
  });

  it('tells what a paste leaves out', async () => {
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, input({ formId: city.form }));
    const from = monitoring;
    const shown = (from.schema.allOf as { then: { properties: object } }[]).flatMap(({ then }) =>
      Object.values(then.properties),
    );
    const section = draft.schema['x-sections'][0].id;
    const operations = [{ type: 'pasteFields', from, fields: [shown[0]['x-field']], section }];
    const edited = { draftId: draft.id, expectedRevision: 1, operations };
    const { editFormDraft } = await designer.get(edit, input(edited));
    expect(editFormDraft).toMatchObject({
      __typename: 'FormDraftEdited',
      notes: [{ code: 'CONDITION_LEFT', details: { title: shown[0].title } }],
    });
    await designer.get(discard, input({ draftId: draft.id, expectedRevision: 2 }));
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
    const operations = [{ type: 'retitleField', field: field('householdsTotal'), title: 'Tổng số hộ dân cư' }];
    await designer.get(edit, input({ draftId: draft.id, expectedRevision: 1, operations }));
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
    const anMy = await city.app.as('an-my');
    const seen = await city.reportOf(anMy, 'Phường An Mỹ');
    const designer = await city.app.as('designer');
    const { startFormDraft: draft } = await designer.get(start, {
      input: { formId: city.form, idempotencyKey: key() },
    });
    const field = draft.schema.properties.householdsTotal['x-field'];
    const operations = [{ type: 'renameField', field, key: 'soHo' }];
    await designer.get(edit, {
      input: { draftId: draft.id, expectedRevision: 1, operations, idempotencyKey: key() },
    });
    const { publishForm } = await designer.get(publish, {
      input: { draftId: draft.id, expectedRevision: 2, rollOut: 'REQUIRED', idempotencyKey: key() },
    });
    expect(publishForm.movedAssignments).toBe(1);
    const asSeenBefore = draftInput(seen, {});
    expect((await anMy.get(saveDraft, { input: asSeenBefore })).saveDraft.__typename).toBe('ReportConflict');
    expect((await city.reportOf(anXuan, 'Phường An Xuân')).version.number).toBe(1);
    expect((await city.reportOf(await city.app.as('an-my'), 'Phường An Mỹ')).version.number).toBe(2);
    await city.app.close();
  });
});
