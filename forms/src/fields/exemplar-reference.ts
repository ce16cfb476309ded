import { referenceKind } from './reference.ts';

/** An exemplar (model, initiative), by its permanent id. */
export const exemplarReference = referenceKind('exemplar-reference');
