import type { Operation, OperationNote, OperationProblem } from '../build/operation.ts';
import type { Sentence } from './sentences.ts';

/** What is said about the edits of a form in one language; the compiler asks for every operation and every refusal. */
export interface OperationSentences {
  operations: Record<Operation['type'], Sentence>;
  problems: Record<OperationProblem['code'], Sentence>;
  notes: Record<OperationNote['code'], Sentence>;
  /** Put behind a change of kind that gives the field a new id. */
  notComparable: string;
  /** The edit of a batch that was refused. */
  index: Sentence;
}
