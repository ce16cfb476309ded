import type { FormIssueCode } from '../dialect/form-issue.ts';

/** A form made to cost much, answers to it, and the code with which it is refused, or none where it is honoured. */
export interface Attack {
  name: string;
  document: () => unknown;
  answers?: () => Record<string, unknown>;
  refused?: FormIssueCode;
  /** Where it is refused. */
  at?: string;
}
