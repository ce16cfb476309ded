import type { BinaryOperator, ExpressionProblem } from '../rules/expression.ts';
import type { Type } from '../rules/types.ts';
import type { Sentence } from './sentences.ts';

/** One function as the builder offers it: what it takes, what it gives, how it is written. */
export interface FunctionTexts {
  takes: string;
  gives: string;
  example: string;
}

type Said = (...parts: string[]) => string;
type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** What is wrong with expressions, said in one language. */
export interface ExpressionTexts {
  problems: Record<ExpressionProblem['code'], Sentence>;
  /** What the text should have gone on with, by `details.expected` of SYNTAX; signs stand for themselves. */
  goesOn: Readonly<Record<string, string>>;
  /** Types by name, those that only problems ask for included. */
  types: Readonly<Record<Exclude<Type['of'], 'list'> | 'list' | 'table' | 'single', string>>;
  listOf: Said;
  /** What to do, by "wanted<found"; `any` when there is no better. */
  hints: Readonly<Record<string, string>> & { any: string };
  functions: Readonly<Record<string, FunctionTexts>>;
}

/** The turns of phrase of a language; each part put in is already said, and in brackets where it needs them. */
export interface ExpressionWords {
  title: Said;
  /** A question read where the columns of a row come first. */
  outside: Said;
  eachRow: Said;
  row: string;
  rowNamed: Said;
  rowAt: Said;
  rowsWhere: Said;
  ofRow: Said;
  ofRows: Said;
  mapped: Said;
  part: Said;
  itemAt: Said;
  next: Said;
  list: Said;
  yes: string;
  no: string;
  blank: string;
  context: Readonly<Record<string, string>>;
  figures: Readonly<Record<string, Said>>;
  register: Said;
  /** What is kept in each register, by its key; a register without a word here is called by its key. */
  registers: Readonly<Record<string, string>>;
  compare: Readonly<Record<Comparison, string>>;
  compareDates: Readonly<Record<Comparison, string>>;
  compute: Readonly<Record<Exclude<BinaryOperator, Comparison | '%' | 'in'>, string>>;
  remainder: Said;
  is: Said;
  isNot: Said;
  isOneOf: Said;
  holds: Said;
  isYes: Said;
  isNo: Said;
  not: Said;
  /** Not this, or that: if this, then that. */
  implies: Said;
  negative: Said;
  conditional: Said;
  all: Said;
  allNamed: Said;
  exists: Said;
  existsNamed: Said;
  answered: Said;
  unanswered: Said;
  anyRows: Said;
  noRows: Said;
  rowCount: Said;
  itemCount: Said;
  textLength: Said;
  roundedWhole: Said;
  /** Functions of one meaning, by name. */
  calls: Readonly<Record<string, Said>>;
}
