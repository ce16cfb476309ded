import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { entryToEdit } from './entry-to-edit.ts';
import { checkContent } from './library-content.ts';
import type { EditLibraryEntryInput } from './library.inputs.ts';
import { keepVersion } from './library.repository.ts';
import type { SaveLibraryEntryResult } from './library.type.ts';

/** Makes the next version of an entry; of a code list every item that was there is still there or retired. */
export function editLibraryEntry(
  request: Request,
  input: EditLibraryEntryInput,
): Promise<typeof SaveLibraryEntryResult> {
  return perform(request, { action: 'library.edit', input }, async (work) => {
    const found = await entryToEdit(work, 'library.edit', input);
    if ('stopped' in found) return found.stopped;
    const { entry } = found;
    const following = { id: entry.uid, version: entry.version + 1, before: entry.saved() };
    const checked = checkContent(entry.kind, input.content, following);
    if (!checked.ok) return { ...checked, kind: 'LibraryEntryRefused' } as const;
    const [at, by] = [work.clock.now(), work.viewer.id];
    entry.edit(checked.title, checked.content, by, at);
    await keepVersion(work.em, { entryId: entry.id, number: entry.version, content: entry.content, at, by });
    work.record(entry.uid, { version: entry.version, title: entry.title });
    return { kind: 'LibraryEntrySaved', id: entry.uid } as const;
  });
}
