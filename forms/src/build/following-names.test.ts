import { expect, test } from 'vitest';
import type { Choice, Field } from '../index.ts';
import { read } from '../testing/editing.ts';
import { readableForm } from '../testing/readable-form.ts';
import { applyOperation, isUnnamed, retitleWithCode, retitleWithKey, type Operation } from './index.ts';

const id = '00000000-0000-4000-8000-000000000777';
const document = readableForm();
const [section] = read(document).sections;

function after(start: typeof document, ...operations: Operation[]) {
  const applied = applyOperation(start, { type: 'several', operations });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return applied.document;
}
const added = (kind: 'integer' | 'choice' | 'many-choices', choices?: string[]) =>
  after(document, {
    ...{ type: 'addField', kind, title: 'Trường mới', section: section?.id ?? '', id },
    ...(choices ? { choices } : {}),
  });

test('a name made of a title goes on with the title, and what reads it too', () => {
  const start = after(added('integer'), {
    ...{ type: 'addRule', level: 'error', expression: 'truongMoi >= 0', message: { vi: 'Sai.', en: 'Wrong.' } },
    fields: [id],
  });
  const form = read(start);
  const retitled = read(after(start, retitleWithKey(form, form.field(id) as Field, 'Số hộ')));
  expect(retitled.field(id)).toMatchObject({ key: 'soHo', title: 'Số hộ' });
  expect(retitled.rules.at(-1)?.expression).toBe('soHo >= 0');
});

test('a name that somebody wrote stays', () => {
  const form = read(after(added('integer'), { type: 'renameField', field: id, key: 'households' }));
  expect(retitleWithKey(form, form.field(id) as Field, 'Số hộ')).toEqual({
    ...{ type: 'retitleField', field: id, title: 'Số hộ' },
  });
});

test('a name that another field has is numbered', () => {
  const form = read(added('integer'));
  const operation = retitleWithKey(form, form.field(id) as Field, 'A');
  expect(read(after(form.document, operation)).field(id)?.key).toBe('a2');
});

test('choices are named with the field, and their codes go on with their titles', () => {
  const form = read(added('choice', ['Chưa', 'Đang', 'Đang']));
  const field = form.field(id) as Field;
  expect(field.choices?.map(({ code }) => code)).toEqual(['chua', 'dang', 'dang2']);
  const [first] = field.choices as [Choice];
  const retitled = read(after(form.document, retitleWithCode(form, field, first, 'Không')));
  expect(retitled.field(id)?.choices?.[0]).toMatchObject({ code: 'khong', title: 'Không', id: first.id });
});

test('the choice a field begins with is known, and goes when nothing asks for it', () => {
  const form = read(added('choice'));
  const field = form.field(id) as Field;
  const [first] = field.choices as [Choice];
  expect(isUnnamed(first)).toBe(true);
  const retitled = read(after(form.document, retitleWithCode(form, field, first, 'Không'))).field(id);
  expect(retitled?.choices?.[0]?.code).toBe('khong');
  const more = after(form.document, { type: 'addChoice', field: id, title: 'Có' });
  const removed = read(after(more, { type: 'removeChoice', choice: first.id })).field(id);
  expect(removed?.choices?.map(({ code }) => code)).toEqual(['co']);
});

test('a code that a formula asks for stays, and its choice is not taken away', () => {
  const asked = after(added('choice', ['Chưa', 'Đang']), {
    ...{ type: 'addCalculation', title: 'Đếm', section: section?.id ?? '', kind: 'integer' },
    expression: 'truongMoi == "chua" ? 1 : 0',
  });
  const form = read(asked);
  const field = form.field(id) as Field;
  const [first] = field.choices as [Choice];
  expect(retitleWithCode(form, field, first, 'Không')).toEqual({
    ...{ type: 'retitleChoice', choice: first.id, title: 'Không' },
  });
  for (const operation of [
    { type: 'removeChoice', choice: first.id },
    { type: 'recodeChoice', choice: first.id, code: 'khong' },
  ] as const)
    expect(applyOperation(asked, operation)).toMatchObject({ problem: { code: 'CHOICE_IN_USE' } });
});

test('a choice of the version that the draft follows keeps its code and stays', () => {
  const form = read(added('choice', ['Chưa', 'Đang']));
  const [first] = form.field(id)?.choices as [Choice];
  for (const operation of [
    { type: 'removeChoice', choice: first.id },
    { type: 'recodeChoice', choice: first.id, code: 'khong' },
  ] as const) {
    expect(applyOperation(form.document, operation, { published: form })).toMatchObject({
      problem: { code: 'CHOICE_PUBLISHED', details: { title: 'Chưa' } },
    });
    expect(applyOperation(form.document, operation, { published: read(document) })).toMatchObject({ ok: true });
  }
});

test('what is inside a new field gets the ids asked for, and none that another has', () => {
  const add = (partIds: string[]) =>
    applyOperation(document, {
      ...{ type: 'addField', kind: 'percent', title: 'Tỷ lệ', section: section?.id ?? '', id, partIds },
    });
  const partIds = ['00000000-0000-4000-8000-000000000778', '00000000-0000-4000-8000-000000000779'];
  const done = add(partIds);
  const { numerator, denominator } = (done.ok && read(done.document).field(id)?.parts) || {};
  expect([numerator?.id, denominator?.id]).toEqual(partIds);
  expect(add([section?.id ?? ''])).toMatchObject({ problem: { code: 'ID_TAKEN' } });
});

test.each(['choice', 'many-choices'] as const)('a new field of kind %s brings its choices', (kind) => {
  const { choices } = read(added(kind, ['Chưa', 'Đang'])).field(id) as Field;
  expect(choices?.map(({ code, title }) => [code, title])).toEqual([
    ['chua', 'Chưa'],
    ['dang', 'Đang'],
  ]);
});

test('only kinds with choices take some, and no code twice', () => {
  expect(
    applyOperation(document, {
      ...{ type: 'addField', kind: 'integer', title: 'Số', section: section?.id ?? '', choices: ['Một'] },
    }),
  ).toMatchObject({ problem: { code: 'KIND_REFUSED' } });
  const form = read(added('choice', ['Chưa', 'Đang']));
  const [first] = form.field(id)?.choices as [Choice];
  expect(applyOperation(form.document, { type: 'recodeChoice', choice: first.id, code: 'dang' })).toMatchObject({
    problem: { code: 'KEY_TAKEN' },
  });
});
