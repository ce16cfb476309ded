import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../index.ts';
import { compareForms } from '../versions/index.ts';
import type { ChangeKind } from '../versions/index.ts';
import type { FormDocument } from '../index.ts';
import type { Operation } from './index.ts';
import { read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';
import { applyOperation } from './index.ts';
import { runs } from '../testing/runs.ts';

/** The form with two counts that may be merged, and a section that may be removed. */
function withMore(document: FormDocument): FormDocument {
  const [section] = read(document).sections;
  const count = { type: 'addField', kind: 'integer', section: section?.id ?? '' } as const;
  const operations: Operation[] = [
    { ...count, title: 'Nam', key: 'men' },
    { ...count, title: 'Nữ', key: 'women' },
    { type: 'addSection', title: 'Phần trống' },
  ];
  const applied = applyOperation(document, { type: 'several', operations });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return applied.document;
}

/** Applies what can be applied of these, and gives back how to undo it, last first. */
function applyAll(document: FormDocument, seeds: readonly number[]) {
  let result = document;
  const inverses: Operation[] = [];
  const types: string[] = [];
  for (const seed of seeds) {
    const operation = randomOperation(read(result), seed);
    const applied = applyOperation(result, operation);
    if (!applied.ok) continue;
    result = applied.document;
    inverses.unshift(applied.inverse);
    types.push(operation.type);
  }
  return { result, inverses, types };
}

/** As what a comparison tells each operation. */
const tells: Partial<Record<Operation['type'], readonly ChangeKind[]>> = {
  ...{
    addField: ['added'],
    duplicateField: ['added'],
    pasteFields: ['added'],
    addSection: ['added'],
    addGroup: ['added'],
  },
  ...{ addCalculation: ['added'], removeField: ['dropped'], removeSection: ['dropped'], removeGroup: ['dropped'] },
  ...{
    moveField: ['moved'],
    carryField: ['meaning'],
    moveSection: ['moved'],
    moveGroup: ['moved'],
    moveRule: ['moved'],
    renameField: ['renamed'],
  },
  ...{
    retitleField: ['retitled'],
    describeField: ['retitled'],
    retitleForm: ['retitled'],
    setNumbering: ['setting'],
    setRequired: ['requirement'],
  },
  ...{ setSetting: ['widened', 'narrowed', 'setting', 'meaning'], setUi: ['setting'], requireWhile: ['requirement'] },
  ...{ changeKind: ['widened', 'narrowed', 'meaning'], splitField: ['split'], mergeFields: ['merged'] },
  ...{ setCondition: ['requirement'], addRule: ['rule'], editRule: ['rule'], removeRule: ['rule'] },
  ...{ editCalculation: ['calculation'], addChoice: ['choices'], retitleChoice: ['choices'], moveChoice: ['choices'] },
  removeChoice: ['choices'],
  recodeChoice: ['choices'],
  ...{ retireChoice: ['choices'], restoreChoice: ['choices'], setAliases: ['choices'], updateCodeList: ['choices'] },
  ...{ useCodeList: ['choices'], detachCodeList: ['choices'] },
};

describe('every operation', () => {
  const done = new Set<string>();

  test('on any form gives a form, or is refused by a code; undoing it gives the same form back', () => {
    fc.assert(
      fc.property(
        randomForm().map(withMore),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (document, seeds) => {
          const form = read(document);
          const text = canonicalJson(document);
          for (const seed of seeds) {
            const operation = randomOperation(form, seed);
            const applied = applyOperation(document, operation);
            expect(canonicalJson(document)).toBe(text);
            if (!applied.ok) {
              expect(applied.problem.code).toMatch(/^[A-Z_]+$/);
              continue;
            }
            done.add(operation.type);
            const after = read(applied.document);
            const back = applyOperation(applied.document, applied.inverse);
            if (!back.ok) throw new Error(`${JSON.stringify(operation)}: ${JSON.stringify(back.problem)}`);
            if (canonicalJson(back.document) !== text) throw new Error(`${JSON.stringify(operation)} leaves a trace.`);
            const changed = canonicalJson(applied.document) !== text;
            const found = compareForms(form, after).map(({ kind }) => kind);
            if (found.length > 0 !== changed)
              throw new Error(`${JSON.stringify(operation)}: ${changed ? 'no' : 'a'} difference is found.`);
            const told = tells[operation.type] ?? found;
            if (changed && !found.some((kind) => told.includes(kind)))
              throw new Error(`${JSON.stringify(operation)} is told as ${found.join()}.`);
          }
        },
      ),
      runs(10),
    );
    expect(done.size).toBeGreaterThan(25);
  });

  test('in any order, undone in reverse order, gives the first form back', () => {
    fc.assert(
      fc.property(randomForm(), fc.array(fc.nat(), { minLength: 3, maxLength: 12 }), (document, seeds) => {
        const { result, inverses } = applyAll(document, seeds);
        const undone = applyOperation(result, { type: 'several', operations: inverses });
        if (!undone.ok) throw new Error(JSON.stringify(undone.problem));
        expect(canonicalJson(undone.document)).toBe(canonicalJson(document));
      }),
      runs(10),
    );
  });
});

describe('putting back what an edit changed', () => {
  const describe: Operation = { type: 'setSetting', field: everyId(101), keyword: 'maxLength', value: 80 };
  const move: Operation = { type: 'moveRule', rule: everyId(400) };

  test('is refused where somebody has changed the same since', () => {
    const moved = applyOperation(everyKindForm, move);
    const removed = moved.ok && applyOperation(moved.document, { type: 'removeRule', rule: everyId(406) });
    if (!moved.ok || !removed || !removed.ok) throw new Error('It was not done.');
    expect(applyOperation(removed.document, moved.inverse)).toMatchObject({
      ...{ ok: false, problem: { code: 'CHANGED_SINCE' } },
    });
  });

  test('is done where only something else has changed', () => {
    const split = applyOperation(everyKindForm, {
      ...{ type: 'setAliases', choice: everyId(130), aliases: ['dở dang'] },
    });
    const other = split.ok && applyOperation(split.document, describe);
    const back = split.ok && other && other.ok && applyOperation(other.document, split.inverse);
    expect(back && back.ok && read(back.document).field(everyId(101))?.schema.maxLength).toBe(80);
    expect(back && back.ok && read(back.document).field(everyId(109))?.choices?.[0]?.aliases).toEqual(['chưa xong']);
  });

  test.each([
    [[{ at: ['schema', 'nowhere', 'x'], after: 1 }]],
    [[{ at: ['schema', 'title'], before: 'Khác', after: 'x' }]],
    [[{ at: ['schema', 'title'], index: 0, before: [], after: [] }]],
    [[{ at: ['schema', 'x-rules'], index: 0, before: [1], after: [] }]],
    [[{ at: ['schema', 'x-rules'], index: 0, before: 1 as never, after: [] }]],
  ])('%j is refused', (steps) => {
    expect(applyOperation(everyKindForm, { type: 'revert', steps })).toMatchObject({
      ...{ ok: false, problem: { code: 'CHANGED_SINCE' } },
    });
  });

  test('reaches nothing that every object has', () => {
    for (const at of [
      ['__proto__', 'polluted'],
      ['schema', '__proto__', 'polluted'],
      ['schema', 'constructor', 'x'],
    ])
      expect(applyOperation(everyKindForm, { type: 'revert', steps: [{ at, after: 'x' }] }).ok).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
