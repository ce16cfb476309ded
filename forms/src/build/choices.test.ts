import { describe, expect, test } from 'vitest';
import type { Form, FormDocument } from '../index.ts';
import type { CodeListContent, Operation } from './index.ts';
import { done, read, refused, usersIn } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const made = everyId(800);
const [open, finished, stopped] = [130, 131, 132].map(everyId) as [string, string, string];
const codes = (form: Form, key: string) => (form.field(key)?.choices ?? []).map(({ code }) => code);

describe('choices of a field', () => {
  test.each<[string, Operation, (form: Form) => unknown, unknown]>([
    [
      'one is added, with a code of its title',
      { type: 'addChoice', field: id('state'), title: 'Tạm hoãn', titleEn: 'Put off', after: open, id: made },
      (form) => form.field('state')?.choices?.[1],
      { id: made, code: 'tamHoan', title: 'Tạm hoãn', titleEn: 'Put off' },
    ],
    [
      'one is added first, with a code of its own',
      { type: 'addChoice', field: id('marks'), title: 'Tạm hoãn', code: 'late', after: null },
      (form) => codes(form, 'marks'),
      ['late', 'open', 'done'],
    ],
    [
      'one is retitled, its code stays',
      { type: 'retitleChoice', choice: open, title: 'Chưa xong' },
      (form) => form.field('state')?.choices?.[0],
      { id: open, code: 'open', title: 'Chưa xong', titleEn: 'Under way', aliases: ['chưa xong'] },
    ],
    [
      'one loses its English title',
      { type: 'retitleChoice', choice: open, title: null, lang: 'en' },
      (form) => form.field('state')?.choices?.[0]?.titleEn,
      undefined,
    ],
    [
      'one moves',
      { type: 'moveChoice', choice: finished, after: null },
      (form) => codes(form, 'state'),
      ['done', 'open'],
    ],
    [
      'one is retired, and what went into it goes on',
      { type: 'retireChoice', choice: finished, into: open },
      (form) => form.field('state')?.retired?.map(({ code, into }) => [code, into]),
      [
        ['stopped', open],
        ['done', open],
      ],
    ],
    [
      'one is retired for nothing',
      { type: 'retireChoice', choice: finished },
      (form) => form.field('state')?.retired?.map(({ code, into }) => [code, into]),
      [
        ['stopped', undefined],
        ['done', undefined],
      ],
    ],
    [
      'one goes without a trace, and what went into it goes on',
      { type: 'removeChoice', choice: finished },
      (form) => [codes(form, 'state'), form.field('state')?.retired?.map(({ code, into }) => [code, into])],
      [['open'], [['stopped', undefined]]],
    ],
    [
      'one may be chosen again',
      { type: 'restoreChoice', choice: stopped, after: open },
      (form) => [codes(form, 'state'), form.field('state')?.retired],
      [['open', 'stopped', 'done'], undefined],
    ],
    [
      'one is known by other words',
      { type: 'setAliases', choice: finished, aliases: ['Hoàn thành', 'xong'] },
      (form) => form.field('state')?.choices?.[1]?.aliases,
      ['Hoàn thành', 'xong'],
    ],
    [
      'one is known by no other words',
      { type: 'setAliases', choice: open, aliases: [] },
      (form) => form.field('state')?.choices?.[0]?.aliases,
      undefined,
    ],
  ])('%s', (_name, operation, look, expected) => {
    expect(look(done(everyKindForm, operation).form)).toEqual(expected);
  });

  test('the first is retired where none was retired before', () => {
    const restored = done(everyKindForm, { type: 'restoreChoice', choice: stopped }).document;
    const { form } = done(restored, { type: 'retireChoice', choice: stopped, into: finished });
    expect(form.field('state')?.retired).toMatchObject([{ code: 'stopped', into: finished }]);
  });

  test('an English title may stand at the field', () => {
    const document = structuredClone(everyKindForm);
    const english = (names: Record<string, string>) => ({ en: { choices: names } });
    const { state } = document.schema.properties as Record<string, Record<string, unknown>>;
    const [first] = (state?.oneOf ?? []) as Record<string, unknown>[];
    delete first?.['x-i18n'];
    Object.assign(state ?? {}, { 'x-i18n': english({ open: 'Going on', done: 'Over' }) });
    const once = done(document, { type: 'retitleChoice', choice: open, title: null, lang: 'en' });
    expect(once.form.field('state')?.choices?.map(({ titleEn }) => titleEn)).toEqual([undefined, 'Done']);
    const twice = done(once.document, { type: 'retitleChoice', choice: finished, title: 'Ended', lang: 'en' });
    expect(twice.form.field('state')?.choices?.map(({ titleEn }) => titleEn)).toEqual([undefined, 'Ended']);
    expect(twice.form.field('state')?.schema['x-i18n']).toBeUndefined();
  });

  test.each<[Operation, string]>([
    [{ type: 'addChoice', field: made, title: 'x' }, 'FIELD_UNKNOWN'],
    [{ type: 'addChoice', field: id('name'), title: 'x' }, 'KIND_REFUSED'],
    [{ type: 'addChoice', field: id('area'), title: 'x' }, 'CODE_LIST_SHARED'],
    [{ type: 'addChoice', field: id('state'), title: 'x', code: 'stopped' }, 'KEY_TAKEN'],
    [{ type: 'addChoice', field: id('state'), title: 'x', id: open }, 'ID_TAKEN'],
    [{ type: 'addChoice', field: id('state'), title: 'x', after: stopped }, 'CHOICE_UNKNOWN'],
    [{ type: 'addChoice', field: id('state'), title: '' }, 'RESULT_INVALID'],
    [{ type: 'retitleChoice', choice: made, title: 'x' }, 'CHOICE_UNKNOWN'],
    [{ type: 'retitleChoice', choice: stopped, title: 'x' }, 'CHOICE_UNKNOWN'],
    [{ type: 'retitleChoice', choice: open, title: null }, 'RESULT_INVALID'],
    [{ type: 'retitleChoice', choice: everyId(11), title: 'x' }, 'CODE_LIST_SHARED'],
    [{ type: 'moveChoice', choice: open, after: open }, 'CHOICE_UNKNOWN'],
    [{ type: 'retireChoice', choice: open, into: open }, 'CHOICE_UNKNOWN'],
    [{ type: 'retireChoice', choice: open, into: everyId(140) }, 'CHOICE_UNKNOWN'],
    [{ type: 'restoreChoice', choice: open }, 'CHOICE_UNKNOWN'],
    [{ type: 'removeChoice', choice: stopped }, 'CHOICE_UNKNOWN'],
    [{ type: 'removeChoice', choice: everyId(11) }, 'CODE_LIST_SHARED'],
    [{ type: 'removeChoice', choice: everyId(230) }, 'CHOICE_IN_USE'],
    [{ type: 'setAliases', choice: open, aliases: 'x' } as never, 'OPERATION_INVALID'],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });

  test('one that something asks for is not retired, and who asks is named', () => {
    const problem = refused(everyKindForm, { type: 'retireChoice', choice: everyId(230) });
    expect([problem.code, usersIn(problem)]).toEqual(['CHOICE_IN_USE', ['Lý do chưa xong']]);
    const document = structuredClone(everyKindForm);
    const rule = { id: made, level: 'error', fields: ['state'], message: { vi: 'Phải xong.', en: 'Be done.' } };
    document.schema['x-rules'] = [{ ...rule, expression: 'state == "done" || visits > 0' }];
    const calculation = {
      key: 'k',
      field: everyId(801),
      title: 'Đã xong',
      kind: 'integer',
      expression: 'state == "done" ? 1 : 0',
    };
    const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
    (document.schema['x-calculations'] as object[]).push({ ...calculation, ...flow });
    (document.schema['x-sections'] as { fields: string[] }[])[0]?.fields.push('k');
    expect(usersIn(refused(document, { type: 'retireChoice', choice: finished }))).toEqual(['Đã xong', 'Phải xong.']);
    expect(codes(done(document, { type: 'retireChoice', choice: open }).form, 'state')).toEqual(['done']);
    const single = done(everyKindForm, { type: 'removeChoice', choice: open }).document;
    expect(refused(single, { type: 'removeChoice', choice: finished }).code).toBe('LAST_CHOICE');
  });
});

