import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';
import { applyOperation, rebaseOperations } from './index.ts';
import type { Operation } from './index.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? '';
const made = everyId(800);
const retitle = (title: string, key = 'visits'): Operation => ({ type: 'retitleField', field: id(key), title });
const remove = (key: string): Operation => ({ type: 'removeField', field: id(key) });
const limit = (value: number): Operation => ({
  ...{ type: 'setSetting', field: id('name'), keyword: 'maxLength' },
  value,
});

function rebased(mine: Operation[], theirs: Operation[]) {
  const newer = applyOperation(everyKindForm, { type: 'several', operations: theirs });
  if (!newer.ok) throw new Error(JSON.stringify(newer.problem));
  return rebaseOperations(everyKindForm, mine, newer.document);
}

describe('two designers of one form', () => {
  test.each<[string, Operation[], Operation[], [string, string][]]>([
    ['change different fields', [retitle('Số lượt')], [limit(80), remove('exemplar')], []],
    ['change different things of one field', [retitle('Họ tên', 'name')], [limit(80)], []],
    ['make the same change', [retitle('Số lượt')], [retitle('Số lượt')], []],
    [
      'move the same field',
      [{ type: 'moveField', field: id('name'), section: everyId(50), after: null }],
      [{ type: 'moveField', field: id('name'), section: everyId(53), after: null }],
      [],
    ],
    ['give one field two labels', [retitle('Lượt'), limit(90)], [retitle('Buổi')], [['retitleField', 'CHANGED_SINCE']]],
    ['give one field two limits', [limit(90)], [limit(400)], []],
    ['give one field two longer limits', [limit(500)], [limit(400)], [['setSetting', 'CHANGED_SINCE']]],
    [
      'take out and change one field',
      [remove('exemplar')],
      [retitle('Mẫu', 'exemplar')],
      [['removeField', 'CHANGED_SINCE']],
    ],
    [
      'change and take out one field',
      [retitle('Mẫu', 'exemplar')],
      [remove('exemplar')],
      [['retitleField', 'FIELD_UNKNOWN']],
    ],
    [
      'use one name',
      [
        { type: 'addField', kind: 'text', title: 'A', key: 'extra', section: everyId(50), id: made },
        { type: 'setRequired', field: made, required: true },
      ],
      [{ type: 'addField', kind: 'text', title: 'B', key: 'extra', section: everyId(50) }],
      [
        ['addField', 'KEY_TAKEN'],
        ['setRequired', 'FIELD_UNKNOWN'],
      ],
    ],
    ['one of them does what cannot be done at all', [remove('works')], [], [['removeField', 'FIELD_IN_USE']]],
  ])('%s', (_name, mine, theirs, conflicts) => {
    const result = rebased(mine, theirs);
    expect(result.conflicts.map(({ operation, problem }) => [operation.type, problem.code])).toEqual(conflicts);
    expect(result.applied).toHaveLength(mine.length - conflicts.length);
  });

  test('both see their changes', () => {
    const { document } = rebased([retitle('Số lượt')], [limit(80)]);
    expect(read(document).field('visits')?.title).toBe('Số lượt');
    expect(read(document).field('name')?.schema.maxLength).toBe(80);
  });

  test('lose no operation, and what is applied gives a form', () => {
    const seeds = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(randomForm(), seeds, seeds, (document, mine, theirs) => {
        const operations = mine.map((seed) => randomOperation(read(document), seed));
        const newer = theirs.reduce((result, seed) => {
          const applied = applyOperation(result, randomOperation(read(result), seed));
          return applied.ok ? applied.document : result;
        }, document);
        const { applied, conflicts, document: result } = rebaseOperations(document, operations, newer);
        const kept = [...applied, ...conflicts.map(({ operation }) => operation)];
        expect(kept).toHaveLength(operations.length);
        expect(operations.every((operation) => kept.includes(operation))).toBe(true);
        read(result);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('start from a form', () => {
    const broken = { schema: {}, uiSchema: {} };
    const { conflicts } = rebaseOperations(broken, [limit(80)], everyKindForm);
    expect(conflicts).toEqual([]);
  });
});
