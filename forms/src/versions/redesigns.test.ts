import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { applyOperation } from '../build/index.ts';
import type { Operation } from '../build/index.ts';
import { carryOver, compareForms } from './index.ts';
import type { FormDocument, JsonObject } from '../index.ts';
import type { ChangeKind } from './index.ts';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';

/** All values with something in them, wherever they stand. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}

test('no redesign loses a value: each is in the answers, in a sum or kept aside', () => {
  fc.assert(
    fc.property(randomForm(), fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), (document, seeds, seed) => {
      const before = read(document);
      let result: FormDocument = document;
      for (const one of seeds) {
        const applied = applyOperation(result, randomOperation(read(result), one));
        if (applied.ok) result = applied.document;
      }
      const given = randomAnswers(before, seed);
      const { answers, addedUp, keptAside } = carryOver(before, read(result), given);
      const found = new Set([
        ...leaves(answers),
        ...addedUp.flatMap(({ parts }) => parts.flatMap(({ value }) => leaves(value))),
        ...keptAside.flatMap(({ value }) => leaves(value)),
      ]);
      const retired = new Set(
        before.fields.flatMap(({ choices = [], retired: old = [] }) => [...choices, ...old].map(({ code }) => code)),
      );
      expect(leaves(given).filter((leaf) => !found.has(leaf) && !retired.has(leaf))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 120_000);

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? '';
const said = { vi: 'Sai.', en: 'Wrong.' };
test.each<[Operation, ChangeKind]>([
  [{ type: 'describeField', field: id('visits'), description: 'Trong kỳ' }, 'retitled'],
  [{ type: 'describeField', field: everyId(51), description: 'In the period', lang: 'en' }, 'retitled'],
  [{ type: 'retitleField', field: everyId(120), title: 'Số đạt' }, 'retitled'],
  [{ type: 'duplicateField', field: id('name') }, 'added'],
  [{ type: 'setSetting', field: id('name'), keyword: 'maxLength', value: 400 }, 'widened'],
  [{ type: 'setSetting', field: id('evidence'), keyword: 'x-types', value: ['pdf'] }, 'narrowed'],
  [{ type: 'setSetting', field: id('evidence'), keyword: 'x-types', value: ['pdf', 'jpg', 'png'] }, 'widened'],
  [{ type: 'setSetting', field: id('visits'), keyword: 'x-unit', value: 'lượt' }, 'meaning'],
  [{ type: 'setSetting', field: id('works.visits'), keyword: 'x-total', value: null }, 'setting'],
  [{ type: 'changeKind', field: id('marks'), kind: 'choice' }, 'narrowed'],
  [{ type: 'changeKind', field: id('name'), kind: 'long-text' }, 'widened'],
  [{ type: 'setCondition', field: id('name'), condition: [{ field: id('agreed'), const: true }] }, 'requirement'],
  [{ type: 'moveSection', section: everyId(53), after: null }, 'moved'],
  [{ type: 'addGroup', title: 'Nhóm', section: everyId(50) }, 'added'],
  [{ type: 'removeGroup', group: everyId(54) }, 'dropped'],
  [{ type: 'moveGroup', group: everyId(52), section: everyId(53) }, 'moved'],
  [{ type: 'addRule', level: 'error', expression: 'visits > 1', message: said, fields: [id('visits')] }, 'rule'],
  [{ type: 'editRule', rule: everyId(400), message: said }, 'rule'],
  [{ type: 'editRule', rule: everyId(400), fields: [id('name')] }, 'rule'],
  [{ type: 'removeRule', rule: everyId(400) }, 'rule'],
  [{ type: 'moveRule', rule: everyId(400) }, 'moved'],
  [{ type: 'editCalculation', field: id('visitsRate'), scale: 4 }, 'calculation'],
  [{ type: 'addChoice', field: id('state'), title: 'Khác' }, 'choices'],
  [{ type: 'setAliases', choice: everyId(130), aliases: [] }, 'choices'],
  [{ type: 'retireChoice', choice: everyId(130) }, 'choices'],
  [{ type: 'detachCodeList', field: id('works.area') }, 'choices'],
])('%j is found as %s', (operation, kind) => {
  const found = compareForms(every, done(everyKindForm, operation).form);
  expect(found.map((change) => change.kind)).toContain(kind);
});

test('only what takes answers away breaks', () => {
  const breaks = (operation: Operation) =>
    compareForms(every, done(everyKindForm, operation).form).map(({ breaking }) => breaking);
  expect(breaks({ type: 'editRule', rule: everyId(400), message: said })).toEqual([false]);
  expect(breaks({ type: 'detachCodeList', field: id('works.area') })).toEqual([false]);
  expect(breaks({ type: 'retireChoice', choice: everyId(130) })).toEqual([true]);
});

test('limits inside a percent, and lists that nobody uses, are compared', () => {
  const bounded = structuredClone(everyKindForm);
  const { share } = bounded.schema.properties as Record<string, { properties: { numerator: JsonObject } }>;
  Object.assign(share?.properties.numerator ?? {}, { maximum: 10 });
  expect(compareForms(every, read(bounded))).toMatchObject([{ kind: 'setting', field: id('share'), breaking: true }]);
  const unused = (version: number) => {
    const document = smallForm();
    const list = { type: 'string', title: 'Danh mục', 'x-codeList': { id: everyId(700), version } };
    document.schema.$defs = { list: { ...list, oneOf: [{ const: 'x', title: 'X', 'x-id': everyId(701) }] } };
    return read(document);
  };
  expect(compareForms(unused(1), unused(2))).toMatchObject([
    { kind: 'choices', field: everyId(700), title: 'Danh mục' },
  ]);
  expect(compareForms(unused(1), unused(1))).toEqual([]);
});

test('a lineage written by hand is compared too', () => {
  const document = structuredClone(everyKindForm);
  const { visits } = document.schema.properties as Record<string, JsonObject>;
  Object.assign(visits ?? {}, { 'x-lineage': [{ field: everyId(700), relation: 'sumOf' }] });
  expect(compareForms(every, read(document))).toMatchObject([{ kind: 'meaning', field: id('visits') }]);
});
