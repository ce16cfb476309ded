import type { FormReport } from '../dialect/form-issue.ts';
import { isObject, texts } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { DIALECT } from '../dialect/read-form.ts';

/** How the argument of a keyword must look, in words, and whether it does. */
export interface Expected {
  expected: string;
  fits(argument: Json): boolean;
}

const typeNames: readonly unknown[] = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

const isCount = (argument: Json) => Number.isSafeInteger(argument) && Number(argument) >= 0;
const isTexts = (argument: Json) =>
  Array.isArray(argument) && texts(argument).length === argument.length && new Set(argument).size === argument.length;

const count: Expected = { expected: 'a whole number from 0', fits: isCount };
const number: Expected = { expected: 'a number', fits: (argument) => typeof argument === 'number' };
const text: Expected = { expected: 'text', fits: (argument) => typeof argument === 'string' };
const yesNo: Expected = { expected: 'true or false', fits: (argument) => typeof argument === 'boolean' };
const anything: Expected = { expected: 'anything', fits: () => true };
const names: Expected = { expected: 'texts, each once', fits: isTexts };

/** The arguments of keywords that hold no schemas. */
export const plainArguments: Readonly<Record<string, Expected>> = {
  $schema: { expected: DIALECT, fits: (argument) => argument === DIALECT },
  $id: { expected: 'an absolute address without fragment', fits: isAbsolute },
  $comment: text,
  title: text,
  description: text,
  default: anything,
  examples: { expected: 'a list', fits: Array.isArray },
  ...{ deprecated: yesNo, readOnly: yesNo, writeOnly: yesNo, uniqueItems: yesNo },
  ...{ format: text, contentEncoding: text, contentMediaType: text, pattern: text, $ref: text },
  type: {
    expected: 'one or more of the seven types, each once',
    fits: (argument) =>
      typeNames.includes(argument) ||
      (isTexts(argument) &&
        (argument as Json[]).length > 0 &&
        (argument as Json[]).every((t) => typeNames.includes(t))),
  },
  const: anything,
  enum: { expected: 'a list', fits: Array.isArray },
  ...{ minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number },
  multipleOf: { expected: 'a number above 0', fits: (argument) => typeof argument === 'number' && argument > 0 },
  ...{ minLength: count, maxLength: count, minItems: count, maxItems: count },
  ...{ minProperties: count, maxProperties: count, minContains: count, maxContains: count },
  required: names,
  dependentRequired: {
    expected: 'for each name texts, each once',
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
  const wanted = plainArguments[keyword];
  if (!wanted || wanted.fits(argument)) return true;
  report.add('VALUE_INVALID', at, { expected: wanted.expected });
  return false;
}
