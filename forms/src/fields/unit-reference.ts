import { referenceKind } from './reference.ts';

/** A unit of any line, by its permanent id. */
export const unitReference = referenceKind('unit-reference');
