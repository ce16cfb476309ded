import type { ProblemCode, ProblemDetails } from '@ke-hoach/schema';

/** A refusal from the one list in schema/src/problems.ts. Domain code throws nothing else. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C;
  readonly details: ProblemDetails[C];
  constructor(code: C, details: ProblemDetails[C]) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** `throw problem('REPORT_WRONG_STATE', { state, command })` */
export function problem<C extends ProblemCode>(code: C, details: ProblemDetails[C]): Problem<C> {
  return new Problem(code, details);
}
