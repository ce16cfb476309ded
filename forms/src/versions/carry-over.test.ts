import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { applyOperation } from '../build/index.ts';
import { parseForm } from '../index.ts';
import { carryOver } from './index.ts';
import type { Answers, Form, FormDocument, Json } from '../index.ts';
import type { Operation } from '../build/index.ts';
import { runs } from '../testing/runs.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const half = read(communeHalfYear);
const idOf = (key: string) => half.field(key)?.id ?? '';

function edited(...operations: Operation[]): Form {
  let document: FormDocument = communeHalfYear;
  for (const operation of operations) {
    const result = applyOperation(document, operation);
    if (result.ok) document = result.document;
  }
  return read(document);
}

/** All values with something in them, wherever they stand. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return value === null || value === '' ? [] : [String(value)];
}

describe('carryOver', () => {
  test('follows a renamed field by its id, and hidden answers too', () => {
    const to = edited({ type: 'renameField', field: idOf('monitoringCount'), key: 'cuocGiamSat' });
    const { answers, keptAside } = carryOver(half, to, { hasMonitoring: false, monitoringCount: 3 });
    expect(answers).toEqual({ hasMonitoring: false, cuocGiamSat: 3 });
    expect(keptAside).toEqual([]);
  });

  test('keeps aside the value of a dropped field and of a dropped column, with its row', () => {
    const operations: Operation[] = ['causes', 'modelRows.coOrganizations'].map((key) => ({
      type: 'removeField',
      field: idOf(key),
    }));
    const row = { _id: 'r1', name: 'Hoa', coOrganizations: 'Hội Nông dân' };
    const { answers, keptAside } = carryOver(half, edited(...operations), { causes: 'Vì', modelRows: [row, 'x'] });
    expect(answers).toEqual({ modelRows: [{ _id: 'r1', name: 'Hoa' }, 'x'] });
    expect(keptAside).toEqual([
      { field: idOf('causes'), row: null, title: 'Nguyên nhân', value: 'Vì', reason: 'DROPPED' },
      {
        field: idOf('modelRows.coOrganizations'),
        row: 'r1',
        title: 'Tổ chức phối hợp',
        value: 'Hội Nông dân',
        reason: 'DROPPED',
      },
    ]);
  });

  test('keeps aside what the older version did not know', () => {
    const unknown = JSON.parse('{"__proto__":1,"constructor":2}') as Answers;
    const { answers, keptAside } = carryOver(half, half, unknown);
    expect(answers).toEqual({});
    expect(keptAside.map(({ field, reason }) => [field, reason])).toEqual([
      ['__proto__', 'UNKNOWN'],
      ['constructor', 'UNKNOWN'],
    ]);
  });

  const small = smallForm();
  const withSchema = (key: string, schema: Record<string, Json>) => {
    const document = structuredClone(small);
    const properties = document.schema.properties as Record<string, Record<string, Json>>;
    const { title, 'x-field': id } = properties[key] as Record<string, Json>;
    properties[key] = { title: title as Json, 'x-field': id as Json, ...schema };
    return read(document);
  };
  const measures = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
  const decimal = (small.schema.properties as Record<string, Record<string, Json>>).a as Record<string, Json>;
  const colours = [{ const: 'crimson', title: 'Đỏ', 'x-id': '00000000-0000-4000-8000-000000000081' }];
  test.each<[string, string, Record<string, Json>, unknown, unknown]>([
    [
      'a count becomes a decimal',
      'n',
      { type: 'string', pattern: decimal.pattern as Json, 'x-kind': 'decimal', ...measures },
      5,
      '5',
    ],
    ['a text becomes a long text', 'name', { type: 'string', maxLength: 9, 'x-kind': 'long-text' }, 'abc', 'abc'],
    [
      'a text that is too long does not fit',
      'name',
      { type: 'string', maxLength: 2, 'x-kind': 'long-text' },
      'abc',
      undefined,
    ],
    ['a text is no date', 'name', { type: 'string', format: 'date', 'x-kind': 'date' }, 'abc', undefined],
    ['a table is no text', 'rows', { type: 'string', maxLength: 9, 'x-kind': 'text' }, [{ _id: '1' }], undefined],
    [
      'a choice follows its id to a new code',
      'sort',
      { type: 'string', oneOf: colours, 'x-kind': 'choice' },
      'red',
      'crimson',
    ],
    [
      'a choice that is gone does not fit',
      'sort',
      { type: 'string', oneOf: colours, 'x-kind': 'choice' },
      'blue',
      undefined,
    ],
    [
      'a wrong choice of a draft stays',
      'sort',
      { type: 'string', oneOf: colours, 'x-kind': 'choice' },
      'green',
      'green',
    ],
    ['a wrong value of a draft stays', 'n', { type: 'integer', 'x-kind': 'integer', ...measures }, 'five', 'five'],
    ['a blank fits anywhere', 'name', { type: 'string', format: 'date', 'x-kind': 'date' }, '', ''],
  ])('%s', (_name, key, schema, value, expected) => {
    const { answers, keptAside } = carryOver(read(small), withSchema(key, schema), { [key]: value });
    expect(answers[key]).toEqual(expected);
    expect(keptAside.map((kept) => kept.reason)).toEqual(expected === undefined ? ['DOES_NOT_FIT'] : []);
  });

  test('loses no value, whatever was edited', () => {
    const ids = half.fields.map((field) => field.id);
    const operation = fc.oneof(
      fc.record({ type: fc.constant('removeField' as const), field: fc.constantFrom(...ids) }),
      fc.record({
        type: fc.constant('renameField' as const),
        field: fc.constantFrom(...ids),
        key: fc.constantFrom('p', 'q', 'r'),
      }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 5 }), fc.nat(50), (operations, seed) => {
        const given = { ...communeHalfYearAnswers(seed), stray: 'x' };
        const { answers, keptAside } = carryOver(half, edited(...operations), given);
        const found = [...leaves(answers), ...keptAside.flatMap((kept) => leaves(kept.value))];
        expect(found.sort()).toEqual(leaves(given).sort());
      }),
      runs(20),
    );
  });
});
