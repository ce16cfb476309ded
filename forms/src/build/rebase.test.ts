import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';
import { applyOperation, operationOnNewer, rebaseOperations } from './index.ts';
import type { Operation } from './index.ts';
import { runs } from '../testing/runs.ts';

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
        const types = (list: readonly Operation[]) => list.map(({ type }) => type).sort();
        expect(types(kept)).toEqual(types(operations));
        expect(conflicts.every(({ operation }) => operations.includes(operation))).toBe(true);
        read(result);
      }),
      runs(10),
    );
  });

  const said = { vi: 'Sai.', en: 'Wrong.' };
  const rename = (key: string, to: string): Operation => ({ type: 'renameField', field: id(key), key: to });
  const rule = (expression: string, fields: string[], row?: string): Operation => ({
    ...{ type: 'addRule', level: 'error', expression, message: said, fields: fields.map(id), id: made },
    ...(row === undefined ? {} : { row: id(row) }),
  });
  const swapped: Operation[] = [rename('visits', 'x'), rename('funds', 'visits'), rename('visits', 'funds')].map(
    (operation, index) => (index === 2 ? { ...operation, field: id('visits') } : operation),
  ) as Operation[];
  const sum = { type: 'addCalculation', title: 'Tổng', section: everyId(50), kind: 'integer', id: made } as const;
  test.each<[string, Operation[], Operation[], string, string?]>([
    ['after a plain rename', [rule('visits > 1', ['visits'])], [rename('visits', 'soBuoi')], 'soBuoi > 1'],
    ['after two names were swapped', [rule('visits > funds', ['visits'])], swapped, 'funds > visits'],
    ['of a row', [rule('visits > funds', ['works.visits'], 'works')], [rename('works.visits', 'n')], 'n > funds'],
    [
      'of a changed rule',
      [{ type: 'editRule', rule: everyId(404), expression: 'visits > 7' }],
      [rename('works.visits', 'n'), rename('works', 'm')],
      'n > 7',
      everyId(404),
    ],
    [
      'of a rule that no longer judges rows',
      [{ type: 'editRule', rule: everyId(404), row: null, fields: [id('visits')], expression: 'visits > 7' }],
      swapped,
      'funds > 7',
      everyId(404),
    ],
    [
      'of a calculated value',
      [{ ...sum, expression: 'sum(works.visits) + visits' }],
      [...swapped, rename('works', 'm')],
      'sum(m.visits) + funds',
    ],
    [
      'of one edit among several, which reads what another added',
      [
        {
          type: 'several',
          operations: [
            { type: 'addField', kind: 'integer', title: 'Mới', key: 'extra', section: everyId(50) },
            { type: 'moveRule', rule: everyId(400) },
            rule('extra > visits', ['visits']),
          ],
        },
      ],
      swapped,
      'extra > funds',
    ],
  ])('an expression %s reads the fields that it read', (_name, mine, theirs, expression, where = made) => {
    const { document, conflicts, applied } = rebased(mine, theirs);
    expect(conflicts).toEqual([]);
    const form = read(document);
    const written = [...form.rules, ...form.calculations.map((one) => ({ ...one, id: one.field }))];
    expect(written.find((one) => one.id === where)?.expression).toBe(expression);
    const newer = applyOperation(everyKindForm, { type: 'several', operations: theirs });
    const again = newer.ok && applyOperation(newer.document, { type: 'several', operations: applied });
    expect(again && again.ok).toBe(true);
  });

  const column: Operation = { type: 'addField', kind: 'integer', title: 'A', key: 'hidden', section: id('works') };
  const question: Operation = { ...column, section: everyId(50), id: everyId(801) };
  test.each<[string, Operation[], Operation[], string]>([
    ['a field that is gone', [rule('has(exemplar)', ['visits'])], [remove('exemplar')], 'FIELD_UNKNOWN'],
    [
      'a field that was added to no avail',
      [question, rule('hidden > 1', ['visits'])],
      [{ ...question, id: everyId(802) }],
      'KEY_TAKEN,FIELD_UNKNOWN',
    ],
    [
      'a field whose name a column has now',
      [rule('visits > agreed2', ['works.visits'], 'works')],
      [],
      'EXPRESSION_INVALID',
    ],
    [
      'nothing, among several',
      [{ type: 'several', operations: [rule('has(exemplar)', ['visits'])] }],
      [remove('exemplar')],
      'FIELD_UNKNOWN',
    ],
  ])('an expression that reads %s is a conflict', (_name, mine, theirs, codes) => {
    const { conflicts } = rebased(mine, theirs);
    expect(conflicts.map(({ problem }) => problem.code).join()).toBe(codes);
  });

  test('an expression whose field a new column now hides is a conflict', () => {
    const based = applyOperation(everyKindForm, question);
    const newer = based.ok && applyOperation(based.document, column);
    if (!based.ok || !newer || !newer.ok) throw new Error('It was not done.');
    const mine = rule('visits > hidden', ['works.visits'], 'works');
    const { conflicts } = rebaseOperations(based.document, [mine], newer.document);
    expect(conflicts.map(({ problem }) => problem.code)).toEqual(['CHANGED_SINCE']);
  });

  test('start from a form', () => {
    const broken = { schema: {}, uiSchema: {} };
    const { conflicts } = rebaseOperations(broken, [limit(80)], everyKindForm);
    expect(conflicts).toEqual([]);
  });
});

