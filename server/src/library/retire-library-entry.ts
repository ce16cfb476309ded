import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { entryToEdit } from './entry-to-edit.ts';
import type { RetireLibraryEntryInput } from './library.inputs.ts';
import type { SaveLibraryEntryResult } from './library.type.ts';

/** An entry that is offered no more. Forms keep their copy, and figures their meaning. */
export function retireLibraryEntry(
  request: Request,
  input: RetireLibraryEntryInput,
): Promise<typeof SaveLibraryEntryResult> {
  return perform(request, { action: 'library.retire', input }, async (work) => {
    const found = await entryToEdit(work, 'library.retire', input);
    if ('stopped' in found) return found.stopped;
    found.entry.retire(work.viewer.id, work.clock.now());
    work.record(found.entry.uid, { title: found.entry.title });
    return { kind: 'LibraryEntrySaved', id: found.entry.uid } as const;
  });
}
