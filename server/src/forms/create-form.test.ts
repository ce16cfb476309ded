import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseForm, type Form } from '@ke-hoach/forms';
import { communeHalfYear, monitoring } from '@ke-hoach/forms/examples';
import { key } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const create = `mutation ($input: CreateFormInput!) { createForm(input: $input) { __typename
  ... on FormCreated { form { id key title purpose canEdit latest { number } versions { number } }
    draft { id editRevision basedOn { number } schema uiSchema issues { code } changes { kind } }
    unsupported { code pointer keyword details } }
  ... on FormKeyTaken { key suggestion }
  ... on FormRejected { issues { code pointer } } } }`;
const list = `query ($purpose: FormPurpose, $search: String, $first: Int! = 50, $after: String) {
  forms(purpose: $purpose, search: $search, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { title draft { id } } } } }`;

const read = (draft: { schema: object; uiSchema: object }): Form => {
  const parsed = parseForm({ schema: draft.schema, uiSchema: draft.uiSchema });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
};

describe('making a form', () => {
  let city: SmallCity;
  let unitId: string;
  beforeAll(async () => {
    city = await smallCity();
    unitId = (await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units.city])).rows[0].uid;
  });
  afterAll(() => city.app.close());
  const input = (more: object) => ({ input: { idempotencyKey: key(), unitId, title: 'Báo cáo nhanh quý I', ...more } });
  const make = async (more: object = {}, login = 'designer') =>
    (await (await city.app.as(login)).get(create, input(more))).createForm;

  it('gives a blank form with a draft and a key of its title; the same title again gets another key', async () => {
    const made = await make();
    expect(made).toMatchObject({
      __typename: 'FormCreated',
      form: {
        key: 'bao-cao-nhanh-quy-i',
        title: 'Báo cáo nhanh quý I',
        purpose: 'REPORT',
        canEdit: true,
        latest: null,
      },
      draft: { editRevision: 1, basedOn: null, issues: [], changes: [] },
      unsupported: [],
    });
    expect(read(made.draft).sections).toHaveLength(1);
    expect((await make()).form.key).toBe('bao-cao-nhanh-quy-i-2');
    expect((await make({ title: '123' })).form.key).toBe('bieu-mau');
  });

  it('says which key is free when the one asked for is taken', async () => {
    expect(await make({ key: 'commune-half-year' })).toEqual({
      ...{ __typename: 'FormKeyTaken', key: 'commune-half-year', suggestion: 'commune-half-year-2' },
    });
    expect((await make({ key: 'quick-report' })).form.key).toBe('quick-report');
  });

  it('is for designers whose role covers the owning unit', async () => {
    for (const login of ['an-xuan', 'reviewer', 'neighbour']) {
      expect(await (await city.app.as(login)).refusal(create, input({}))).toBe('FORBIDDEN');
    }
    expect(await (await city.app.as('designer')).refusal(create, input({ unitId: city.form }))).toBe('NOT_FOUND');
  });

  it('copies a version of another form: new ids, the same questions, indicators and rules', async () => {
    const { draft } = await make({ title: 'Báo cáo 9 tháng', start: { copyOf: { formId: city.form, number: 1 } } });
    const [copy, source] = [read(draft), read(communeHalfYear)];
    expect(copy.title).toBe('Báo cáo 9 tháng');
    expect(copy.titleEn).toBeUndefined();
    const told = (form: Form) => form.fields.map(({ key: name, indicator }) => [name, indicator]);
    expect(told(copy)).toEqual(told(source));
    expect(copy.rules.map(({ expression }) => expression)).toEqual(source.rules.map(({ expression }) => expression));
    expect(copy.fields.filter(({ id }) => source.field(id))).toEqual([]);
    const designer = await city.app.as('designer');
    const none = input({ start: { copyOf: { formId: city.form, number: 9 } } });
    expect(await designer.refusal(create, none)).toBe('NOT_FOUND');
  });

  it('begins with an example, which anybody may look at first', async () => {
    const designer = await city.app.as('designer');
    const { formExamples } = await designer.get('{ formExamples { name title purpose } }');
    expect(formExamples).toContainEqual({ name: 'monitoring', purpose: 'REGISTER', title: expect.any(String) });
    const { formExample } = await designer.get('{ formExample(name: "monitoring") { schema uiSchema titleEn } }');
    const source = read(formExample);
    expect(source.hash).toBe(read(monitoring).hash);
    const { draft, form } = await make({ title: source.title, purpose: 'REGISTER', start: { example: 'monitoring' } });
    expect(form.purpose).toBe('REGISTER');
    expect(read(draft).titleEn).toBe(source.titleEn);
    expect(await designer.refusal(create, input({ start: { example: 'none' } }))).toBe('NOT_FOUND');
  });

  it('begins with a document that was sent, or says why that is no form', async () => {
    const { draft } = await make({ titleEn: 'Sent', start: { document: communeHalfYear } });
    expect(read(draft)).toMatchObject({ title: 'Báo cáo nhanh quý I', titleEn: 'Sent' });
    expect(read(draft).fields[0]?.id).not.toBe(read(communeHalfYear).fields[0]?.id);
    expect(await make({ start: { document: { schema: { type: 'object' }, uiSchema: {} } } })).toMatchObject({
      ...{
        __typename: 'FormRejected',
        issues: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]),
      },
    });
    expect((await make({ title: 'x'.repeat(9000) })).__typename).toBe('FormRejected');
  });

  it('begins with a foreign JSON Schema and lists what a form cannot hold', async () => {
    const jsonSchema = {
      type: 'object',
      properties: { households: { type: 'integer' }, odd: { type: 'string', contentEncoding: 'base64' } },
    };
    const made = await make({ start: { jsonSchema } });
    expect(read(made.draft).field('households')?.kind).toBe('integer');
    expect(made.unsupported).toContainEqual(expect.objectContaining({ pointer: expect.stringContaining('odd') }));
    expect((await make({ start: { jsonSchema: [] } })).__typename).toBe('FormRejected');
  });

  it('is found by a part of its title without accents, its English title or its key, page by page', async () => {
    const designer = await city.app.as('designer');
    for (const title of ['Phiếu rà soát A', 'Phiếu rà soát B', 'Phiếu 100%'])
      await make({ title, titleEn: title === 'Phiếu rà soát A' ? 'Review sheet' : null });
    const found = async (asked: object) => {
      const { forms } = await designer.get(list, { purpose: null, ...asked });
      return { ...forms, titles: forms.edges.map(({ node }: any) => node.title) };
    };
    const first = await found({ search: 'ra soat', first: 1 });
    expect(first).toMatchObject({ titles: ['Phiếu rà soát A'], totalCount: 2, pageInfo: { hasNextPage: true } });
    const { endCursor } = first.pageInfo;
    const second = await found({ search: 'ra soat', first: 1, after: endCursor });
    expect(second).toMatchObject({ titles: ['Phiếu rà soát B'], pageInfo: { hasNextPage: false } });
    expect((await found({ search: 'REVIEW' })).titles).toEqual(['Phiếu rà soát A']);
    expect((await found({ search: 'phieu-100' })).titles).toEqual(['Phiếu 100%']);
    expect((await found({ search: '0%' })).titles).toEqual(['Phiếu 100%']);
    expect((await found({ search: '%' })).titles).toEqual(['Phiếu 100%']);
  });

  it('refuses a blank title, a key that is none, and two beginnings at once', async () => {
    const designer = await city.app.as('designer');
    for (const more of [
      { title: '  ' },
      { key: 'Quý I' },
      { start: { example: 'monitoring', document: communeHalfYear } },
    ]) {
      expect(await designer.refusal(create, input(more))).toBe('INVALID_INPUT');
    }
  });
});

