import { describe, expect, test } from 'vitest';
import type { Form, Json, Section } from '../index.ts';
import { object, take } from '../testing/taken-schema.ts';

describe('the whole', () => {
  const layout = ({ sections: [section] }: Form) =>
    JSON.stringify(
      (section as Section).items.map(function show(item): Json {
        return typeof item === 'string' ? item : [item.title, ...item.items.map(show)];
      }),
    );

  test('objects inside become groups, at most three deep, and their keys are put together', () => {
    const street = object(
      { house: { type: 'integer' }, Đường: { type: 'boolean' } },
      { title: 'Phố', required: ['house'] },
    );
    const deep = object({ b: object({ c: object({ d: object({ e: { type: 'boolean' } }) }) }) });
    const { form, notes } = take(
      object({ address: street, home: { type: 'boolean' }, deep }, { required: ['address'] }),
    );
    expect(layout(form)).toBe('[["Phố","addressHouse","addressDuong"],"home",["Deep",["B",["C","deepBCDE"]]]]');
    expect(form.field('addressHouse')).toMatchObject({ required: true, title: 'House' });
    expect(notes.filter((note) => note.startsWith('RENAMED'))).toHaveLength(3);
  });

  test('what is required only inside an optional object is not required', () => {
    const { form, notes } = take(object({ a: object({ b: { type: 'boolean' } }, { required: ['b'] }) }));
    expect(form.field('aB')).toMatchObject({ required: false });
    expect(notes).toContain('OPTIONAL_NOW /properties/a/properties/b');
  });

  test('lists of objects become tables, objects in them columns, lists in them nothing', () => {
    const rows = object(
      {
        _id: { type: 'string', format: 'uuid' },
        so_buoi: { type: 'integer' },
        place: object({ name: { enum: ['x'] } }),
        list: { type: 'array', items: object({ a: { type: 'boolean' } }) },
      },
      { required: ['_id', 'so_buoi'], additionalProperties: false },
    );
    const { form, notes } = take(object({ rows: { type: 'array', items: rows, minItems: 1 } }));
    expect(form.fields.map(({ key, kind, required }) => `${key} ${kind} ${required}`)).toEqual([
      ...['rows table false', 'soBuoi integer true', 'placeName choice false'],
    ]);
    expect(form.field('rows')?.schema).toMatchObject({ minItems: 1, maxItems: 200 });
    expect(notes).toContain('PROPERTY_DROPPED /properties/rows/items/properties/list');
  });

  test('names that cannot be keys are written as such, each once', () => {
    const { form } = take(
      object({
        'Số hộ': { type: 'boolean' },
        soHo: { type: 'boolean' },
        'so-ho': { type: 'boolean' },
        '': { type: 'boolean' },
      }),
    );
    expect(form.fields.map(({ key, title }) => `${key}: ${title}`)).toEqual([
      'soHo: Số hộ',
      'soHo2: So ho',
      'soHo3: So ho',
      'field: Mục',
    ]);
  });

  test('references inside the document are followed, circles are cut', () => {
    const $defs = {
      name: { type: 'string', maxLength: 9 },
      'a/b': { $ref: '#/$defs/name' },
      node: object({ next: { $ref: '#/$defs/node' }, name: { $ref: '#/$defs/name' } }),
    };
    const { form, notes } = take(
      object(
        { a: { $ref: '#/$defs/a~1b', title: 'Tên' }, node: { $ref: '#/$defs/node' }, self: { $ref: '#' } },
        { $defs },
      ),
    );
    expect(form.field('a')?.schema).toMatchObject({ title: 'Tên', maxLength: 9 });
    expect(form.field('nodeName')).toBeDefined();
    expect(notes).toContain('PROPERTY_DROPPED /$defs/node/properties/next');
    const listed = { ...object({ a: { $ref: '#/prefixItems/0' } }), prefixItems: [{ type: 'boolean' }] };
    expect(take(listed).form.field('a')).toMatchObject({ kind: 'yes-no' });
  });

  test('parts of allOf are read as one object; what they require is required', () => {
    const { form, notes } = take({
      ...object({ a: { type: 'boolean' } }, { required: ['c'] }),
      allOf: [
        { properties: { b: { type: 'boolean' }, a: { type: 'boolean' } } },
        { required: ['b', 'zz'] },
        { $ref: '#/$defs/c' },
        false,
      ],
      $defs: { c: object({ c: { type: 'null' } }) },
    });
    expect(form.fields.map(({ key, required }) => `${key} ${required}`)).toEqual(['a false', 'b true', 'c false']);
    expect(notes).toEqual([
      'PROPERTY_DROPPED /allOf/0/properties/a',
      'KEYWORD_DROPPED /allOf/1',
      'KEYWORD_DROPPED /allOf/3',
      'KEYWORD_DROPPED ',
    ]);
  });
});
