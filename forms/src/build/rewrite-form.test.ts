import { expect, test } from 'vitest';
import type { FormDocument, JsonObject } from '../index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { rebaseOperations, rewritingOf } from './index.ts';
import type { Operation } from './index.ts';

/** The form as an expert might write it: one field's definition edited as text. */
function written(key: string, more: JsonObject): FormDocument {
  const document = structuredClone(everyKindForm);
  const properties = document.schema.properties as Record<string, JsonObject>;
  properties[key] = { ...properties[key], ...more };
  return document;
}

const to = (document: FormDocument) => rewritingOf(everyKindForm, document);

test('an expert writes the form as text; what was not touched keeps its ids', () => {
  const document = written('name', { title: 'Tên gọi', maxLength: 90 });
  const { form } = done(everyKindForm, to(document));
  expect(form.field('name')).toMatchObject({ title: 'Tên gọi', schema: { maxLength: 90 } });
  expect(form.document).toEqual(document);
});

test('a field may become of a kind whose figures compare', () => {
  const { form } = done(everyKindForm, to(written('name', { 'x-kind': 'long-text' })));
  expect(form.field('name')?.kind).toBe('long-text');
});

test('an expert may write a rule anew', () => {
  const document = structuredClone(everyKindForm);
  (document.schema['x-rules'] as JsonObject[])[0]!.expression = '1 <= 2';
  expect(done(everyKindForm, to(document)).form.rules[0]?.expression).toBe('1 <= 2');
});

test('an id does not take another meaning', () => {
  const document = structuredClone(everyKindForm);
  const properties = document.schema.properties as Record<string, JsonObject>;
  const id = properties.name?.['x-field'] ?? null;
  properties.name = { type: 'string', format: 'date', title: 'Ngày', 'x-field': id, 'x-kind': 'date' };
  expect(refused(everyKindForm, to(document))).toMatchObject({
    ...{ code: 'KIND_REFUSED', details: { title: 'Ngày', kind: 'date' } },
  });
});

test('a document that is no form is refused with its issues', () => {
  expect(refused(everyKindForm, to(written('name', { maxLength: -1 })))).toMatchObject({
    code: 'RESULT_INVALID',
    details: { issues: [expect.objectContaining({ pointer: expect.stringContaining('/schema/properties/name') })] },
  });
  expect(refused(everyKindForm, { type: 'rewriteForm', steps: 3 as never }).code).toBe('OPERATION_INVALID');
});

test('what somebody else has changed meanwhile is neither overwritten nor in the way elsewhere', () => {
  const mine = to(written('name', { title: 'Tên gọi' }));
  const retitled = (field: string): FormDocument => {
    const theirs: Operation = { type: 'retitleField', field, title: 'Tên khác' };
    return done(everyKindForm, theirs).document;
  };
  const merged = rebaseOperations(everyKindForm, [mine], retitled(everyId(50)));
  expect(merged).toMatchObject({ conflicts: [], applied: [{ type: 'rewriteForm' }] });
  expect(read(merged.document).field('name')?.title).toBe('Tên gọi');
  const clash = rebaseOperations(everyKindForm, [mine], retitled(read(everyKindForm).field('name')?.id ?? ''));
  expect(clash.conflicts).toMatchObject([{ problem: { code: 'CHANGED_SINCE' } }]);
});
