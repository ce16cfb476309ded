import type { FormDocument } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';

/** As many operations as the form language applies at once, those inside others counted. */
const atOnce = 150;

const sizeOf = (operation: Operation): number =>
  operation.type === 'several' ? operation.operations.reduce((size, one) => size + sizeOf(one), 1) : 1;

/** Many operations as edits that the form language takes. */
export function portionsOf(operations: readonly Operation[]): Operation[] {
  const portions: Operation[][] = [];
  let room = 0;
  for (const operation of operations) {
    const size = sizeOf(operation);
    if (size > room) {
      portions.push([]);
      room = atOnce;
    }
    portions.at(-1)!.push(operation);
    room -= size;
  }
  return portions.map((several) => ({ type: 'several', operations: several }));
}

/** Applies operations that must be possible. */
export function applyAll(document: FormDocument, operations: readonly Operation[]): FormDocument {
  return portionsOf(operations).reduce((edited, several) => {
    const applied = applyOperation(edited, several);
    if (!applied.ok) throw new TypeError(`no form came of it: ${JSON.stringify(applied.problem)}`);
    return applied.document;
  }, document);
}
