import fc from 'fast-check';
import type { Json, JsonObject } from '../dialect/json.ts';
import { namedTable, randomField } from './random-fields.ts';
import type { Definition, Making, RandomField } from './random-fields.ts';

/** A condition before its places are known: which fields it tests, shows and requires, all counted round. */
interface RandomCondition {
  tests: { at: number; way: number }[];
  any: boolean;
  shows: RandomField[];
  requires: number[];
}

/** The fields of an object of answers, always shown or shown by conditions. */
export interface RandomShape {
  fields: RandomField[];
  conditions: RandomCondition[];
}

function shapeOf(field: fc.Arbitrary<RandomField>, least: number, most: number): fc.Arbitrary<RandomShape> {
  const condition = fc.record({
    tests: fc.array(fc.record({ at: fc.nat(20), way: fc.nat(5) }), { minLength: 1, maxLength: 2 }),
    any: fc.boolean(),
    shows: fc.array(field, { maxLength: 2 }),
    requires: fc.array(fc.nat(20), { maxLength: 2 }),
  });
  return fc.record({
    fields: fc.array(field, { minLength: least, maxLength: most }),
    conditions: fc.array(condition, { maxLength: 2 }),
  });
}

/** What an `if` may ask of a property, or undefined when its kind is not asked. */
function testOf(schema: JsonObject, way: number, { codeLists }: Making): JsonObject | undefined {
  const listed = typeof schema.$ref === 'string' ? (codeLists.get(schema.$ref.slice('#/$defs/'.length)) ?? {}) : schema;
  const codes = Array.isArray(listed.oneOf) ? listed.oneOf.map((option) => (option as { const: string }).const) : [];
  if (schema.type === 'boolean') return { const: way % 2 === 0 };
  if (codes.length > 0) return way % 2 === 0 ? { const: codes[way % codes.length] ?? '' } : { enum: codes.slice(0, 2) };
  if (schema.type === 'integer')
    return [{ minimum: 1 }, { maximum: 9 }, { minimum: 0, maximum: 20 }, { const: 3 }, { enum: [0, 1] }][way % 5];
  return schema['x-kind'] === 'date' ? { enum: ['2025-06-05', '2025-02-28'] } : undefined;
}

/** The closed object of a shape. Keys are `prefix` and a number; those of columns may repeat in another table. */
export function objectOf(
  shape: RandomShape,
  prefix: string,
  making: Making,
): { schema: JsonObject; keys: string[]; definitions: Map<string, JsonObject> } {
  const definitions = new Map<string, JsonObject>();
  const always = new Set<string>();
  const add = (fields: RandomField[]) => {
    const made = fields.map(({ definition, required }): [string, JsonObject, boolean] => {
      const key = `${prefix}${definitions.size + 1}`;
      const schema = definition(making);
      definitions.set(key, schema);
      return [key, schema, required];
    });
    return {
      properties: Object.fromEntries(made.map(([key, schema]) => [key, schema])),
      required: made.filter(([, , required]) => required).map(([key]) => key),
    };
  };
  const base = add(shape.fields);
  for (const key of definitions.keys()) always.add(key);

  const allOf = shape.conditions.flatMap(({ tests, any, shows, requires }): Json[] => {
    const testable = [...definitions].flatMap(([key, schema]): [string, (way: number) => JsonObject][] =>
      testOf(schema, 0, making) ? [[key, (way) => testOf(schema, way, making) ?? {}]] : [],
    );
    if (testable.length === 0) return [];
    const asked = Object.fromEntries(
      tests.map(({ at, way }) => {
        const [key, test] = testable[at % testable.length] as [string, (way: number) => JsonObject];
        return [key, test(way)];
      }),
    );
    const answerable = [...always].filter((key) => definitions.get(key)?.['x-kind'] !== 'note');
    const more = answerable.length === 0 ? [] : requires.map((at) => answerable[at % answerable.length] ?? '');
    const shown = add(shows);
    const then = { properties: shown.properties, required: [...new Set([...shown.required, ...more])] };
    const ways = Object.entries(asked).map(([key, test]) => ({ properties: { [key]: test }, required: [key] }));
    const whole = { properties: asked, required: Object.keys(asked) };
    return [{ if: any && ways.length > 1 ? { anyOf: ways } : whole, then }];
  });
  return {
    keys: [...definitions.keys()],
    definitions,
    schema: { type: 'object', ...base, ...(allOf.length === 0 ? {} : { allOf }), unevaluatedProperties: false },
  };
}

const table = fc
  .record({ rows: shapeOf(randomField(true), 1, 4), least: fc.nat(2), most: fc.integer({ min: 1, max: 5 }) })
  .map(({ rows, least, most }): Definition => (making) => {
    const { schema, keys } = objectOf(rows, 'c', { ...making, inTable: true });
    const required = ['_id', ...(schema.required as string[])];
    const properties = { _id: { type: 'string', format: 'uuid' }, ...(schema.properties as JsonObject) };
    return {
      ...{ type: 'array', maxItems: most, ...(least === 0 || least > most ? {} : { minItems: least }) },
      ...{ 'x-columns': keys.toReversed(), items: { ...schema, properties, required } },
    };
  });

/** The fields of a form: every kind, tables among them, with conditions in the form and in its tables. */
export const randomFieldsOf: fc.Arbitrary<RandomShape> = shapeOf(
  fc.oneof({ weight: 5, arbitrary: randomField(false) }, { weight: 2, arbitrary: namedTable(table) }),
  1,
  8,
);
