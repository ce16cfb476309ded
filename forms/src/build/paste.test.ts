import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import type { FormDocument, Json } from '../index.ts';
import { applyOperation, operationNoteSentence } from './index.ts';
import type { Operation } from './index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const source = read(everyKindForm);
const id = (key: string) => source.field(key)?.id ?? everyId(999);
const made = '22222222-2222-4222-8222-222222222222';

/** The small form with ids that are not those of the form of every kind, with more of what is asked. */
function target(more: Parameters<typeof smallForm>[0] = {}): FormDocument {
  const text = JSON.stringify(smallForm(more)).replaceAll('00000000-', '33333333-');
  return JSON.parse(text) as FormDocument;
}
const small = read(target());
const section = small.sections[0]?.id ?? '';
const rows = small.field('rows')?.id ?? '';
const paste = (keys: string[], more: Partial<Extract<Operation, { type: 'pasteFields' }>> = {}): Operation => ({
  ...{ type: 'pasteFields', from: everyKindForm, fields: keys.map(id), section, ...more },
});

describe('pasting fields of another form', () => {
  test('gives them new ids and free names, behind the field that is named', () => {
    const { form } = done(target(), paste(['name', 'visits'], { after: small.field('a')?.id ?? null }));
    expect(form.sections[0]?.fields.slice(0, 4)).toEqual(['a', 'ten', 'visits', 'b']);
    expect(form.field('ten')).toMatchObject({ kind: 'text', title: 'Tên', required: true });
    for (const field of form.fields) expect(source.field(field.id)).toBeUndefined();
  });

  test('keeps the indicator as the shared meaning, and no lineage', () => {
    const from = structuredClone(everyKindForm);
    const { visits } = from.schema.properties as Record<string, Record<string, Json>>;
    Object.assign(visits ?? {}, { 'x-indicator': 'visits', 'x-lineage': [{ field: made, relation: 'sumOf' }] });
    const pasted = done(target(), paste(['visits'], { from })).form.field('visits');
    expect(pasted).toMatchObject({ indicator: 'visits' });
    expect(pasted?.lineage).toBeUndefined();
  });

  test('brings groups along with new ids, those in groups too, around what is pasted of them', () => {
    const group = {
      type: 'addGroup',
      title: 'Nhóm',
      titleEn: 'Group',
      section: source.sections[0]?.id ?? '',
      id: made,
    } as const;
    const inner = { type: 'addGroup', title: 'Trong', section: made, id: made.replace('2', '4') } as const;
    const put = (key: string, section: string) =>
      ({ type: 'moveField', field: id(key), section, after: null }) as const;
    const operations = [group, inner, put('name', made), put('visits', inner.id)];
    const from = done(everyKindForm, { type: 'several', operations }).document;
    const { form } = done(
      target(),
      paste(['visits', 'name', 'works.visits'], { from, groups: [made, inner.id], after: null }),
    );
    const [first, second] = form.sections[0]?.items ?? [];
    expect(first).toMatchObject({
      title: 'Nhóm',
      titleEn: 'Group',
      items: ['ten', { title: 'Trong', items: ['visits'] }],
    });
    expect(typeof second).toBe('string');
    expect(JSON.stringify(form.document)).not.toContain(made);
    const flat = done(target(), paste(['name', 'visits'], { from, groups: [inner.id], after: null })).form;
    expect(flat.sections[0]?.items.slice(0, 2)).toMatchObject(['ten', { title: 'Trong' }]);
    expect(refused(target(), paste(['name'], { groups: [made] }))).toMatchObject({ code: 'GROUP_UNKNOWN' });
  });

  test('brings a code list along once, and none that is there already', () => {
    const first = done(target(), paste(['area', 'areas']));
    expect([...first.form.codeLists.keys()]).toEqual(['areas']);
    expect(first.form.field('area')?.codeList).toBe('areas');
    const second = done(first.document, paste(['areas']));
    expect([...second.form.codeLists.keys()]).toEqual(['areas']);
    expect(second.form.field('cacLinhVuc')?.codeList).toBe('areas');
  });

  test('gives a list whose name is taken another one', () => {
    const from = structuredClone(everyKindForm);
    const { areas } = from.schema.$defs as Record<string, Record<string, Json>>;
    const other = { type: 'string', title: 'Khác', 'x-codeList': { id: made, version: 1 } };
    const document = target();
    document.schema.$defs = {
      areas: { ...other, oneOf: [{ const: 'x', title: 'X', 'x-id': made.replace('2', '4') }] },
    };
    const { form } = done(document, paste(['area'], { from }));
    expect(form.field('area')?.codeList).toBe('danhMucLinhVuc');
    expect(form.codeLists.get('danhMucLinhVuc')?.title).toBe(areas?.title);
  });

  test('brings the calculations and rules that read nothing else, in the names of the form', () => {
    const document = target({ calculations: [['visitsTotal', 'a']] });
    const { form } = done(document, paste(['hasWorks', 'works', 'visits']));
    expect(form.calculations.map(({ key }) => key)).toEqual(['visitsTotal', 'tongSoBuoi', 'weightTotal', 'visitsRate']);
    expect(form.calculations.at(-1)).toMatchObject({
      ...{ expression: 'tongSoBuoi / visits * 100', ratio: { numerator: 'tongSoBuoi', denominator: 'visits' } },
    });
    expect(form.rules.map(({ expression, row }) => [expression, row])).toEqual([
      ['tongSoBuoi <= visits', undefined],
      ['visits > 0', 'works'],
      ['visits >= previous.visits', undefined],
    ]);
    expect(source.rules.map((rule) => rule.id)).not.toContain(form.rules[0]?.id);
  });

  test('keeps a condition whose tested fields come too, and shows the field always otherwise', () => {
    const both = done(target(), paste(['works', 'hasWorks'])).form;
    expect(both.shape.conditions.at(-1)).toMatchObject({ tests: [{ key: 'hasWorks' }], shows: ['works'] });
    expect(both.field('works')).toMatchObject({ conditional: true, required: true });
    expect(both.rows.get('works')?.conditions).toHaveLength(1);
    const alone = done(target(), paste(['works'])).form;
    expect(alone.field('works')).toMatchObject({ conditional: false, required: false });
  });

  test('tells which condition did not come, also of one edit among several', () => {
    const told = applyOperation(target(), { type: 'several', operations: [paste(['works']), paste(['name'])] });
    if (!told.ok || !told.notes) throw new Error('Nothing was told.');
    expect(told.notes).toMatchObject([
      { code: 'CONDITION_LEFT', details: { title: 'Các công trình', titles: ['Có công trình'] } },
    ]);
    const [note] = told.notes;
    expect(note && operationNoteSentence(note, 'vi')).toBe(
      '“Các công trình” không mang theo điều kiện theo “Có công trình”, nên không còn bắt buộc theo điều kiện đó.',
    );
    expect(note && operationNoteSentence(note, 'en')).toBe(
      '“Các công trình” comes without its condition on “Có công trình”, and is no longer required by it.',
    );
    expect(applyOperation(target(), paste(['name']))).not.toHaveProperty('notes');
  });

  test('keeps a condition that requires what is always shown, where its tested field comes too', () => {
    const agreed = [{ field: id('agreed'), const: true }];
    const from = done(everyKindForm, { type: 'requireWhile', field: id('name'), condition: agreed }).document;
    const both = done(target(), paste(['name', 'agreed'], { from })).form;
    expect(both.shape.conditions.at(-1)).toMatchObject({ tests: [{ key: 'agreed' }], requires: ['ten'] });
    const alone = applyOperation(target(), paste(['name'], { from }));
    expect(alone.ok && alone.notes).toMatchObject([{ details: { title: 'Tên', titles: ['Đã thống nhất'] } }]);
  });

  test('keeps a condition with limits', () => {
    const shown = done(everyKindForm, {
      ...{ type: 'setCondition', field: id('name') },
      condition: [{ field: id('visits'), minimum: 1, maximum: 9 }],
    }).document;
    const { form } = done(target(), paste(['name', 'visits'], { from: shown }));
    expect(form.shape.conditions.at(-1)?.tests).toEqual([{ key: 'visits', minimum: 1, maximum: 9 }]);
  });

  test('puts columns into a table with the rules of their rows, and columns among fields without totals', () => {
    const columns = done(target(), paste(['works.visits', 'works.state', 'works.reason'], { section: rows })).form;
    expect(columns.rows.get('rows')?.order).toEqual(['x', 'sort', 'on', 'visits', 'state', 'reason']);
    expect(columns.rules).toMatchObject([{ expression: 'visits > 0', row: 'rows', fields: ['visits'] }]);
    expect(columns.rows.get('rows')?.conditions).toHaveLength(1);
    const questions = done(target(), paste(['works.visits'])).form;
    expect(questions.field('visits')).toMatchObject({ kind: 'integer' });
    expect(questions.field('visits')?.total).toBeUndefined();
    expect(questions.rules).toEqual([]);
  });

  test('takes a column once, with its table', () => {
    const { form } = done(target(), paste(['works', 'works.visits']));
    expect(form.fields.filter(({ key }) => key === 'visits')).toHaveLength(1);
  });

  test('keeps the settings of the screen', () => {
    expect(done(target(), paste(['story'])).document.uiSchema.story).toEqual({ 'ui:widget': 'textarea' });
  });

  test.each<[string, Operation, string]>([
    ['of no form', paste(['name'], { from: { schema: {}, uiSchema: {} } }), 'FORM_INVALID'],
    ['that are not there', { ...paste([]), fields: [made] } as Operation, 'FIELD_UNKNOWN'],
    ['to no place', paste(['name'], { section: made }), 'SECTION_UNKNOWN'],
    ['behind nothing', paste(['name'], { after: made }), 'PLACE_INVALID'],
    ['such as a table into a table', paste(['works'], { section: rows }), 'PLACE_INVALID'],
    ['such as a calculated value into a table', paste(['visitsTotal'], { section: rows }), 'PLACE_INVALID'],
    ['such as a calculated value without what it reads', paste(['visitsTotal']), 'PARTS_INVALID'],
  ])('%s is refused', (_name, operation, code) => {
    expect(refused(target(), operation).code).toBe(code);
  });
});
