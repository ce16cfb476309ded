import { expect, test } from 'vitest';
import { applyOperation, emptyForm } from './index.ts';
import { parseForm, storedKinds, widgetOf } from '../index.ts';
import type { Form, Kind } from '../index.ts';

test('a form of every kind grows from an empty one', () => {
  let document = emptyForm('Biểu mới', 'Phần I');
  const section = (parseForm(document) as { form: Form }).form.sections[0]?.id ?? '';
  for (const kind of storedKinds as Exclude<Kind, 'percent'>[]) {
    const result = applyOperation(document, { type: 'addField', kind, title: `Trường ${kind}`, section });
    expect(result).toMatchObject({ ok: true });
    if (result.ok) document = result.document;
  }
  const { form } = parseForm(document) as { form: Form };
  expect(form.fields.map((field) => field.kind)).toEqual(storedKinds);
  expect(form.fields.map((field) => field.key)).toContain('truongLongText');
  expect(form.fields.map((field) => widgetOf(form, field))).toContain('money');
});

test('the uiSchema names the widget of a column', () => {
  const empty = emptyForm('Biểu', 'Phần', '11111111-1111-4111-8111-111111111111');
  const table = applyOperation(empty, {
    type: 'addField',
    kind: 'table',
    key: 't',
    title: 'Bảng',
    section: '11111111-1111-4111-8111-111111111111',
  });
  if (!table.ok || table.inverse.type !== 'removeField') throw new Error('refused');
  const column = applyOperation(table.document, {
    type: 'addField',
    kind: 'text',
    key: 'c',
    title: 'Cột',
    section: table.inverse.field,
  });
  if (!column.ok) throw new Error('refused');
  const { form } = parseForm({
    ...column.document,
    uiSchema: { t: { items: { c: { 'ui:widget': 'textarea' } } } },
  }) as { form: Form };
  expect(widgetOf(form, form.field('t.c') as Form['fields'][0])).toBe('textarea');
});
