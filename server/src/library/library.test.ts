import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { given, key } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const result = `__typename ... on LibraryEntrySaved { entry { id key title version isRetired content owner { name } } }
  ... on LibraryEntryRefused { code details } ... on LibraryEntryConflict { entry { version title } }`;
const create = `mutation ($input: CreateLibraryEntryInput!) { createLibraryEntry(input: $input) { ${result} } }`;
const edit = `mutation ($input: EditLibraryEntryInput!) { editLibraryEntry(input: $input) { ${result} } }`;
const retire = `mutation ($input: RetireLibraryEntryInput!) { retireLibraryEntry(input: $input) { ${result} } }`;
const restore = `mutation ($input: RestoreLibraryEntryInput!) { restoreLibraryEntry(input: $input) { ${result} } }`;
const list = `query ($kind: LibraryKind!, $search: String, $includeRetired: Boolean) {
  library(kind: $kind, search: $search, includeRetired: $includeRetired) { totalCount edges { node { id title canEdit } } } }`;
const one = `query ($id: ID!) { libraryEntry(id: $id) {
  version versions { number content } uses { form { key } versions inDraft } } }`;

const households = { title: 'Tổng số hộ', unit: 'hộ', basis: 'stock', overUnits: 'sum', overTime: 'latest' };
const choice = (code: string, title: string, at: number) => ({
  ...{ const: code, title },
  'x-id': `7d0c2c0e-54b2-4f0a-9a4f-2f6f5b1d0a0${at}`,
});
const areas = { title: 'Lĩnh vực', oneOf: [choice('economy', 'Kinh tế', 1), choice('society', 'Xã hội', 2)] };

