import type { IssueCode } from '../validate/issue.ts';

/** What is wrong with a workbook that was read, with the place in it and a sentence that says what to do. */
export interface SheetProblem {
  /** Of a value, the code of its issue; else what is wrong with the workbook. */
  code: IssueCode | 'FORM_DIFFERS' | 'FIELD_MISSING' | 'SHEET_MISSING' | 'COLUMN_MISSING';
  /** Name of the sheet; null when it concerns the workbook. */
  sheet: string | null;
  row: number | null;
  column: number | null;
  /** Permanent id of the field. */
  field: string | null;
  sentence: string;
}
