import { applyOperation } from '../../src/build/index.ts';
import type { FormDocument } from '../../src/index.ts';
import type { Operation } from '../../src/build/index.ts';

/** The document after all changes; throws TypeError where one is refused, because a design is made of permitted edits. */
export function redesigned(first: FormDocument, changes: readonly Operation[]): FormDocument {
  return changes.reduce((document, change) => {
    const result = applyOperation(document, change);
    if (!result.ok) throw new TypeError(`${change.type} is refused: ${JSON.stringify(result.problem)}`);
    return result.document;
  }, first);
}
