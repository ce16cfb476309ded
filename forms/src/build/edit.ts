import type { Form, FormDocument } from '../dialect/form.ts';
import type { Operation, OperationNote, OperationProblem } from './operation.ts';

/** The document being edited (a copy that may be changed) and the form it was before. */
export interface Draft {
  document: FormDocument;
  form: Form;
  /** The version that the draft follows, if one was published: its choices stay, with their codes. */
  published?: Form;
  /** Gives a new permanent id. */
  newId(): string;
  /** What could not be done as asked, though nothing stood in the way. */
  notes: OperationNote[];
}

/** Refuses the operation; only `applyOperation` catches it. */
export class Refusal extends Error {
  readonly problem: OperationProblem;

  constructor(code: OperationProblem['code'], details: Record<string, unknown> = {}) {
    super(code);
    this.problem = { code, details };
  }
}

/**
 * An edit changes the draft's document. It gives back the operation that undoes it, or nothing: then what it changed is
 * noted and put back as it was.
 */
export type Edit<Type extends Operation['type']> = (
  draft: Draft,
  operation: Extract<Operation, { type: Type }>,
) => Operation | undefined;
