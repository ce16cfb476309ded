/** What goes into the sentence of what was expected, for those that need more than their code. */
interface ExpectedWords {
  EXACTLY: { value: string };
  ONE_OF: { words: readonly string[] };
  FILE_TYPES: { words: readonly string[] };
  FIELD_AND_RELATION: { words: readonly string[] };
  /** Of two bounds the lower: at most what this other keyword says. */
  AT_MOST: { keyword: string };
  TEXT_UP_TO: { most: number };
  TEXT_BETWEEN: { least: number; most: number };
  WHOLE_NUMBER_FROM: { least: number };
  WHOLE_NUMBER_BETWEEN: { least: number; most: number };
  EXACT_WHOLE_NUMBER: { most: number };
  CHOICES_BETWEEN: { least: number; most: number };
}

/** What a place of a form's document must hold, by code; its sentences are in `texts`. A code is never reused. */
export type Expectation =
  | keyof ExpectedWords
  | 'ANYTHING'
  | 'OBJECT'
  | 'LIST'
  | 'TEXT'
  | 'TEXTS'
  | 'TEXTS_EACH_ONCE'
  | 'TEXTS_BY_NAME'
  | 'COMPOSED_TEXT'
  | 'NUMBER'
  | 'NUMBER_ABOVE_ZERO'
  | 'CANONICAL_DECIMAL'
  | 'TRUE_OR_FALSE'
  | 'UUID'
  | 'ABSOLUTE_ADDRESS'
  | 'LINEAR_PATTERN'
  | 'SCHEMA'
  | 'SCHEMAS'
  | 'SCHEMAS_BY_NAME'
  | 'SCHEMA_IN_DOCUMENT'
  | 'OBJECT_SCHEMA'
  | 'SCHEMA_AND_UI_SCHEMA'
  | 'TYPES'
  | 'ENGLISH_TEXTS'
  | 'BOTH_LANGUAGES'
  | 'FIELD_NAMES'
  | 'FIELD_NAMES_EACH_ONCE'
  | 'FIELD_NAMES_AND_GROUPS'
  | 'FIELD_NAMES_AND_ROW_ID'
  | 'ROW_ID'
  | 'COLUMNS_EACH_ONCE'
  | 'COLUMN_KIND'
  | 'ANSWERABLE_FIELDS'
  | 'NUMERIC_FIELDS'
  | 'SECTIONS'
  | 'SECTION_OR_GROUP'
  | 'CONDITIONS'
  | 'RULES'
  | 'RULE'
  | 'CALCULATIONS'
  | 'CALCULATION'
  | 'CHOICES'
  | 'CHOICE'
  | 'CHOICE_ID'
  | 'CODES_EACH_ONCE'
  | 'CODE_LIST'
  | 'CODE_LIST_REFERENCE'
  | 'ID_AND_VERSION'
  | 'RATIO'
  | 'NO_RATIO'
  | 'PERCENT_PARTS'
  | 'PERCENT_PART_NAMES'
  | 'INDICATOR_KEY'
  | 'WIDGET_OPTIONS';

/** One expectation with its words. */
export type Expected = {
  [Code in Expectation]: { expected: Code } & (Code extends keyof ExpectedWords ? ExpectedWords[Code] : unknown);
}[Expectation];

/** What the condition of a form must be and is not. */
export type ConditionReason =
  | 'IF_AND_THEN'
  | 'TESTED_REQUIRED'
  | 'ANY_OF'
  | 'ANSWERED'
  | 'TEST'
  | 'CONST_OR_ENUM'
  | 'SCALARS'
  | 'COMPOSED_TEXT'
  | 'WHOLE_LIMITS'
  | 'LIMITS_OF_WHOLE_NUMBERS'
  | 'MINIMUM_UP_TO_MAXIMUM'
  | 'SINGLE_ANSWER'
  | 'POSSIBLE_ANSWERS'
  | 'SHOWN_WHENEVER';

/** Why a condition is refused. */
export interface ConditionFault {
  reason: ConditionReason;
  /** The name of the field that the condition requires. */
  key?: string;
}
