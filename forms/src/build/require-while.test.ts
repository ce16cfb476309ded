import { expect, test } from 'vitest';
import type { Operation } from './index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? everyId(999);

type Tests = Extract<Operation, { type: 'requireWhile' }>['condition'];
const require = (key: string, condition: Tests): Operation => ({ type: 'requireWhile', field: id(key), condition });
const agreed = [{ field: id('agreed'), const: true as const }];
const conditionsOf = (form: typeof every, table?: string) =>
  (table === undefined ? form.shape : form.rows.get(table))?.conditions.map(({ tests, shows, requires }) => [
    ...[tests.map(({ key }) => key), shows, requires],
  ]);
const works = [['hasWorks'], ['works', 'worksNote'], ['works']];

test('a field is required only while a test holds, and always shown', () => {
  const { form } = done(everyKindForm, require('name', agreed));
  expect(conditionsOf(form)).toEqual([works, [['agreed'], [], ['name']]]);
  expect(form.field('name')).toMatchObject({ required: false, conditional: false });
});

test('another test takes the place of the one before, and none leaves the field optional', () => {
  const { document } = done(everyKindForm, require('name', agreed));
  const other = done(document, require('name', [{ field: id('visits'), minimum: 1 }]));
  expect(conditionsOf(other.form)).toEqual([works, [['visits'], [], ['name']]]);
  const none = done(other.document, require('name', null));
  expect(conditionsOf(none.form)).toEqual([works]);
  expect(none.form.field('name')?.required).toBe(false);
  expect(done(everyKindForm, require('name', null)).form.field('name')?.required).toBe(true);
});

test('two fields that are required while the same holds share the condition', () => {
  const { document } = done(everyKindForm, require('name', agreed));
  const both = done(document, require('story', agreed));
  expect(conditionsOf(both.form)).toEqual([works, [['agreed'], [], ['name', 'story']]]);
  expect(conditionsOf(done(both.document, require('name', null)).form)).toEqual([works, [['agreed'], [], ['story']]]);
});

test('a field that a condition shows is required only while that one holds too', () => {
  const { form } = done(everyKindForm, require('works', agreed));
  expect(conditionsOf(form)).toEqual([
    [['hasWorks'], ['works', 'worksNote'], []],
    [['agreed', 'hasWorks'], [], ['works']],
  ]);
});

test('while what shows a field holds, it is required whenever it is shown', () => {
  const { form } = done(everyKindForm, require('works', [{ field: id('hasWorks'), const: true }]));
  expect(conditionsOf(form)).toEqual([works]);
});

test('a column is required while another column of its row holds', () => {
  const { form } = done(everyKindForm, require('works.story', [{ field: id('works.agreed'), const: false }]));
  expect(conditionsOf(form, 'works')?.at(-1)).toEqual([['agreed'], [], ['story']]);
});

test.each<[Operation, string]>([
  [require('nothing', agreed), 'FIELD_UNKNOWN'],
  [require('visitsTotal', agreed), 'PLACE_INVALID'],
  [require('name', []), 'OPERATION_INVALID'],
  [require('name', 3 as never), 'OPERATION_INVALID'],
  [require('agreed', agreed), 'CONDITION_CIRCLE'],
  [require('works.story', agreed), 'PLACE_INVALID'],
  [require('guidance', agreed), 'RESULT_INVALID'],
])('%j is refused', (operation, code) => {
  expect(refused(everyKindForm, operation).code).toBe(code);
});
