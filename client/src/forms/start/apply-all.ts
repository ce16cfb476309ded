import type { FormDocument } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';

/** As many operations as the form language applies at once, when some of them are several. */
const atOnce = 40;

/** Many operations as edits that the form language takes. */
export function portionsOf(operations: readonly Operation[]): Operation[] {
  const portions: Operation[] = [];
  for (let from = 0; from < operations.length; from += atOnce)
    portions.push({ type: 'several', operations: operations.slice(from, from + atOnce) });
  return portions;
}

/** Applies operations that must be possible. */
export function applyAll(document: FormDocument, operations: readonly Operation[]): FormDocument {
  return portionsOf(operations).reduce((edited, several) => {
    const applied = applyOperation(edited, several);
    if (!applied.ok) throw new TypeError(`no form came of it: ${JSON.stringify(applied.problem)}`);
    return applied.document;
  }, document);
}
