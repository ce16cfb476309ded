import { describe, expect, test } from 'vitest';
import type { Form, Json, Kind } from '../index.ts';
import type { Operation } from './index.ts';
import { own } from '../dialect/json.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const made = everyId(800);

describe('the definition of a field', () => {
  test.each<[string, Operation, (form: Form) => unknown, unknown]>([
    [
      'is written',
      { type: 'describeField', field: id('visits'), description: 'Đếm theo buổi' },
      (form) => form.field('visits')?.description,
      'Đếm theo buổi',
    ],
    [
      'is written in English beside the title',
      { type: 'describeField', field: id('visits'), description: 'By meeting', lang: 'en' },
      (form) => form.field('visits')?.i18n?.en,
      { title: 'Visits', description: 'By meeting' },
    ],
    [
      'is taken away',
      { type: 'describeField', field: id('guidance'), description: null },
      (form) => form.field('guidance')?.description,
      undefined,
    ],
    [
      'is that of a group',
      { type: 'describeField', field: everyId(51), description: 'Số liệu trong kỳ' },
      (form) => JSON.stringify(form.sections).includes('Số liệu trong kỳ'),
      true,
    ],
    [
      'stands at a part of a percent as its title',
      { type: 'retitleField', field: everyId(120), title: 'Số hộ đạt chuẩn' },
      (form) => form.field('share')?.parts?.numerator.title,
      'Số hộ đạt chuẩn',
    ],
  ])('%s', (_name, operation, look, expected) => {
    expect(look(done(everyKindForm, operation).form)).toEqual(expected);
  });

  test('is refused where there is nothing to describe', () => {
    expect(refused(everyKindForm, { type: 'describeField', field: made, description: 'x' }).code).toBe('FIELD_UNKNOWN');
  });
});

describe('a copy of a field', () => {
  test.each(
    before.fields.filter(({ key }) => key !== 'evidence').map(({ id: field, title, key }) => [title, key, field]),
  )('“%s” (%s) stands behind it with ids of its own', (title, _key, field) => {
    const { form } = done(everyKindForm, { type: 'duplicateField', field, id: made });
    const copy = form.field(made);
    const original = before.field(field);
    expect(copy).toMatchObject({ title, kind: original?.kind, required: original?.required });
    expect(copy?.conditional).toBe(original?.conditional);
    const order = form.fields.filter((one) => one.table === copy?.table).map((one) => one.id);
    expect(order.indexOf(made)).toBe(order.indexOf(field) + 1);
  });

  test('leaves the indicator with the first, and may have a title of its own', () => {
    const document = done(everyKindForm, {
      ...{ type: 'setSetting', field: id('visits'), keyword: 'x-indicator', value: 'visits' },
    }).document;
    const copy = done(document, { type: 'duplicateField', field: id('visits'), title: 'Số lượt', id: made }).form;
    expect(copy.field(made)).toMatchObject({ title: 'Số lượt', key: 'soLuot' });
    expect(copy.field(made)?.indicator).toBeUndefined();
  });

  test('has the settings of the screen', () => {
    const { document } = done(everyKindForm, { type: 'duplicateField', field: id('story'), key: 'story2' });
    expect(document.uiSchema.story2).toEqual({ 'ui:widget': 'textarea' });
  });

  test.each<[Operation, string]>([
    [{ type: 'duplicateField', field: made }, 'FIELD_UNKNOWN'],
    [{ type: 'duplicateField', field: id('name'), key: 'story' }, 'KEY_TAKEN'],
    [{ type: 'duplicateField', field: id('name'), id: id('story') }, 'ID_TAKEN'],
    [{ type: 'duplicateField', field: 3 } as never, 'OPERATION_INVALID'],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });
});

describe('a setting', () => {
  test('of a part of a percent is one of its limits', () => {
    const set = (keyword: string, value: Json): Operation => ({
      ...{ type: 'setSetting', field: everyId(120), keyword, value },
    });
    const { form } = done(everyKindForm, set('maximum', 40));
    expect(own(own(form.field('share')?.schema.properties, 'numerator'), 'maximum')).toBe(40);
    expect(refused(everyKindForm, set('x-unit', 'hộ'))).toMatchObject({
      ...{ code: 'SETTING_REFUSED', details: { title: 'Số hộ đạt' } },
    });
    expect(refused(everyKindForm, set('maximum', 'x')).code).toBe('RESULT_INVALID');
  });

  test.each<[string, string, Json]>([
    ['name', 'maxLength', 80],
    ['name', 'pattern', '^[A-Z]'],
    ['visits', 'maximum', null],
    ['visits', 'x-unit', 'lượt'],
    ['visits', 'x-basis', 'cumulative'],
    ['visits', 'x-overUnits', 'max'],
    ['visits', 'x-overTime', 'latest'],
    ['visits', 'x-indicator', 'visits'],
    ['weight', 'x-minimum', '1.5'],
    ['works.visits', 'x-total', null],
    ['hasWorks', 'x-nothing', null],
    ['evidence', 'x-types', ['png']],
    ['works', 'maxItems', 20],
    ['visitsTotal', 'x-unit', 'buổi'],
    ['areas', 'minItems', null],
  ])('of %s: %s becomes %j', (key, keyword, value) => {
    const { form } = done(everyKindForm, { type: 'setSetting', field: id(key), keyword, value });
    expect(form.field(key)?.schema[keyword] ?? null).toEqual(value);
  });

  test('that is answered no is taken away', () => {
    const { form } = done(everyKindForm, {
      type: 'setSetting',
      field: id('hasWorks'),
      keyword: 'x-nothing',
      value: false,
    });
    expect(form.field('hasWorks')?.nothing).toBe(false);
  });

  test.each<[string, string, Json, string]>([
    ['nothing', 'maxLength', 3, 'FIELD_UNKNOWN'],
    ['name', 'maximum', 3, 'SETTING_REFUSED'],
    ['name', 'x-unit', 'hộ', 'SETTING_REFUSED'],
    ['visits', 'x-total', true, 'SETTING_REFUSED'],
    ['visits', 'x-field', made, 'SETTING_REFUSED'],
    ['state', 'oneOf', [], 'SETTING_REFUSED'],
    ['visitsTotal', 'expression', '1', 'SETTING_REFUSED'],
    ['funds', 'x-unit', 'triệu đồng', 'MONEY_IN_DONG'],
    ['fundsTotal', 'x-unit', 'triệu đồng', 'MONEY_IN_DONG'],
    ['name', 'maxLength', -1, 'RESULT_INVALID'],
    ['name', 'pattern', '(a+)+$', 'RESULT_INVALID'],
    ['share', 'x-overUnits', 'sum', 'RESULT_INVALID'],
  ])('of %s: %s = %j is refused', (key, keyword, value, code) => {
    expect(refused(everyKindForm, { type: 'setSetting', field: id(key), keyword, value }).code).toBe(code);
  });
});

