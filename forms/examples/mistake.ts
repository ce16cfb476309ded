import type { Answers, Context, IssueCode } from '../src/index.ts';

/** One mistake and what the check must say about it. */
export interface InvalidVariant {
  name: string;
  /** The answers that replace those of a valid report. */
  change: Answers;
  /** What the check knows besides; otherwise what it knows of a valid report. */
  context?: Partial<Context>;
  codes: { code: IssueCode; path: string[] }[];
}
