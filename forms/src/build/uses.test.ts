import { expect, test } from 'vitest';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { lostUses, usesOf } from './index.ts';
import type { UseFinder } from './index.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? '';

/** A domain that has a chart on each of these fields. */
const charts =
  (...fields: string[]): UseFinder =>
  (ids) =>
    fields
      .filter((field) => ids.has(field))
      .map((field) => ({ kind: 'chart', id: `chart of ${field}`, title: 'Biểu đồ' }));

test('what uses a field is named by the form and by every domain that registered', () => {
  const uses = usesOf(every, id('visits'), [charts(id('visits')), charts(id('name'))]);
  expect(uses.map(({ kind }) => kind)).toEqual(['calculation', 'rule', 'rule', 'chart']);
  expect(usesOf(every, id('works'), [charts(id('works.weight'))]).at(-1)?.kind).toBe('chart');
  expect(usesOf(every, everyId(999))).toEqual([]);
});

test('publishing names what loses its source: a dropped field, a split one, a part of a percent', () => {
  const share = every.field('share')?.parts?.numerator.id ?? '';
  const registry = [charts(id('exemplar'), id('story'), share, id('name'))];
  const after = done(everyKindForm, {
    type: 'several',
    operations: [
      { type: 'removeField', field: id('exemplar') },
      { type: 'removeField', field: id('share') },
      { type: 'splitField', field: id('story'), into: [{ title: 'Phần lễ' }, { title: 'Phần hội' }] },
    ],
  }).form;
  const lost = lostUses(every, after, registry).map((use) => use.id);
  expect(lost.sort()).toEqual([id('exemplar'), id('story'), share].map((field) => `chart of ${field}`).sort());
});

test('nobody is asked when no field is gone', () => {
  const ask = () => {
    throw new Error('It was asked.');
  };
  expect(lostUses(every, every, [ask])).toEqual([]);
});