const areas = everyId(10);
const choice = (number: number, code: string, title: string) => ({ const: code, title, 'x-id': everyId(number) });
const content: CodeListContent = {
  ...{ title: 'Danh mục tình trạng', version: 1 },
  oneOf: [choice(810, 'open', 'Đang làm'), choice(811, 'done', 'Xong'), choice(812, 'new', 'Mới')],
  'x-retired': [choice(813, 'stopped', 'Đã dừng')],
};
const later = (change: Partial<CodeListContent> = {}): CodeListContent => ({
  ...{ title: 'Danh mục lĩnh vực mới', version: 3 },
  oneOf: [
    choice(11, 'economy', 'Kinh tế'),
    choice(12, 'society', 'Xã hội'),
    choice(15, 'culture2', 'Văn hóa, thể thao'),
  ],
  'x-retired': [choice(13, 'security', 'Quốc phòng'), { ...choice(14, 'culture', 'Văn hóa'), 'x-into': everyId(15) }],
  ...change,
});

describe('code lists', () => {
  test('one is brought along and takes the place of own choices', () => {
    const use: Operation = { type: 'useCodeList', field: id('state'), list: made, content };
    const { form, document } = done(everyKindForm, use);
    expect(form.field('state')).toMatchObject({ codeList: 'danhMucTinhTrang', retired: [{ code: 'stopped' }] });
    expect(codes(form, 'state')).toEqual(['open', 'done', 'new']);
    const again = done(document, { type: 'useCodeList', field: id('marks'), list: made }).form;
    expect(again.field('marks')?.codeList).toBe('danhMucTinhTrang');
  });

  test('English names of the own choices go with them', () => {
    const document = structuredClone(everyKindForm);
    const { state } = document.schema.properties as Record<string, Record<string, unknown>>;
    Object.assign(state ?? {}, { 'x-i18n': { en: { choices: { open: 'Going on' } } } });
    const { form } = done(document, { type: 'useCodeList', field: id('state'), list: made, content, key: 'states' });
    expect(form.field('state')).toMatchObject({ codeList: 'states' });
    expect(form.field('state')?.i18n).toBeUndefined();
  });

  test('a field leaves its list with the same codes; the last to leave takes the list out of the form', () => {
    let document: FormDocument = everyKindForm;
    for (const key of ['area', 'areas', 'works.area', 'works.areas']) {
      const { form, document: next } = done(document, { type: 'detachCodeList', field: id(key) });
      expect(form.field(key)?.codeList).toBeUndefined();
      expect(codes(form, key)).toEqual(['economy', 'society', 'security']);
      const [, society] = form.field(key)?.choices ?? [];
      expect(form.field(key)?.retired).toMatchObject([{ code: 'culture', into: society?.id }]);
      document = next;
    }
    expect(document.schema.$defs).toBeUndefined();
  });

  test('a later version adds, retires and merges items for all fields that use it', () => {
    const document = structuredClone(everyKindForm);
    document.schema['x-rules'] = [];
    const { form } = done(document, { type: 'updateCodeList', list: areas, content: later() });
    expect(form.codeLists.get('areas')).toMatchObject({ id: areas, version: 3, title: 'Danh mục lĩnh vực mới' });
    for (const key of ['area', 'works.areas']) expect(codes(form, key)).toEqual(['economy', 'society', 'culture2']);
  });

  test('a version without retired items keeps the definition of the list', () => {
    const document = structuredClone(everyKindForm);
    const { areas: list } = document.schema.$defs as Record<string, Record<string, unknown>>;
    Object.assign(list ?? {}, { description: 'Theo quy định' });
    const oneOf = [11, 12, 13, 14].map((number, index) =>
      choice(number, ['economy', 'society', 'security', 'culture'][index] ?? '', `${number}`),
    );
    const { document: after } = done(document, {
      ...{ type: 'updateCodeList', list: areas, content: { title: 'Lĩnh vực', version: 3, oneOf } },
    });
    expect(after.schema.$defs).toMatchObject({ areas: { description: 'Theo quy định', title: 'Lĩnh vực' } });
  });

  test.each<[Operation, string]>([
    [{ type: 'useCodeList', field: made, list: areas }, 'FIELD_UNKNOWN'],
    [{ type: 'useCodeList', field: id('name'), list: areas }, 'KIND_REFUSED'],
    [{ type: 'useCodeList', field: id('state'), list: made }, 'CODE_LIST_UNKNOWN'],
    [{ type: 'useCodeList', field: id('state'), list: made, content, key: 'areas' }, 'KEY_TAKEN'],
    [{ type: 'useCodeList', field: id('works.state'), list: areas }, 'CHOICE_IN_USE'],
    [{ type: 'useCodeList', field: id('state'), list: made, content: { ...content, version: 0 } }, 'RESULT_INVALID'],
    [{ type: 'detachCodeList', field: id('state') }, 'CODE_LIST_UNKNOWN'],
    [{ type: 'updateCodeList', list: made, content: later() }, 'CODE_LIST_UNKNOWN'],
    [{ type: 'updateCodeList', list: areas, content: later({ version: 2 }) }, 'CODE_LIST_OLDER'],
    [{ type: 'updateCodeList', list: areas, content: later({ 'x-retired': [] }) }, 'CODE_LIST_LOSES'],
    [
      { type: 'updateCodeList', list: areas, content: later({ oneOf: [choice(11, 'economics', 'Kinh tế')] }) },
      'CODE_LIST_LOSES',
    ],
    [
      {
        ...{ type: 'updateCodeList', list: areas },
        content: later({
          oneOf: [choice(11, 'economy', 'Kinh tế')],
          'x-retired': [choice(12, 'society', 'x'), choice(13, 'security', 'x'), choice(14, 'culture', 'x')],
        }),
      },
      'CHOICE_IN_USE',
    ],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });
});
