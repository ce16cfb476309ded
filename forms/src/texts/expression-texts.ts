import type { BinaryOperator, ExpressionProblem, MacroName } from '../rules/expression.ts';
import type { Type } from '../rules/types.ts';
import type { Sentence } from './sentences.ts';

/** One function as the builder offers it: what it takes, what it gives, how it is written. */
export interface FunctionTexts {
  takes: string;
  gives: string;
  example: string;
}

/** Puts parts that are already said together. */
export type Phrase = (...parts: string[]) => string;
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** What is wrong with expressions, said in one language. */
export interface ExpressionTexts {
  problems: Record<ExpressionProblem['code'], Sentence>;
  /** What the text should have gone on with, by `details.expected` of SYNTAX; signs stand for themselves. */
  goesOn: Readonly<Record<string, string>>;
  /** Types by name, those that only problems ask for included. */
  types: Readonly<Record<Exclude<Type['of'], 'list'> | 'list' | 'table' | 'single', string>>;
  listOf: Phrase;
  /** What to do, by "wanted<found"; `any` when there is no better. */
  hints: Readonly<Record<string, string>> & { any: string };
  functions: Readonly<Record<string, FunctionTexts>>;
  /** Ways of going through the rows of a table, as functions are explained. */
  macros: Readonly<Record<MacroName, FunctionTexts>>;
  /** What to do instead of a function of spreadsheets, by its name. */
  spreadsheet: Readonly<Record<string, string>>;
}

/** The turns of phrase of a language; each part put in is already said, and in brackets where it needs them. */
export interface ExpressionWords {
  title: Phrase;
  /** A field read where the columns of a row come first. */
  outside: Phrase;
  eachRow: Phrase;
  row: string;
  rowNamed: Phrase;
  rowAt: Phrase;
  rowsWhere: Phrase;
  ofRow: Phrase;
  ofRows: Phrase;
  mapped: Phrase;
  part: Phrase;
  itemAt: Phrase;
  next: Phrase;
  list: Phrase;
  yes: string;
  no: string;
  blank: string;
  context: Readonly<Record<string, string>>;
  figures: Readonly<Record<string, Phrase>>;
  register: Phrase;
  /** What is kept in each register, by its key; a register without a word here is called by its key. */
  registers: Readonly<Record<string, string>>;
  compare: Readonly<Record<Comparison, string>>;
  compareDates: Readonly<Record<Comparison, string>>;
  compute: Readonly<Record<Exclude<BinaryOperator, Comparison | '%' | 'in'>, string>>;
  remainder: Phrase;
  is: Phrase;
  isNot: Phrase;
  isOneOf: Phrase;
  holds: Phrase;
  isYes: Phrase;
  isNo: Phrase;
  not: Phrase;
  /** Not this, or that: if this, then that. */
  implies: Phrase;
  negative: Phrase;
  conditional: Phrase;
  all: Phrase;
  allNamed: Phrase;
  exists: Phrase;
  existsNamed: Phrase;
  answered: Phrase;
  unanswered: Phrase;
  anyRows: Phrase;
  noRows: Phrase;
  rowCount: Phrase;
  itemCount: Phrase;
  textLength: Phrase;
  roundedWhole: Phrase;
  /** Functions of one meaning, by name. */
  calls: Readonly<Record<string, Phrase>>;
}