describe("the office's library", () => {
  let city: SmallCity;
  let indicator: string;
  let codeList: string;
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });
  const titles = async (login: string, asked: Record<string, unknown>) => {
    const { library } = await (await city.app.as(login)).get(list, asked);
    return library.edges.map((edge: any) => edge.node.title);
  };
  beforeAll(async () => {
    city = await smallCity();
    const here = given(city.app.owner);
    await here.person({ login: 'ward-designer', roles: ['designer'], at: city.units.anXuan });
  });
  afterAll(() => city.app.close());

  it("takes in an indicator, a code list and a group of fields of the designer's own office", async () => {
    const designer = await city.app.as('designer');
    const made = async (kind: string, content: unknown, name?: string) => {
      const { createLibraryEntry } = await designer.get(create, input({ kind, content, key: name ?? null }));
      expect(createLibraryEntry).toMatchObject({
        __typename: 'LibraryEntrySaved',
        entry: { version: 1, owner: { name: 'Thành phố Tam Kỳ' } },
      });
      return createLibraryEntry.entry;
    };
    indicator = (await made('INDICATOR', households, 'households')).id;
    const list = await made('CODE_LIST', areas);
    codeList = list.id;
    expect(list.content.version).toBe(1);
    expect((await made('GROUP', communeHalfYear)).title).toMatch(/^Báo cáo/);
  });

  it('refuses what forms could not use, and a key that is taken', async () => {
    const designer = await city.app.as('designer');
    const code = async (kind: string, content: unknown, name: string | null = null) => {
      const { createLibraryEntry } = await designer.get(create, input({ kind, content, key: name }));
      return createLibraryEntry.code;
    };
    expect(await code('INDICATOR', households, 'households')).toBe('KEY_TAKEN');
    expect(await code('INDICATOR', households, 'Tổng số')).toBe('KEY_INVALID');
    expect(await code('INDICATOR', { ...households, basis: 'yearly' }, 'other')).toBe('CONTENT_INVALID');
    for (const unknown of ['colour', 'constructor', 'toString'])
      expect(await code('INDICATOR', { ...households, [unknown]: 'red' }, 'other')).toBe('CONTENT_INVALID');
    expect(await code('INDICATOR', { title: 'Thiếu' }, 'other')).toBe('CONTENT_INVALID');
    expect(await code('GROUP', { schema: {}, uiSchema: {} })).toBe('FORM_INVALID');
    expect(await code('CODE_LIST', { title: 'Rỗng', oneOf: [{ const: 1 }] })).toBe('RESULT_INVALID');
    expect(await code('CODE_LIST', 'text')).toBe('CONTENT_INVALID');
  });

  it('makes a key out of the title where none is asked for', async () => {
    const designer = await city.app.as('designer');
    const make = async (title: string) => {
      const asked = input({ kind: 'INDICATOR', content: { ...households, title } });
      return (await designer.get(create, asked)).createLibraryEntry.entry.key;
    };
    expect(await make('Số hộ nghèo, cận nghèo')).toBe('so-ho-ngheo-can-ngheo');
    expect(await make('Số hộ nghèo (cận nghèo)')).toBe('so-ho-ngheo-can-ngheo-2');
    expect(await make('2025')).toBe('chi-tieu');
  });

  it('is found without accents, by designers of the office and below it, and by nobody else', async () => {
    const asked = { kind: 'INDICATOR', search: 'tong so HO' };
    expect(await titles('designer', asked)).toEqual(['Tổng số hộ']);
    expect(await titles('ward-designer', asked)).toEqual(['Tổng số hộ']);
    for (const login of ['neighbour', 'reviewer', 'an-xuan']) expect(await titles(login, asked)).toEqual([]);
  });

  it('is changed by the designers of the office only', async () => {
    const change = { entryId: indicator, expectedVersion: 1, content: households };
    const ward = await city.app.as('ward-designer');
    expect(await ward.refusal(edit, input(change))).toBe('FORBIDDEN');
    expect(await ward.refusal(retire, input({ entryId: indicator, expectedVersion: 1 }))).toBe('FORBIDDEN');
    for (const login of ['neighbour', 'reviewer']) {
      const somebody = await city.app.as(login);
      expect(await somebody.refusal(edit, input(change))).toBe('NOT_FOUND');
    }
    const reviewer = await city.app.as('reviewer');
    const asked = input({ kind: 'INDICATOR', content: households, key: 'mine' });
    expect(await reviewer.refusal(create, asked)).toBe('FORBIDDEN');
  });

  it('keeps every version of a code list, and loses no item of the one before', async () => {
    const designer = await city.app.as('designer');
    const save = async (expectedVersion: number, content: unknown) => {
      const asked = input({ entryId: codeList, expectedVersion, content });
      return (await designer.get(edit, asked)).editLibraryEntry;
    };
    const fewer = { ...areas, oneOf: areas.oneOf.slice(0, 1) };
    expect(await save(1, fewer)).toMatchObject({ code: 'CODE_LIST_LOSES', details: { titles: ['Xã hội'] } });
    const retiring = { ...fewer, 'x-retired': [{ ...areas.oneOf[1], 'x-into': areas.oneOf[0]!['x-id'] }] };
    expect(await save(1, retiring)).toMatchObject({ entry: { version: 2, content: { version: 2 } } });
    expect(await save(1, areas)).toMatchObject({ __typename: 'LibraryEntryConflict', entry: { version: 2 } });
    const { libraryEntry } = await designer.get(one, { id: codeList });
    expect(libraryEntry.versions.map((version: any) => [version.number, version.content.oneOf.length])).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('keeps what a group was before a form gave it its next version', async () => {
    const designer = await city.app.as('designer');
    const { library } = await designer.get(list, { kind: 'GROUP' });
    const { id } = library.edges[0].node;
    const content = { ...communeHalfYear, schema: { ...communeHalfYear.schema, title: 'Nhóm mới' } };
    const save = async () =>
      (await designer.get(edit, input({ entryId: id, expectedVersion: 1, content }))).editLibraryEntry;
    expect(await save()).toMatchObject({ entry: { version: 2, title: 'Nhóm mới' } });
    expect(await save()).toMatchObject({ __typename: 'LibraryEntryConflict', entry: { version: 2 } });
    const { libraryEntry } = await designer.get(one, { id });
    expect(libraryEntry.versions.map((version: any) => version.content.schema.title)).toEqual([
      'Nhóm mới',
      communeHalfYear.schema.title,
    ]);
  });

  it('says which forms use an indicator', async () => {
    const designer = await city.app.as('designer');
    const { libraryEntry } = await designer.get(one, { id: indicator });
    expect(libraryEntry.uses).toEqual([{ form: { key: 'commune-half-year' }, versions: [1], inDraft: false }]);
  });

  it("says nothing of another office's draft that uses it", async () => {
    const neighbour = await city.app.as('neighbour');
    const { rows } = await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units.otherCity]);
    const asked = input({ unitId: rows[0].uid, title: 'Biểu của Hội An', start: { document: communeHalfYear } });
    const { createForm } = await neighbour.get(
      'mutation ($input: CreateFormInput!) { createForm(input: $input) { __typename } }',
      asked,
    );
    expect(createForm.__typename).toBe('FormCreated');
    const { libraryEntry } = await (await city.app.as('designer')).get(one, { id: indicator });
    expect(libraryEntry.uses).toEqual([{ form: { key: 'commune-half-year' }, versions: [1], inDraft: false }]);
  });

  it('offers a retired entry no more, and changes it no more', async () => {
    const designer = await city.app.as('designer');
    const asked = { entryId: indicator, expectedVersion: 1 };
    const { retireLibraryEntry } = await designer.get(retire, input(asked));
    expect(retireLibraryEntry).toMatchObject({ entry: { isRetired: true } });
    expect(await titles('designer', { kind: 'INDICATOR', search: 'households' })).toEqual([]);
    expect(await titles('designer', { kind: 'INDICATOR', search: 'households', includeRetired: true })).toEqual([
      'Tổng số hộ',
    ]);
    expect((await designer.get(retire, input(asked))).retireLibraryEntry).toMatchObject({ code: 'RETIRED' });
    const { editLibraryEntry } = await designer.get(edit, input({ ...asked, content: households }));
    expect(editLibraryEntry).toMatchObject({ code: 'RETIRED' });
  });

  it('offers a retired entry again, as it was, when a designer of the office asks', async () => {
    const designer = await city.app.as('designer');
    const asked = { entryId: indicator, expectedVersion: 1 };
    expect(await (await city.app.as('ward-designer')).refusal(restore, input(asked))).toBe('FORBIDDEN');
    expect(await (await city.app.as('reviewer')).refusal(restore, input(asked))).toBe('NOT_FOUND');
    const again = async (expectedVersion = 1) =>
      (await designer.get(restore, input({ ...asked, expectedVersion }))).restoreLibraryEntry;
    expect(await again(2)).toMatchObject({ __typename: 'LibraryEntryConflict', entry: { version: 1 } });
    expect(await again()).toMatchObject({ entry: { isRetired: false, version: 1, title: 'Tổng số hộ' } });
    expect(await titles('designer', { kind: 'INDICATOR', search: 'households' })).toEqual(['Tổng số hộ']);
    expect(await again()).toMatchObject({ __typename: 'LibraryEntryRefused', code: 'NOT_RETIRED' });
    const { editLibraryEntry } = await designer.get(edit, input({ ...asked, content: households }));
    expect(editLibraryEntry).toMatchObject({ entry: { version: 2 } });
  });
});
