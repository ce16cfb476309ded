import type { FormDocument } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';

class IdOfTheServer extends Error {}

/**
 * The document as it will be once the edits on their way are done, so that a tick is seen when it is made. What only the
 * server can name, or will refuse, is not shown in advance.
 */
export function shownAtOnce(document: FormDocument, operations: readonly Operation[]): FormDocument {
  let shown = document;
  for (const operation of operations) {
    try {
      const done = applyOperation(shown, operation, {
        newId: () => {
          throw new IdOfTheServer();
        },
      });
      if (done.ok) shown = done.document;
    } catch (fault) {
      if (!(fault instanceof IdOfTheServer)) throw fault;
    }
  }
  return shown;
}
