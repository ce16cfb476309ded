import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goingBack, type Operation } from '@ke-hoach/forms/build';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import { MOST_KEPT } from './draft-edits.ts';

const start = `mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id editRevision schema uiSchema } }`;
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename
  ... on FormDraftEdited { draft { editRevision schema } } ... on FormOperationRefused { code index details } } }`;
const discard = `mutation ($input: DiscardFormDraftInput!) { discardFormDraft(input: $input) { __typename } }`;
const input = (rest: object) => ({ input: { ...rest, idempotencyKey: randomUUID() } });

describe('the history of a draft', () => {
  let city: SmallCity;
  let draft: any;
  beforeAll(async () => {
    city = await smallCity();
    await given(city.app.owner).person({ login: 'second', roles: ['designer'], at: city.units.city });
    ({ startFormDraft: draft } = await (await city.app.as('designer')).get(start, input({ formId: city.form })));
  });
  afterAll(() => city.app.close());

  const historyAs = async (login: string, page = '') => {
    const { form } = await (
      await city.app.as(login)
    ).get(
      `{ form(id: "${city.form}") { draft { schema uiSchema } edits: draftEdits${page} { totalCount pageInfo { hasNextPage endCursor }
        edges { node { revision said saidEn madeAt madeBy { name } inverse } } } } }`,
    );
    return { ...form.draft, edits: form.edits };
  };
  const editAs = async (login: string, expectedRevision: number, ...operations: Operation[]) =>
    (await (await city.app.as(login)).get(edit, input({ draftId: draft.id, expectedRevision, operations })))
      .editFormDraft;
  const households = () => draft.schema.properties.householdsTotal['x-field'] as string;

  it('tells what each designer did, newest first, in the words of then', async () => {
    const retitle = (title: string): Operation => ({ type: 'retitleField', field: households(), title });
    await editAs('designer', 1, retitle('Số hộ dân cư'));
    await editAs('second', 2, { type: 'addSection', title: 'Phụ lục' }, { type: 'retitleForm', title: 'Biểu mới' });
    await editAs('designer', 3, retitle('Số hộ'));
    const { edits } = await historyAs('second');
    expect(edits.edges.map(({ node }: any) => [node.revision, node.said])).toEqual([
      [4, 'Đổi tên “Số hộ dân cư” thành “Số hộ”.'],
      [3, 'Thực hiện 2 thay đổi cùng lúc.'],
      [2, expect.stringMatching(/^Đổi tên “.+” thành “Số hộ dân cư”\.$/)],
    ]);
    const [newest, second] = edits.edges.map(({ node }: any) => node);
    expect(newest.saidEn).toMatch(/^Retitle|^Rename|“Số hộ”/);
    expect(second.madeBy.name).not.toBe(newest.madeBy.name);
  });

  it('goes page by page', async () => {
    const first = (await historyAs('designer', '(first: 2)')).edits;
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = (await historyAs('designer', `(first: 2, after: "${first.pageInfo.endCursor}")`)).edits;
    expect(rest.edges.map(({ node }: any) => node.revision)).toEqual([2]);
  });

  it('can be gone back in by one edit, which is told and can be undone', async () => {
    const { edits, schema, uiSchema } = await historyAs('designer');
    const inverses = edits.edges.slice(0, 2).map(({ node }: any) => node.inverse);
    const back = goingBack({ schema, uiSchema }, inverses)!;
    const done = await editAs('designer', 4, back);
    expect(done.draft.schema.properties.householdsTotal.title).toBe('Số hộ dân cư');
    expect(done.draft.schema['x-sections']).toHaveLength(draft.schema['x-sections'].length);
    const [{ node }] = (await historyAs('designer', '(first: 1)')).edits.edges;
    expect(node.said).toBe('Quay lại trước 2 bước gần nhất.');
    const undone = await editAs('designer', 5, node.inverse);
    expect(undone.draft.schema.properties.householdsTotal.title).toBe('Số hộ');
  });

  it('holds nothing of an edit that was refused, and keeps no more than is of use', async () => {
    const refused = await editAs('designer', 6, { type: 'removeSection', section: randomUUID() });
    expect(refused.__typename).toBe('FormOperationRefused');
    await city.app.owner.query(
      `INSERT INTO form_draft_edits (draft_id, edit_revision, made_at, made_by, said, said_en, inverse)
       SELECT d.id, -nth, now(), (SELECT id FROM accounts LIMIT 1), 'x', 'x', '{}'
       FROM form_drafts d, generate_series(1, $1::int) AS nth`,
      [MOST_KEPT.edits],
    );
    await editAs('designer', 6, { type: 'addSection', title: 'Phụ lục 2' });
    expect((await historyAs('designer', '(first: 1)')).edits.totalCount).toBe(MOST_KEPT.edits);
    await city.app.owner.query(`UPDATE form_draft_edits SET inverse = repeat(' ', $1) || inverse`, [
      MOST_KEPT.letters / 4,
    ]);
    await editAs('designer', 7, { type: 'addSection', title: 'Phụ lục 3' });
    const { rows } = await city.app.owner.query('SELECT count(*)::int AS kept FROM form_draft_edits');
    expect(rows).toEqual([{ kept: 4 }]);
  });

  it('is shown to nobody else, and gone with the draft', async () => {
    expect(await historyAs('an-xuan')).toMatchObject({ edits: { totalCount: 0, edges: [] } });
    await (await city.app.as('designer')).get(discard, input({ draftId: draft.id, expectedRevision: 8 }));
    expect((await city.app.owner.query('SELECT 1 FROM form_draft_edits')).rowCount).toBe(0);
  });
});
