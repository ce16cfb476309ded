import type { Kind } from '../dialect/form.ts';
import type { ConditionReason, Expectation } from '../dialect/expected.ts';
import type { FormIssueCode } from '../dialect/form-issue.ts';
import type { IssueCode } from '../validate/issue.ts';
import type { ChangeKind } from '../versions/change.ts';

/** The facts a sentence may use, already written for people. */
export type Words = Readonly<Record<string, string>>;
/** A sentence with its words put in. */
export type Sentence = (words: Words) => string;

/** What is said to people who fill forms, in one language; the compiler asks for every code. */
export interface FillingSentences {
  issues: Record<Exclude<IssueCode, 'RULE'>, Sentence>;
  /** What a value should have been, by `details.expected` of WRONG_TYPE. */
  expected: Readonly<Record<string, string>>;
  /** Put before the sentence when a row is meant: which row. */
  row: Sentence;
  /** Yes/no answers as people read them; `nothing` is the no of "không phát sinh"; what is computed is met or not. */
  answers: { yes: string; no: string; nothing: string; met: string; notMet: string };
}

/** What is said to people who draw forms. Kept apart, because filling a form on a bad line does not load it. */
export interface FormSentences {
  formIssues: Record<FormIssueCode, Sentence>;
  /** What a value should have been, by `details.expected` of VALUE_INVALID. */
  expected: Record<Expectation, Sentence>;
  /** What a condition should have been, by `details.reason` of CONDITION_INVALID. */
  reasons: Record<ConditionReason, Sentence>;
  changes: Record<ChangeKind, Sentence>;
  /** The name of each kind, for the builder's palette. */
  kinds: Record<Kind, string>;
  /** What the kind of a field is called among its settings. */
  kind: string;
  /** What each setting of a field is called in the builder, by its keyword. */
  settings: Readonly<Record<string, string>>;
  /** What the values of a setting are called, where they are words of the language, by its keyword. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stands for a setting that has no value. */
  unset: string;
  /** Said instead of a table's title of a field that stands in none. */
  noTable: string;
  breaking: string;
  yes: string;
  no: string;
}
