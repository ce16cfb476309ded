import fc from 'fast-check';
import type { FormDocument } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { DIALECT } from '../dialect/read-form.ts';
import { randomChoices } from './random-fields.ts';
import type { Making } from './random-fields.ts';
import { layOut, layout } from './random-layout.ts';
import type { Placed } from './random-layout.ts';
import { objectOf, randomFieldsOf } from './random-shape.ts';

const calculation = fc.record({
  kind: fc.constantFrom('integer', 'money', 'decimal', 'percent'),
  way: fc.nat(7),
  operands: fc.tuple(fc.nat(20), fc.nat(20)),
});
const rule = fc.record({
  level: fc.constantFrom('error', 'warning'),
  way: fc.nat(7),
  operands: fc.tuple(fc.nat(20), fc.nat(20)),
  ofRows: fc.boolean(),
});

interface Parts {
  calculations: { kind: string; way: number; operands: [number, number] }[];
  rules: { level: string; way: number; operands: [number, number]; ofRows: boolean }[];
}

const numeric = ['integer', 'money', 'decimal', 'percent'];
const pick = <T>(all: readonly T[], at: number): T | undefined => (all.length === 0 ? undefined : all[at % all.length]);

function columnsOf(table: JsonObject): string[] {
  return Object.keys((table.items as { properties: JsonObject }).properties).filter((key) => key !== '_id');
}

/** Every way an expression may read these fields as a number. */
function numbers(fields: ReadonlyMap<string, JsonObject>): string[] {
  return [...fields].flatMap(([key, schema]) => {
    const kind = String(schema['x-kind']);
    if (numeric.includes(kind)) return [key];
    return kind === 'table' ? [`size(${key})`, `count(${key}.${columnsOf(schema)[0] ?? ''})`] : [];
  });
}

function makeCalculations(parts: Parts, fields: ReadonlyMap<string, JsonObject>, newId: () => string): JsonObject[] {
  const known = numbers(fields);
  return parts.calculations.flatMap(({ kind, way, operands }, index): JsonObject[] => {
    const [left, right] = operands.map((at) => pick(known, at));
    if (left === undefined || right === undefined) return [];
    const ways = [`${left} + ${right}`, `${left} - ${right}`, `${left} * 2`, `${left} / ${right} * 100`, `-${left}`];
    const key = `calc${index + 1}`;
    known.push(key);
    return [
      {
        ...{ key, field: newId(), title: `Tính ${index + 1}`, kind, expression: pick(ways, way) ?? left },
        ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
      },
    ];
  });
}

function makeRules(parts: Parts, fields: ReadonlyMap<string, JsonObject>, newId: () => string): JsonObject[] {
  const tables = [...fields].filter(([, schema]) => schema['x-kind'] === 'table');
  return parts.rules.flatMap(({ level, way, operands: [at, other], ofRows }, index): JsonObject[] => {
    const table = ofRows ? pick(tables, at) : undefined;
    const keys = table
      ? columnsOf(table[1])
      : [...fields].filter(([, { type }]) => type !== 'null').map(([key]) => key);
    const shown = pick(keys, other);
    if (shown === undefined) return [];
    const figure = pick(numbers(fields), at) ?? '1';
    const ways = [`has(${shown})`, `!has(${shown}) || ${figure} >= 0`, `${figure} <= 50`];
    return [
      {
        ...{ id: newId(), level, expression: pick(ways, way) ?? 'true', fields: [shown] },
        ...(table ? { row: table[0] } : {}),
        message: { vi: `Chưa đúng ${index + 1}.`, en: `Not so ${index + 1}.` },
      },
    ];
  });
}

/**
 * Any form: all kinds as fields and columns, code lists, retired choices, conditions in the form and in its tables,
 * groups, calculations and rules. Every document is read by `parseForm`. Ids are uuids counted from one, the same in
 * each document; keys are q1, q2… for fields, c1, c2… for columns and calc1, calc2… for calculations.
 */
export function randomForm(): fc.Arbitrary<FormDocument> {
  return fc
    .record({
      lists: fc.array(randomChoices, { maxLength: 2 }),
      questions: randomFieldsOf,
      calculations: fc.array(calculation, { maxLength: 3 }),
      rules: fc.array(rule, { maxLength: 3 }),
      places: layout,
      english: fc.boolean(),
    })
    .map(({ lists, questions, places, english, ...parts }) => {
      let count = 0;
      const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
      const making: Making = { newId, codeLists: new Map(), inTable: false };
      const $defs = Object.fromEntries(
        lists.map((choices, index): [string, JsonObject] => [
          `list${index + 1}`,
          {
            ...{ type: 'string', title: `Danh mục ${index + 1}`, 'x-codeList': { id: newId(), version: index + 1 } },
            ...choices(making),
          },
        ]),
      );
      const codeLists = new Map(Object.entries($defs));
      const { schema, definitions } = objectOf(questions, 'q', { ...making, codeLists });
      const calculations = makeCalculations(parts, definitions, newId);
      const rules = makeRules(parts, definitions, newId);
      const placed: Placed[] = [...definitions.keys(), ...calculations.map(({ key }) => String(key))];
      const uiSchema: JsonObject = {};
      for (const [key, { 'x-kind': kind }] of definitions)
        if (kind === 'long-text') uiSchema[key] = { 'ui:widget': 'textarea' };
      return {
        schema: {
          ...{ $schema: DIALECT, ...schema, title: 'Biểu ngẫu nhiên' },
          ...(english ? { 'x-i18n': { en: { title: 'A form by chance' } } } : {}),
          ...(lists.length === 0 ? {} : { $defs }),
          'x-sections': layOut(placed, places, newId) as Json,
          'x-calculations': calculations,
          'x-rules': rules,
        },
        uiSchema,
      };
    });
}