describe('a form without a version', () => {
  let city: SmallCity;
  let form: string;
  let draft: { id: string };
  const purpose = 'PLAN';
  beforeAll(async () => {
    city = await smallCity();
    const { rows } = await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units.city]);
    const input = { unitId: rows[0].uid, title: 'Loại kế hoạch mới', purpose, start: { example: 'yearly-plan' } };
    const { createForm } = await (
      await city.app.as('designer')
    ).get(create, { input: { ...input, idempotencyKey: key() } });
    form = createForm.form.id;
    draft = createForm.draft;
  });
  afterAll(() => city.app.close());
  const titles = async (login: string) =>
    (await (await city.app.as(login)).get(list, { purpose })).forms.edges.map((edge: any) => edge.node.title);

  it('is shown to its designers only', async () => {
    expect(await titles('designer')).toContain('Loại kế hoạch mới');
    for (const login of ['an-xuan', 'reviewer', 'neighbour']) {
      expect(await titles(login)).not.toContain('Loại kế hoạch mới');
      expect((await (await city.app.as(login)).get(`{ form(id: "${form}") { id } }`)).form).toBeNull();
    }
    const all = await (await city.app.as('designer')).get(list, { purpose: null });
    expect(all.forms.totalCount).toBe(3);
  });

  it('has a draft already', async () => {
    const start = 'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }';
    const designer = await city.app.as('designer');
    expect(await designer.refusal(start, { input: { formId: form, idempotencyKey: key() } })).toBe('FORM_DRAFT_EXISTS');
  });

  it('publishes its first version; plans keep the version of their type', async () => {
    const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
      ... on FormPublished { version { number changes { kind } form { title } } } } }`;
    const designer = await city.app.as('designer');
    const before = await designer.get('{ plans { edges { node { planType { id number } } } } }');
    const { publishForm } = await designer.get(publish, {
      input: { draftId: draft.id, expectedRevision: 1, idempotencyKey: key() },
    });
    expect(publishForm).toEqual({
      __typename: 'FormPublished',
      version: { number: 1, changes: [], form: { title: 'Loại kế hoạch mới' } },
    });
    expect(await titles('an-xuan')).toContain('Loại kế hoạch mới');
    expect(await designer.get('{ plans { edges { node { planType { id number } } } } }')).toEqual(before);
  });

  it('goes with its draft when that is thrown away', async () => {
    const designer = await city.app.as('designer');
    const { rows } = await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units.city]);
    const { createForm } = await designer.get(create, {
      input: { unitId: rows[0].uid, title: 'Thử', idempotencyKey: key() },
    });
    const discard = `mutation ($input: DiscardFormDraftInput!) { discardFormDraft(input: $input) {
      __typename ... on FormDraftDiscarded { form { id } } } }`;
    const input = { draftId: createForm.draft.id, expectedRevision: 1, idempotencyKey: key() };
    expect(await designer.get(discard, { input })).toEqual({
      discardFormDraft: { __typename: 'FormDraftDiscarded', form: null },
    });
    expect((await designer.get(`{ form(id: "${createForm.form.id}") { id } }`)).form).toBeNull();
  });
});
