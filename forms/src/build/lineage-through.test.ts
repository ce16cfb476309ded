import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { carryOver, figureSources } from '../versions/index.ts';
import type { Field, FormDocument } from '../index.ts';
import { done, read } from '../testing/editing.ts';
import { applyOperation } from './index.ts';
import type { Operation } from './index.ts';
import { runs } from '../testing/runs.ts';

const newId = (number: number) => `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
const small = read(smallForm());
const a = small.field('a')?.id ?? '';
const b = small.field('b')?.id ?? '';

const split = (field: string, ...into: number[]): Operation => ({
  ...{ type: 'splitField', field },
  into: into.map((number) => ({ title: `Phần ${number}`, key: `p${number}`, id: newId(number) })),
});
const merge = (into: number, ...fields: string[]): Operation => ({
  ...{ type: 'mergeFields', fields, title: `Cộng ${into}`, key: `m${into}`, id: newId(into) },
});
const remove = (field: string): Operation => ({ type: 'removeField', field });
const after = (...operations: Operation[]) => done(smallForm(), { type: 'several', operations }).form;
const [first, second, third, fourth] = [1, 2, 3, 4].map(newId) as [string, string, string, string];

describe('what a merged field has from the one whose parts it puts together', () => {
  test.each<[string, Operation[], unknown]>([
    ['all parts are the whole again', [split(a, 1, 2), merge(9, first, second)], 'sumOf'],
    ['parts of parts too', [split(a, 1, 2), split(first, 3, 4), merge(9, second, third, fourth)], 'sumOf'],
    ['step by step too', [split(a, 1, 2, 3, 4), merge(8, first, second), merge(9, newId(8), third, fourth)], 'sumOf'],
    ['one part is missing', [split(a, 1, 2, 3), merge(9, first, second)], 'partOf'],
    ['one part was removed', [split(a, 1, 2, 3), remove(third), merge(9, first, second)], 'partOf'],
    [
      'one part became another kind',
      [split(a, 1, 2), { type: 'changeKind', field: first, kind: 'text', id: third }],
      'notComparable',
    ],
    [
      'parts that are no even share are put together last',
      [split(a, 1, 2, 3, 4), merge(7, first, second, third), merge(9, newId(7), fourth)],
      'partOf',
    ],
  ])('%s', (_name, operations, relation) => {
    const form = after(...operations);
    const made = form.field(newId(9)) ?? form.field(third);
    expect(made?.lineage?.find(({ field }) => field === a)?.relation).toBe(relation);
  });

  test('beside another one, its answers add up from the version before the split', () => {
    const form = after(split(a, 1, 2), merge(9, first, second, b));
    expect(figureSources(form.field('m9') as Field, small)).toEqual({ fields: [a, b], relation: 'sumOf' });
    expect(carryOver(small, form, { a: '1.5', b: '2' }).answers).toEqual({ m9: '3.5' });
  });
});

test('a field is never told as the sum of what it holds only a part of, whatever was split, merged and removed', () => {
  const step = fc.tuple(fc.constantFrom('split', 'split', 'merge', 'merge', 'remove'), fc.nat(), fc.nat());
  let whole = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 9 }), (steps) => {
      // Which smallest pieces each field holds; a split cuts all that it holds in as many.
      let pieces = new Map([a, b].map((field) => [field, [field]]));
      let document: FormDocument = smallForm();
      let ids = 100;
      const all = new Map([a, b].map((field) => [field, new Set([field])]));
      for (const [type, at, other] of steps) {
        const live = [...pieces.keys()];
        const one = live[at % live.length];
        const two = live[other % live.length];
        if (one === undefined || two === undefined) return;
        const made = [(ids += 1), (ids += 1)];
        const operation =
          type === 'split' ? split(one, ...made) : type === 'merge' ? merge(ids, one, two) : remove(one);
        const applied = applyOperation(document, operation);
        if (!applied.ok) continue;
        document = applied.document;
        const held = pieces.get(one) ?? [];
        const kept = [...pieces].filter(([field]) => field !== one && (type !== 'merge' || field !== two));
        if (type === 'merge') kept.push([newId(ids), [...held, ...(pieces.get(two) ?? [])]]);
        if (type === 'split')
          for (const number of made) kept.push([newId(number), held.map((piece) => `${piece}/${number}`)]);
        if (type === 'split')
          for (const known of all.values())
            for (const piece of held)
              if (known.delete(piece)) for (const number of made) known.add(`${piece}/${number}`);
        pieces = new Map(kept);
      }
      const form = read(document);
      for (const [field, held] of pieces)
        for (const { field: from, relation } of form.field(field)?.lineage ?? []) {
          if (!all.has(from) || relation !== 'sumOf') continue;
          whole += 1;
          expect([...(all.get(from) ?? [])].filter((piece) => !held.includes(piece))).toEqual([]);
        }
    }),
    runs(75),
  );
  expect(whole).toBeGreaterThan(8);
});