describe('another kind', () => {
  test.each<[string, Kind, Record<string, Json>]>([
    ['name', 'long-text', { maxLength: 300, minLength: 2, pattern: '^[^<>]*$' }],
    ['story', 'text', { maxLength: 5000 }],
    ['works.visits', 'decimal', { 'x-minimum': '0', 'x-maximum': '1000', 'x-unit': 'buổi', 'x-total': true }],
    ['weight', 'integer', { minimum: 0, 'x-unit': 'tấn' }],
    ['funds', 'decimal', { 'x-minimum': '0', 'x-unit': 'đồng' }],
    ['works.area', 'many-choices', { items: { type: 'string', $ref: '#/$defs/areas' } }],
    ['areas', 'choice', { $ref: '#/$defs/areas' }],
    ['marks', 'choice', { type: 'string' }],
  ])('%s as %s keeps its id, for figures stay comparable', (key, kind, keywords) => {
    const document = structuredClone(everyKindForm);
    document.schema['x-rules'] = [];
    const { form } = done(document, { type: 'changeKind', field: id(key), kind });
    expect(form.field(id(key))).toMatchObject({ key: key.split('.').at(-1), kind, title: before.field(key)?.title });
    expect(form.field(id(key))?.schema).toMatchObject(keywords);
  });

  test.each<[string, Kind]>([
    ['name', 'date'],
    ['visits', 'money'],
    ['weight', 'percent'],
    ['share', 'integer'],
    ['marks', 'text'],
    ['unit', 'exemplar-reference'],
  ])('%s as %s has a new id that says that earlier figures do not compare', (key, kind) => {
    const document = structuredClone(everyKindForm);
    Object.assign(document.schema, { 'x-rules': [], 'x-calculations': [] });
    const [, , last] = document.schema['x-sections'] as { fields: Json[] }[];
    last?.fields.splice(2);
    const { form } = done(document, { type: 'changeKind', field: id(key), kind, id: made });
    expect(form.field(id(key))).toBeUndefined();
    expect(form.field(made)).toMatchObject({ kind, lineage: [{ field: id(key), relation: 'notComparable' }] });
    expect(form.field(made)?.indicator).toBeUndefined();
    if (kind === 'money') expect(form.field(made)?.unit).toBe('đồng');
  });

  test('a kind that it has already changes nothing', () => {
    expect(done(everyKindForm, { type: 'changeKind', field: id('name'), kind: 'text' }).document).toEqual(
      everyKindForm,
    );
  });

  test('the lineage stays with the id, and the widget of the old kind goes', () => {
    const split: Operation = {
      ...{ type: 'splitField', field: id('story') },
      into: [{ title: 'Phần lễ', id: made }, { title: 'Phần hội' }],
    };
    const { document, form } = done(done(everyKindForm, split).document, {
      type: 'changeKind',
      field: made,
      kind: 'text',
    });
    expect(form.field(made)?.lineage).toEqual([{ field: id('story'), relation: 'partOf', parts: 2 }]);
    expect(document.uiSchema.phanLe).toEqual({});
  });

  test.each<[string, string, string]>([
    ['nothing', 'text', 'FIELD_UNKNOWN'],
    ['works', 'text', 'KIND_REFUSED'],
    ['name', 'table', 'KIND_REFUSED'],
    ['name', 'rating', 'KIND_REFUSED'],
    ['visitsTotal', 'money', 'KIND_REFUSED'],
    ['works.name', 'note', 'KIND_REFUSED'],
    ['hasWorks', 'text', 'FIELD_IN_USE'],
    ['works.state', 'many-choices', 'FIELD_IN_USE'],
    ['heldOn', 'integer', 'RESULT_INVALID'],
    ['weight', 'money', 'MONEY_IN_DONG'],
  ])('%s as %s is refused', (key, kind, code) => {
    expect(refused(everyKindForm, { type: 'changeKind', field: id(key), kind: kind as Kind }).code).toBe(code);
  });
});
