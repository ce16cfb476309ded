import { describe, expect, it, test } from 'vitest';
import type { Operation } from '../build/index.ts';
import { parseToPublish } from '../dialect/parse-to-publish.ts';
import { parseForm } from '../index.ts';
import type { Form, FormDocument, Json } from '../index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { compareForms, differsFromRegister, registerColumns, registerOf, registerRow } from './index.ts';

const plain = read(everyKindForm);
const idOf = (key: string) => plain.field(key)!.id;
const set = (field: string, keyword: string, value: Json): Operation => ({
  ...{ type: 'setSetting', field: idOf(field), keyword, value },
});
const register = 'works-diary';
/** The table of works draws its rows from a register that has the fields of the form of every kind. */
const { document, form } = done(everyKindForm, {
  type: 'several',
  operations: [
    set('works', 'x-register', register),
    set('works', 'x-registerDate', idOf('heldOn')),
    set('works.name', 'x-registerField', idOf('name')),
    set('works.story', 'x-registerField', idOf('name')),
    set('works.visits', 'x-registerField', idOf('visits')),
    set('works.funds', 'x-registerField', idOf('story')),
    set('works.area', 'x-registerField', everyId(999)),
  ],
});
/** The same without what reads its fields. */
const unread = (of: FormDocument): FormDocument => {
  const { 'x-calculations': _sums, 'x-rules': _rules, 'x-sections': sections, ...schema } = of.schema;
  const kept = JSON.parse(JSON.stringify(sections), (_key, part: Json) =>
    Array.isArray(part) ? part.filter((name) => !String(name).endsWith('Total') && name !== 'visitsRate') : part,
  ) as Json;
  return { ...of, schema: { ...schema, 'x-sections': kept } };
};
const table = form.field('works')!;
const entryId = everyId(700);

describe('a table that draws rows from a register', () => {
  it('names the register, the date that places an entry, and the field of each column', () => {
    expect(registerOf(table)).toEqual({ form: register, date: idOf('heldOn') });
    expect(registerOf(plain.field('works')!)).toBeUndefined();
    expect(registerColumns(form, table).map(({ column, field }) => [column.key, field])).toEqual([
      ['name', idOf('name')],
      ['story', idOf('name')],
      ['visits', idOf('visits')],
      ['funds', idOf('story')],
      ['area', everyId(999)],
    ]);
  });

  test.each<[string, string, Json]>([
    ['works.name', 'x-register', register],
    ['works', 'x-registerField', idOf('name')],
    ['name', 'x-registerDate', idOf('heldOn')],
    ['name', 'x-registerField', idOf('name')],
  ])('%s is not told by %s', (field, keyword, value) => {
    expect(refused(everyKindForm, set(field, keyword, value)).code).toBe('SETTING_REFUSED');
  });

  test.each<[string, string, Json, string]>([
    ['works', 'x-register', 'Works Diary', 'INDICATOR_KEY'],
    ['works', 'x-register', { form: 'works-diary' }, 'INDICATOR_KEY'],
    ['works', 'x-registerDate', 'heldOn', 'UUID'],
    ['works.name', 'x-registerField', 'name', 'UUID'],
  ])('%s is not published with %s = %j', (field, keyword, value, expected) => {
    const parsed = parseToPublish(done(document, set(field, keyword, value)).document);
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues).toEqual([
      {
        code: 'VALUE_INVALID',
        pointer: expect.stringMatching(new RegExp(`/works/.*${keyword}$|/works/${keyword}$`)),
        details: { expected },
      },
    ]);
    expect(parseToPublish(document).ok).toBe(true);
  });

  it('is not asked for outside tables', () => {
    const outside = structuredClone(everyKindForm) as FormDocument & { schema: { properties: any } };
    outside.schema.properties.name['x-registerField'] = idOf('name');
    const parsed = parseForm(outside);
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(['KEYWORD_REFUSED']);
  });

  it('may be told of a register by its key alone, and be told of none again', () => {
    const keyed = done(everyKindForm, set('works', 'x-register', register)).document;
    expect(registerOf(read(keyed).field('works')!)).toEqual({ form: register, date: null });
    expect(registerOf(done(keyed, set('works', 'x-register', null)).form.field('works')!)).toBeUndefined();
  });

  it('differs from a version that drew none, without breaking it', () => {
    const changes = compareForms(plain, form).filter(({ kind }) => kind !== 'kept');
    expect(changes.map(({ kind, breaking }) => [kind, breaking])).toEqual(Array(7).fill(['setting', false]));
  });

  it('a column that leaves its table leaves the register', () => {
    const { form: pasted } = done(everyKindForm, {
      ...{ type: 'pasteFields', from: document, fields: [form.field('works.visits')!.id], groups: [] },
      section: everyId(50),
    });
    const added = pasted.fields.filter(({ id }) => !plain.field(id));
    expect(added.map(({ schema }) => schema['x-registerField'])).toEqual([undefined]);
  });

  it('a part of a column does not read the whole of the register', () => {
    const { form: split } = done(unread(document), {
      ...{ type: 'splitField', field: form.field('works.visits')!.id, into: [{ title: 'A' }, { title: 'B' }] },
    });
    expect(registerColumns(split, split.field('works')!).map(({ column }) => column.key)).toEqual([
      ...['name', 'story', 'funds', 'area'],
    ]);
  });
});

describe('a row drawn from an entry', () => {
  const row = (answers: object, of: Form = plain) =>
    registerRow(form, table, { id: entryId, form: of, answers: answers as Record<string, unknown> });

  it('stands under the id of the entry and holds what fits its columns', () => {
    expect(row({ name: 'Cầu dân sinh', visits: 3, story: 'Không phải số' })).toEqual({
      ...{ _id: entryId, name: 'Cầu dân sinh', story: 'Cầu dân sinh', visits: 3 },
    });
  });

  it('is not there where the entry has nothing for it', () => {
    expect(row({ visits: null, story: 'Chỉ có lời' })).toBeUndefined();
  });

  it('leaves blank what the version of the entry did not ask for', () => {
    const { form: without } = done(unread(everyKindForm), { type: 'removeField', field: idOf('story') });
    expect(row({ visits: 2, story: '7' }, without)).toEqual({ _id: entryId, visits: 2 });
  });

  it('tells the columns in which it was corrected', () => {
    const drawn = row({ name: 'Cầu', visits: 3 })!;
    expect(differsFromRegister(form, table, drawn, drawn)).toEqual([]);
    const corrected = { ...drawn, visits: 4, weight: '2.5' };
    expect(differsFromRegister(form, table, corrected, drawn).map(({ key }) => key)).toEqual(['visits']);
  });
});
