import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../index.ts';
import { object, take } from '../testing/taken-schema.ts';

describe('conditions', () => {
  const base = {
    kind: { enum: ['a', 'b'] },
    count: { type: 'integer' },
    done: { type: 'boolean' },
    days: { type: 'number' },
    hint: { type: 'null' },
  };
  const when = (test: JsonObject, then: Json, more: JsonObject = {}) => ({
    if: { properties: test, required: Object.keys(test) },
    then,
    ...more,
  });
  const kept = (condition: JsonObject, way: 'root' | 'allOf' = 'allOf') =>
    take(object(base, way === 'root' ? condition : { allOf: [condition] }));

  test.each<[string, JsonObject, 'root' | 'allOf']>([
    [
      'a constant',
      when({ kind: { const: 'a' } }, { properties: { more: { type: 'boolean' } }, required: ['more', 'count'] }),
      'allOf',
    ],
    [
      'at the root',
      when({ kind: { enum: ['a'] } }, { properties: { more: { type: 'boolean' } }, required: ['more', 'count'] }),
      'root',
    ],
    [
      'limits',
      when(
        { count: { minimum: 1, maximum: 5 }, done: { const: true } },
        { properties: { more: { type: 'boolean' } }, required: ['more', 'count'] },
      ),
      'allOf',
    ],
    [
      'any of several tests',
      {
        if: {
          anyOf: [
            { properties: { kind: { const: 'a' } }, required: ['kind'] },
            { properties: { done: { const: true } }, required: ['done'] },
          ],
        },
        then: { properties: { more: { type: 'boolean' } }, required: ['more', 'count'] },
      },
      'allOf',
    ],
  ])('of %s are kept', (_name, condition, way) => {
    const { form } = kept(condition, way);
    expect(form.shape.conditions).toMatchObject([{ shows: ['more'], requires: ['more', 'count'] }]);
    expect(form.field('more')).toMatchObject({ conditional: true, required: true });
  });

  test('that something is in a list are kept', () => {
    const areas = { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } };
    const { form } = take(
      object({ ...base, areas }, { allOf: [when({ areas: { minItems: 1 } }, { required: ['count'] })] }),
    );
    expect(form.shape.conditions).toEqual([{ tests: [{ key: 'areas', minItems: 1 }], shows: [], requires: ['count'] }]);
  });

  test.each<[string, JsonObject]>([
    ['tests a blank as well', { if: { properties: { done: { const: true } } }, then: { required: ['count'] } }],
    ['tests nothing', { if: {}, then: { required: ['count'] } }],
    ['tests nothing of a property', when({ done: {} }, { required: ['count'] })],
    ['tests an unknown property', when({ unknown: { const: 1 } }, { required: ['count'] })],
    ['tests what is stored otherwise', when({ days: { minimum: 1 } }, { required: ['count'] })],
    ['tests by a value of another type', when({ done: { const: 'yes' } }, { required: ['count'] })],
    ['tests by limits of a text', when({ kind: { minimum: 1 } }, { required: ['count'] })],
    ['tests by an empty list', when({ kind: { enum: [] } }, { required: ['count'] })],
    ['tests twice', when({ kind: { const: 'a', enum: ['a'] } }, { required: ['count'] })],
    ['tests by another keyword', when({ kind: { pattern: 'a' } }, { required: ['count'] })],
    ['tests by a boolean', when({ kind: true }, { required: ['count'] })],
    [
      'tests alternatives',
      { if: { properties: { done: { const: true } }, required: ['done'], anyOf: [true] }, then: {} },
    ],
    [
      'tests one alternative only',
      { if: { anyOf: [{ properties: { done: { const: true } }, required: ['done'] }] }, then: { required: ['count'] } },
    ],
    ['tests a list of anything', when({ days: { minItems: 2 } }, { required: ['count'] })],
    ['tests a note', when({ hint: { const: 'x' } }, { required: ['count'] })],
    ['limits what is always shown', when({ done: { const: true } }, { properties: { count: { minimum: 1 } } })],
    ['leads to no object', when({ done: { const: true } }, false)],
  ])('that %s are left out and told', (_name, condition) => {
    const { form, notes } = kept(condition);
    expect(form.shape.conditions).toEqual([]);
    expect(notes).toContain('CONDITION_DROPPED /allOf/0');
  });

  test('what else they say is told: else, limits, notes that cannot be required, what another may hide', () => {
    const first = when(
      { done: { const: true } },
      { properties: { more: { type: 'boolean' } }, required: ['hint', 'nothing'], minProperties: 1 },
      { else: false },
    );
    const second = when({ count: { const: 1 } }, { required: ['more'] });
    const third = when({ count: { const: 1 }, done: { const: true } }, { required: ['more'] });
    const fourth = when({ more: { const: true } }, { properties: { last: { type: 'boolean' }, more: {} } });
    const fifth = when({ more: { const: true } }, { properties: { last: { type: 'boolean' } } });
    const { form, notes } = take(object(base, { allOf: [first, second, third, fourth, fifth] }));
    expect(form.shape.conditions).toMatchObject([
      { shows: ['more'], requires: [] },
      { requires: ['more'] },
      { shows: ['last'] },
    ]);
    expect(notes.filter((note) => !note.startsWith('STORED'))).toEqual([
      ...['KEYWORD_DROPPED /allOf/0/else', 'KEYWORD_DROPPED /allOf/0/then/minProperties'],
      ...['KEYWORD_DROPPED /allOf/0/then/required', 'KEYWORD_DROPPED /allOf/0/then/required'],
      ...['KEYWORD_DROPPED /allOf/1/then/required', 'CONDITION_DROPPED /allOf/3'],
    ]);
  });

  test('inside what a condition shows are left out; its groups are kept', () => {
    const inner = object(
      { a: { type: 'boolean' } },
      { required: ['a'], ...when({ a: { const: true } }, { required: ['a'] }) },
    );
    const { form, notes } = kept(when({ done: { const: true } }, { properties: { part: inner } }));
    expect(form.shape.conditions).toMatchObject([{ shows: ['partA'] }]);
    expect(notes).toContain('CONDITION_DROPPED /allOf/0/then/properties/part');
  });
});

test.each([{ const: 'khác' }, { enum: ['khác', 'cũ'] }])(
  'what is compared with is composed as codes are: %j',
  (asked) => {
    const typed = JSON.parse(JSON.stringify(asked).normalize('NFD')) as JsonObject;
    const shown = { properties: { more: { type: 'boolean' } } };
    const condition = { if: { properties: { kind: typed }, required: ['kind'] }, then: shown };
    const { form } = take(object({ kind: { enum: ['khác', 'cũ'] } }, { allOf: [condition] }));
    expect(form.document.schema.allOf).toMatchObject([{ if: { properties: { kind: asked } } }]);
  },
);
