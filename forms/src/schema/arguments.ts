import type { Expected } from '../dialect/expected.ts';
import type { FormReport } from '../dialect/form-issue.ts';
import { isObject, texts } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { DIALECT } from '../dialect/read-form.ts';

/** How the argument of a keyword must look, and whether it does. */
interface Argument {
  wanted: Expected;
  fits(argument: Json): boolean;
}

const typeNames: readonly unknown[] = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

const isCount = (argument: Json) => Number.isSafeInteger(argument) && Number(argument) >= 0;
const isTexts = (argument: Json) =>
  Array.isArray(argument) && texts(argument).length === argument.length && new Set(argument).size === argument.length;

const count: Argument = { wanted: { expected: 'WHOLE_NUMBER_FROM', least: 0 }, fits: isCount };
const number: Argument = { wanted: { expected: 'NUMBER' }, fits: (argument) => typeof argument === 'number' };
const text: Argument = { wanted: { expected: 'TEXT' }, fits: (argument) => typeof argument === 'string' };
const yesNo: Argument = { wanted: { expected: 'TRUE_OR_FALSE' }, fits: (argument) => typeof argument === 'boolean' };
const anything: Argument = { wanted: { expected: 'ANYTHING' }, fits: () => true };
const names: Argument = { wanted: { expected: 'TEXTS_EACH_ONCE' }, fits: isTexts };

/** The arguments of keywords that hold no schemas. */
export const plainArguments: Readonly<Record<string, Argument>> = {
  $schema: { wanted: { expected: 'EXACTLY', value: DIALECT }, fits: (argument) => argument === DIALECT },
  $id: { wanted: { expected: 'ABSOLUTE_ADDRESS' }, fits: isAbsolute },
  $comment: text,
  title: text,
  description: text,
  default: anything,
  examples: { wanted: { expected: 'LIST' }, fits: Array.isArray },
  ...{ deprecated: yesNo, readOnly: yesNo, writeOnly: yesNo, uniqueItems: yesNo },
  ...{ format: text, contentEncoding: text, contentMediaType: text, pattern: text, $ref: text },
  type: {
    wanted: { expected: 'TYPES' },
    fits: (argument) =>
      typeNames.includes(argument) ||
      (isTexts(argument) &&
        (argument as Json[]).length > 0 &&
        (argument as Json[]).every((t) => typeNames.includes(t))),
  },
  const: anything,
  enum: { wanted: { expected: 'LIST' }, fits: Array.isArray },
  ...{ minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number },
  multipleOf: {
    wanted: { expected: 'NUMBER_ABOVE_ZERO' },
    fits: (argument) => typeof argument === 'number' && argument > 0,
  },
  ...{ minLength: count, maxLength: count, minItems: count, maxItems: count },
  ...{ minProperties: count, maxProperties: count, minContains: count, maxContains: count },
  required: names,
  dependentRequired: {
    wanted: { expected: 'TEXTS_BY_NAME' },
    fits: (argument) => isObject(argument) && Object.values(argument).every(isTexts),
  },
};

/** Keywords whose argument is a schema, a list of schemas, or schemas by name. */
export const schemaArguments: Readonly<Record<string, 'one' | 'list' | 'named'>> = {
  ...{ items: 'one', contains: 'one', additionalProperties: 'one', propertyNames: 'one', not: 'one' },
  ...{ if: 'one', then: 'one', else: 'one', unevaluatedProperties: 'one', unevaluatedItems: 'one' },
  ...{ contentSchema: 'one', prefixItems: 'list', allOf: 'list', anyOf: 'list', oneOf: 'list' },
  ...{ properties: 'named', patternProperties: 'named', dependentSchemas: 'named', $defs: 'named' },
};

/**
 * Every keyword the interpreter knows. Any other refuses the schema, except those beginning with `x-`, which are notes
 * of ours or others and judge nothing.
 */
export const advertisedKeywords: readonly string[] = [
  ...Object.keys(plainArguments),
  ...Object.keys(schemaArguments),
].sort();

function isAbsolute(argument: Json): boolean {
  return typeof argument === 'string' && /^[a-z][a-z0-9+.-]*:[^#\s]+$/i.test(argument);
}

/** Reports an argument of a plain keyword that is not as it must be. */
export function readArgument(keyword: string, argument: Json, at: string, report: FormReport): boolean {
  const known = plainArguments[keyword];
  if (!known || known.fits(argument)) return true;
  report.add('VALUE_INVALID', at, known.wanted);
  return false;
}
