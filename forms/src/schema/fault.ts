/** One place of a value that the schema does not allow. Faults inside `anyOf`, `oneOf`, `not` and `if` are not listed. */
export interface SchemaFault {
  /** NOT_JSON: not plain JSON. TOO_MUCH_WORK: the value is too large, or judging it costs too much; no verdict. */
  code: 'NOT_VALID' | 'NOT_JSON' | 'TOO_MUCH_WORK';
  /** The keyword that does not hold; `false` for a schema that allows nothing. */
  keyword: string;
  /** JSON pointer into the value. */
  pointer: string;
  /** JSON pointer of the schema that holds the keyword. */
  schema: string;
}

/** The most faults one check lists. */
export const MOST_FAULTS = 100;