describe('one edit on what another designer made meanwhile', () => {
  const onNewer = (mine: Operation, theirs: Operation[]) => {
    const newer = applyOperation(everyKindForm, { type: 'several', operations: theirs });
    if (!newer.ok) throw new Error(JSON.stringify(newer.problem));
    return operationOnNewer(everyKindForm, mine, newer.document);
  };
  const add = (title: string): Operation => ({ type: 'addSection', title, id: everyId(title === 'A' ? 800 : 801) });
  const require = (key: string): Operation => ({ type: 'setRequired', field: id(key), required: key !== 'name' });
  const move = (section: string): Operation => ({ type: 'moveField', field: id('name'), section, after: null });
  const copy: Operation = { type: 'duplicateField', field: id('visits') };

  test.each<[string, Operation, Operation[]]>([
    ['another field was changed', retitle('Số lượt'), [limit(80), remove('exemplar')]],
    ['another thing of the field was', retitle('Họ tên', 'name'), [limit(80)]],
    ['ids are given while it is done', copy, [limit(80)]],
    ['both add at one place', add('A'), [add('B')]],
    ['both make fields required', require('name'), [require('visits')]],
    ['both move one field', move(everyId(50)), [move(everyId(53))]],
    ['both do several things', { type: 'several', operations: [add('A'), retitle('Lượt')] }, [add('B'), limit(80)]],
  ])('is done where %s', (_name, mine, theirs) => expect(onNewer(mine, theirs)).toEqual(mine));

  test('its expression is written in the names that fields have now', () => {
    const message = { vi: 'Chưa có lượt nào.', en: 'No visit yet.' };
    const about = { message, fields: [id('visits')], id: made };
    const mine: Operation = { type: 'addRule', level: 'error', expression: 'visits > 0', ...about };
    const renamed: Operation = { type: 'renameField', field: id('visits'), key: 'calls' };
    expect(onNewer(mine, [renamed])).toMatchObject({ expression: 'calls > 0' });
  });

  test.each<[string, Operation, Operation[]]>([
    ['the same title was changed', retitle('Lượt'), [retitle('Buổi')]],
    ['the same setting was, whichever way', limit(90), [limit(400)]],
    ['the field was taken out', retitle('Mẫu', 'exemplar'), [remove('exemplar')]],
    ['what it takes out was changed', remove('exemplar'), [retitle('Mẫu', 'exemplar')]],
    ['one of several is', { type: 'several', operations: [add('A'), retitle('Lượt')] }, [retitle('Buổi')]],
    ['it never could be done', remove('works'), [limit(80)]],
  ])('is left to a person where %s', (_name, mine, theirs) => expect(onNewer(mine, theirs)).toBeNull());
});
