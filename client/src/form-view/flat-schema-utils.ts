import type { RJSFSchema, SchemaUtilsType, ValidatorType } from '@rjsf/utils';

/*
 * What RJSF asks about a schema, answered for the flat ones of `renderSchema`: an object of fields that each have an
 * input of ours, without defaults, alternatives, conditions or references. RJSF's own answers walk and merge schemas on
 * every keystroke, and are several times this file. What flat schemas never ask for fails loudly.
 */

function unreachable(): never {
  throw new Error('RJSF asked for a part of a schema that flat schemas do not have');
}

/** Stands in for the function of that name in RJSF: see lean-libraries.ts. */
export default function createSchemaUtils(
  validator: ValidatorType,
  rootSchema: RJSFSchema,
): Omit<SchemaUtilsType, 'getFromSchema'> {
  return {
    getRootSchema: () => rootSchema,
    getValidator: () => validator,
    doesSchemaUtilsDiffer: (nextValidator, nextSchema) => nextValidator !== validator || nextSchema !== rootSchema,
    retrieveSchema: (schema) => schema,
    getDefaultFormState: (_schema, answers) => answers,
    sanitizeDataForNewSchema: (_newSchema, _oldSchema, answers) => answers,
    findFieldInSchema: (schema, path) => ({
      field: schema.properties?.[String(Array.isArray(path) ? path[0] : path)] as RJSFSchema | undefined,
    }),
    isSelect: () => false,
    isMultiSelect: () => false,
    isFilesArray: () => false,
    getDisplayLabel: () => false,
    findSelectedOptionInXxxOf: unreachable,
    getClosestMatchingOption: unreachable,
    getFirstMatchingOption: unreachable,
    omitExtraData: unreachable,
    toPathSchema: unreachable,
  };
}
