import { expect, test } from 'vitest';
import type { JsonObject } from '../index.ts';
import type { Operation } from './index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? everyId(999);

const show = (key: string, settings: JsonObject | null): Operation => ({ type: 'setUi', field: id(key), settings });
const help = { 'ui:help': 'Ghi đủ', 'ui:placeholder': 'Họ và tên' };

test('a field has the help and placeholder that are set, in place of all before', () => {
  expect(done(everyKindForm, show('name', help)).document.uiSchema.name).toEqual(help);
  expect(done(everyKindForm, show('story', { 'ui:rows': 4 })).document.uiSchema.story).toEqual({ 'ui:rows': 4 });
  expect(done(everyKindForm, show('story', null)).document.uiSchema).toEqual({});
});

test('a table and its columns have settings beside each other', () => {
  const column = done(everyKindForm, show('works.name', help)).document;
  const both = done(column, show('works', help)).document;
  expect(both.uiSchema.works).toEqual({ ...help, items: { name: help } });
  expect(done(both, show('works', null)).document.uiSchema.works).toEqual({ items: { name: help } });
  expect(done(both, show('works.name', null)).document.uiSchema.works).toEqual(help);
  expect(done(column, show('works.name', {})).document.uiSchema).toEqual(everyKindForm.uiSchema);
});

test.each<[Operation, string]>([
  [show('nothing', help), 'FIELD_UNKNOWN'],
  [show('visitsTotal', help), 'PLACE_INVALID'],
  [show('works', { items: {} }), 'SETTING_REFUSED'],
  [show('name', { 'ui:field': 'x' }), 'RESULT_INVALID'],
  [show('name', JSON.parse('{"__proto__":{}}') as JsonObject), 'RESULT_INVALID'],
  [show('name', 'x' as never), 'OPERATION_INVALID'],
])('%j is refused', (operation, code) => {
  expect(refused(everyKindForm, operation).code).toBe(code);
});
