/** What can be wrong with answers. A code is never reused or renamed. */
export type IssueCode =
  | 'REQUIRED'
  | 'WRONG_TYPE'
  | 'NOT_EXACT'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TEXT_NOT_ALLOWED'
  | 'PATTERN'
  | 'NOT_A_DATE'
  | 'NOT_A_DECIMAL'
  | 'TOO_MANY_DIGITS'
  | 'TOO_MANY_PLACES'
  | 'NOT_A_CHOICE'
  | 'CHOICE_RETIRED'
  | 'CHOSEN_TWICE'
  | 'TOO_MANY_CHOSEN'
  | 'TOO_FEW_CHOSEN'
  | 'PART_MISSING'
  | 'NOT_A_REFERENCE'
  | 'FILE_REFUSED'
  | 'FILE_NOT_SENT'
  | 'TOO_MANY_FILES'
  | 'TOO_FEW_FILES'
  | 'TOO_MANY_ROWS'
  | 'TOO_FEW_ROWS'
  | 'ROW_ID_INVALID'
  | 'ROW_ID_DUPLICATE'
  | 'UNKNOWN_PROPERTY'
  | 'CALCULATED_SENT'
  | 'RULE'
  | 'CHANGED_BEYOND_RETURN'
  | 'TOO_MUCH_WORK';

/** One thing a person can mend on the screen. Addresses are (row id, field id), never an array index. */
export interface Issue {
  code: IssueCode;
  level: 'error' | 'warning';
  /** Permanent field id; null when no field is concerned. */
  field: string | null;
  /** `_id` of the row. */
  row: string | null;
  /** Property, then row id and column for a table. */
  path: string[];
  /** Rule id, for code RULE; the field's own id for CHANGED_BEYOND_RETURN: under it the warning is explained. */
  rule?: string;
  details: Record<string, unknown>;
}
