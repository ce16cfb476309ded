import type { ConditionFault, Expected } from './expected.ts';

/** Why a document is not a form. A code is never reused or renamed. */
export type FormIssueCode =
  | 'NOT_JSON'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'TOO_MANY_NODES'
  | 'NAME_REFUSED'
  | 'KEYWORD_REFUSED'
  | 'VALUE_INVALID'
  | 'ID_DUPLICATE'
  | 'KEY_DUPLICATE'
  | 'KIND_UNKNOWN'
  | 'PATTERN_REFUSED'
  | 'FIELD_WITHOUT_PLACE'
  | 'FIELD_UNKNOWN'
  | 'CONDITION_INVALID'
  | 'EXPRESSION_INVALID'
  | 'CALCULATION_CYCLE';

/** One reason, with the JSON pointer of the place inside the form document. */
export interface FormIssue {
  code: FormIssueCode;
  pointer: string;
  details: Record<string, unknown>;
}

/** What is known of an issue; of some codes it is given by codes of its own, which have sentences. */
type IssueDetails<Code extends FormIssueCode> = Code extends 'VALUE_INVALID'
  ? [details: Expected & { key?: string; kind?: string }]
  : Code extends 'CONDITION_INVALID'
    ? [details: ConditionFault]
    : [details?: Record<string, unknown>];

const MOST_ISSUES = 100;
const LONGEST_POINTER = 500;
/** As long as an expression may be, which a reason quotes. */
const LONGEST_DETAIL = 2000;

/** Collects the reasons found while reading a document; stops keeping them after a hundred. */
export class FormReport {
  readonly issues: FormIssue[] = [];

  /** True once further reasons are no longer kept, so that looking for them is in vain. */
  get full(): boolean {
    return this.issues.length >= MOST_ISSUES;
  }

  add<Code extends FormIssueCode>(code: Code, pointer: string, ...[details = {}]: IssueDetails<Code>): void {
    if (this.full) return;
    const short = Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value, LONGEST_DETAIL) : value,
    ]);
    this.issues.push({ code, pointer: cut(pointer, LONGEST_POINTER), details: Object.fromEntries(short) });
  }
}

/** The beginning of a text that is too long, without half a character at its end. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
