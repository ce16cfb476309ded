import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../dialect/json.ts';
import { DIALECT } from '../dialect/read-form.ts';
import { openSchema } from './open-schema.ts';
import { runs } from '../testing/runs.ts';

/*
 * Small schemas of every keyword, nested in each other by chance, against an independent interpreter. Names and values
 * are few, so that they meet.
 */
const name = fc.constantFrom('a', 'b', 'c', 'toString');
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, 3, 0.5, '', 'a', 'ab', '𠮷');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const size = fc.nat(3);

const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const one = tie('schema');
  const list = fc.array(one, { minLength: 1, maxLength: 3 });
  const named = fc.dictionary(name, one, { maxKeys: 3, noNullPrototype: true });
  const type = fc.constantFrom('null', 'boolean', 'object', 'array', 'number', 'string', 'integer');
  const keywords: Record<string, fc.Arbitrary<unknown>> = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    ...{
      const: value,
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (v) => JSON.stringify(v) }),
    },
    ...{ minimum: size, maximum: size, exclusiveMinimum: size, exclusiveMaximum: size },
    multipleOf: fc.constantFrom(1, 2, 0.5),
    ...{ minLength: size, maxLength: size, pattern: fc.constantFrom('^a', 'b$', '^.?$') },
    ...{ items: one, prefixItems: list, minItems: size, maxItems: size, uniqueItems: fc.boolean() },
    ...{ contains: one, minContains: size, maxContains: size, unevaluatedItems: one },
    ...{
      properties: named,
      patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), one, { noNullPrototype: true }),
    },
    ...{ additionalProperties: one, propertyNames: one, unevaluatedProperties: one },
    ...{ required: fc.uniqueArray(name, { maxLength: 2 }), minProperties: size, maxProperties: size },
    dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { noNullPrototype: true }),
    dependentSchemas: named,
    ...{ allOf: list, anyOf: list, oneOf: list, not: one, if: one, then: one, else: one },
    $ref: fc.constantFrom('#/$defs/a', '#/$defs/b'),
  };
  const keyword = fc.oneof(...Object.entries(keywords).map(([key, argument]) => fc.tuple(fc.constant(key), argument)));
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.boolean(),
      fc.array(keyword, { maxLength: 4 }).map((members) => Object.fromEntries(members) as JsonObject),
    ),
  };
});

/** Definitions do not refer to each other, so that no reference goes in a circle. */
const withoutReferences = (part: Json): Json =>
  JSON.parse(JSON.stringify(part, (key, member: unknown) => (key === '$ref' ? undefined : member))) as Json;

const whole = fc.tuple(schema, schema, schema).map(([root, a, b]) => ({
  ...(typeof root === 'object' ? (root as JsonObject) : { allOf: [root] }),
  ...{ $schema: DIALECT, $defs: { a: withoutReferences(a), b: withoutReferences(b) } },
}));

test('schemas made by chance judge as an independent interpreter does', async () => {
  let registered = 0;
  const counts = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(whole, fc.array(value, { minLength: 5, maxLength: 5 }), async (document, values) => {
      const opened = openSchema(document);
      if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
      const uri = `https://schemas.example/${(registered += 1)}`;
      registerSchema(structuredClone(document) as unknown as SchemaObject, uri);
      const independent = await validate(uri);
      unregisterSchema(uri);
      for (const each of values) {
        const valid = opened.schema.check(each).length === 0;
        expect(valid).toBe(independent(each as never).valid);
        counts[valid ? 'valid' : 'invalid'] += 1;
      }
    }),
    runs(500),
  );
  expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(300);
});
