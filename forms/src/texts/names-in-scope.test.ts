import { expect, test } from 'vitest';
import { checkExpression, parseForm } from '../index.ts';
import type { Form, JsonObject } from '../index.ts';
import { functions } from '../rules/functions.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';
import { readableForm } from '../testing/readable-form.ts';
import { namesInScope } from './names-in-scope.ts';

const { form } = parseForm(readableForm({ calculations: [['total', 'a + b']] })) as { form: Form };
const { form: every } = parseForm(everyKindForm) as { form: Form };
const found = (name: string, row?: string) =>
  namesInScope(form, row === undefined ? {} : { row }).names.find((known) => known.name === name);

test.each([
  ['a', 'field', 'number', '“A”', 'số'],
  ['yes', 'field', 'bool', '“Có”', 'đúng/sai'],
  ['rows', 'field', 'list of row', '“Dòng”', 'bảng'],
  ['areas', 'field', 'list of text', '“Lĩnh vực”', 'danh sách chữ'],
  ['share.denominator', 'part', 'number', '“Tổng số” của “Tỷ lệ đạt”', 'số'],
  ['total', 'calculation', 'number', '“total”', 'số'],
  ['rows.on', 'list', 'list of date', '“Ngày” của các dòng “Dòng”', 'danh sách ngày'],
  ['rows.share.numerator', 'part', 'list of number', '“Số đạt” của “Tỷ lệ dòng” của các dòng “Dòng”', 'danh sách số'],
  ['previous.total', 'figure', 'number', '“total” kỳ trước', 'số'],
  ['lastYear.a', 'figure', 'number', '“A” cùng kỳ năm trước', 'số'],
  ['target.n', 'figure', 'number', 'chỉ tiêu giao của “N”', 'số'],
  ['context.today', 'context', 'date', 'hôm nay', 'ngày'],
] as const)('%s is offered', (name, what, type, title, words) => {
  expect(found(name)).toMatchObject({ what, type, title: { vi: title }, typeWords: { vi: words } });
});

test('where rows are judged one by one the columns come first, and before fields of the same name', () => {
  const { names } = namesInScope(form, { row: 'rows' });
  expect(names.slice(0, 4).map(({ name, what }) => [name, what])).toEqual([
    ['x', 'column'],
    ['sort', 'column'],
    ['on', 'column'],
    ['share', 'column'],
  ]);
  expect(names.filter(({ name }) => name === 'sort')).toHaveLength(1);
  expect(found('share', 'rows')?.title.en).toBe('“Row share”');
  expect(found('n', 'rows')?.title).toEqual({ vi: '“N” (ngoài bảng)', en: '“N” (outside the table)' });
});

test('a table that a column hides by its name offers no lists', () => {
  const document = readableForm();
  const { rows } = (document.schema as { properties: Record<string, JsonObject> }).properties as { rows: JsonObject };
  const id = '00000000-0000-4000-8000-000000000999';
  const text = { type: 'string', maxLength: 9, title: 'Thêm', 'x-kind': 'text', 'x-field': id };
  (rows.items as { properties: JsonObject }).properties.more = text;
  (rows['x-columns'] as string[]).push('more');
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { names } = namesInScope(parsed.form, { row: 'rows' });
  expect(names.filter(({ name }) => name.startsWith('more')).map(({ name, field }) => [name, field])).toEqual([
    ['more', id],
  ]);
});

test('notes are not offered', () => {
  expect(found('tip')).toBeUndefined();
});

test.each([
  [form, undefined],
  [form, 'rows'],
  [every, undefined],
  [every, 'works'],
] as const)('every name that is offered may be used, and has the type that is said', (document, row) => {
  const { names } = namesInScope(document, row === undefined ? {} : { row });
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  for (const { name, type, field } of names) {
    const checked = checkExpression(document, name, row === undefined ? {} : { row });
    expect([name, checked.ok && checked.type]).toEqual([name, type]);
    if (field !== undefined) expect(checked.ok && checked.reads).toContain(field);
  }
});

test('every function is explained in both languages', () => {
  const offered = namesInScope(form).functions;
  expect(offered.map(({ name }) => name)).toEqual([...functions.keys(), 'filter', 'map', 'all', 'exists']);
  for (const { takes, gives, example, begins } of offered) {
    for (const said of [takes, gives, example]) expect(said.vi && said.en).toBeTruthy();
    expect(example.en).toContain(begins);
    expect(gives.vi).toMatch(/\.$/);
  }
});
