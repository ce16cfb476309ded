import type { FormDocument } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { applyOperation } from './apply-operation.ts';
import { differenceOf } from './difference.ts';
import type { Operation } from './operation.ts';

/**
 * The one edit that takes a document back behind several, given what undoes each of them, the newest first; null where one
 * of them cannot be undone any more.
 */
export function goingBack(document: FormDocument, inverses: readonly Operation[]): Operation | null {
  let earlier = document;
  for (const inverse of inverses) {
    const undone = applyOperation(earlier, inverse);
    if (!undone.ok) return null;
    earlier = undone.document;
  }
  const steps = differenceOf(document as unknown as Json, earlier as unknown as Json);
  return { type: 'revert', steps, undid: inverses.length };
}
