import { LockMode, type Work } from '../audit/perform.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver } from '../units/roles-over.ts';
import { LibraryEntry } from './library-entry.entity.ts';
import { mayEditLibrary } from './library.policy.ts';
import { findEntry } from './library.repository.ts';
import type { LibraryEntryConflict, LibraryEntryRefused } from './library.type.ts';

/** The entry, locked, for somebody who may change it; or why it cannot be changed now. It must be offered, or retired. */
export async function entryToEdit(
  { em }: Work,
  command: string,
  { entryId, expectedVersion }: { entryId: string; expectedVersion: number },
  wanted: 'offered' | 'retired' = 'offered',
): Promise<{ entry: LibraryEntry } | { stopped: LibraryEntryConflict | LibraryEntryRefused }> {
  const row = await findEntry(em, entryId);
  if (!row) throw problem('NOT_FOUND', { kind: 'LibraryEntry' });
  if (!mayEditLibrary(await rolesOver(em, row.ownerId))) throw problem('FORBIDDEN', { command });
  const entry = await em.findOneOrFail(LibraryEntry, { uid: row.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (entry.version !== expectedVersion) return { stopped: { kind: 'LibraryEntryConflict', id: row.id } };
  const code = entry.retiredAt ? 'RETIRED' : 'NOT_RETIRED';
  if ((code === 'RETIRED') !== (wanted === 'retired'))
    return { stopped: { kind: 'LibraryEntryRefused', code, details: {} } };
  return { entry };
}
