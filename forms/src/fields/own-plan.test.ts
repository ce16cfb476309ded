import { describe, expect, test } from 'vitest';
import type { Form, Json } from '../index.ts';
import { compareForms } from '../versions/index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const asks = (field: string, value: Json = true) =>
  ({ type: 'setSetting', field, keyword: 'x-ownPlan', value }) as const;
/** The first field of a kind, outside tables or in one. */
const ofKind = (kind: string, inTable = false) =>
  before.fields.find((field) => field.kind === kind && (field.table !== undefined) === inTable)?.id ?? everyId(999);
const takes = (form: Form, field: string) => form.field(field)?.ownPlan;

describe('a field that takes over what is known of the unit’s own plan', () => {
  test.each([
    ['text', 'number'],
    ['date', 'issuedOn'],
    ['yes-no', 'isIssued'],
  ])('of kind %s takes its %s', (kind, part) => {
    const field = ofKind(kind);
    const { form, document } = done(everyKindForm, asks(field));
    expect(takes(form, field)).toBe(part);
    expect(takes(done(document, asks(field, false)).form, field)).toBeUndefined();
    expect(compareForms(before, form)).toMatchObject([{ kind: 'setting', field, breaking: false }]);
  });

  test.each([
    ['a number', ofKind('integer')],
    ['a paragraph', ofKind('long-text')],
    ['a column of a table', ofKind('text', true)],
  ])('is never %s', (_name, field) => {
    expect(refused(everyKindForm, asks(field)).code).toBe('SETTING_REFUSED');
  });

  test('is none once it is split, or copied into a table: each row would be the same plan', () => {
    const { document } = done(everyKindForm, asks(id('name')));
    const into = ['press', 'social'].map((key, at) => ({ title: key, key, id: everyId(700 + at) }));
    expect(takes(done(document, { type: 'splitField', field: id('name'), into }).form, everyId(700))).toBeUndefined();
    const table = before.fields.find(({ kind }) => kind === 'table')!.id;
    const { form } = done(everyKindForm, { type: 'pasteFields', from: document, fields: [id('name')], section: table });
    expect(form.fields.filter(({ ownPlan }) => ownPlan)).toEqual([]);
    expect(form.fields.length).toBe(before.fields.length + 1);
  });
});
