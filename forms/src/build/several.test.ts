import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../index.ts';
import type { FormDocument } from '../index.ts';
import { read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';
import { runs } from '../testing/runs.ts';
import { applyOperation } from './index.ts';
import type { Operation } from './index.ts';

const section = everyId(50);
const add: Operation = { type: 'addField', kind: 'text', title: 'Mới', section, id: everyId(800) };
const retitle: Operation = { type: 'retitleField', field: everyId(800), title: 'Mới hơn' };

describe('several operations', () => {
  test('are one, with one inverse', () => {
    const applied = applyOperation(everyKindForm, { type: 'several', operations: [add, retitle] });
    if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    expect(read(applied.document).field(everyId(800))?.title).toBe('Mới hơn');
    const back = applyOperation(applied.document, applied.inverse);
    expect(back.ok && canonicalJson(back.document)).toBe(canonicalJson(everyKindForm));
  });

  test.each<[string, Operation[], object]>([
    ['one of them is refused', [add, add], { code: 'ID_TAKEN', details: { index: 1 } }],
    ['one is no operation', [add, 3 as never], { code: 'OPERATION_INVALID' }],
    ['there are too many', Array.from({ length: 201 }, () => retitle), { code: 'OPERATION_INVALID' }],
    [
      'there are too many inside each other',
      Array.from({ length: 20 }, () => ({ type: 'several', operations: Array.from({ length: 10 }, () => retitle) })),
      { code: 'OPERATION_INVALID', details: { member: 'operations' } },
    ],
  ])('are not done at all when %s', (_name, operations, problem) => {
    expect(applyOperation(everyKindForm, { type: 'several', operations })).toMatchObject({ ok: false, problem });
  });

  test('are refused when one of them makes the form too large for a moment', () => {
    const words = (title: string): Operation => ({ type: 'describeField', field: section, description: title });
    const operations = [words('đ'.repeat(140_000)), words('x')];
    expect(applyOperation(everyKindForm, { type: 'several', operations })).toMatchObject({
      problem: { code: 'RESULT_INVALID', details: { index: 0, issues: [{ code: 'TOO_LARGE', pointer: '' }] } },
    });
  });

  test('come to the same as one after the other, or are refused where that is', () => {
    fc.assert(
      fc.property(randomForm(), fc.array(fc.nat(), { minLength: 2, maxLength: 8 }), (document, seeds) => {
        const operations = seeds.map((seed) => randomOperation(read(document), seed));
        const atOnce = applyOperation(document, { type: 'several', operations }, idsInTurn());
        expect(atOnce.ok ? canonicalJson(atOnce.document) : atOnce.problem).toEqual(oneByOne(document, operations));
      }),
      runs(40),
    );
  });
});

/** The document after all operations, or why and at which they stop. */
function oneByOne(document: FormDocument, operations: readonly Operation[]): unknown {
  const ids = idsInTurn();
  let result = document;
  for (const [index, operation] of operations.entries()) {
    const applied = applyOperation(result, operation, ids);
    if (!applied.ok) return { ...applied.problem, details: { ...applied.problem.details, index } };
    result = applied.document;
  }
  return canonicalJson(result);
}

function idsInTurn(): { newId: () => string } {
  let made = 0;
  return { newId: () => everyId(700_000 + (made += 1)) };
}
