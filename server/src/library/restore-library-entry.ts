import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { entryToEdit } from './entry-to-edit.ts';
import type { RestoreLibraryEntryInput } from './library.inputs.ts';
import type { SaveLibraryEntryResult } from './library.type.ts';

/** A retired entry that is offered again, in the version in which it was retired. */
export function restoreLibraryEntry(
  request: Request,
  input: RestoreLibraryEntryInput,
): Promise<typeof SaveLibraryEntryResult> {
  return perform(request, { action: 'library.restore', input }, async (work) => {
    const found = await entryToEdit(work, 'library.restore', input, 'retired');
    if ('stopped' in found) return found.stopped;
    found.entry.restore(work.viewer.id, work.clock.now());
    work.record(found.entry.uid, { title: found.entry.title });
    return { kind: 'LibraryEntrySaved', id: found.entry.uid } as const;
  });
}
