import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { entriesById, type EntryRow } from './library.repository.ts';

/** The entry a command left, as it stands. */
export async function entryNow({ id }: { id: string }, request: Request): Promise<EntryRow> {
  const loader = request.loaders.of<EntryRow>(async (ids) => entriesById(await request.reads.em(), ids), entriesById);
  const entry = await loader.load(id);
  if (!entry) throw problem('NOT_FOUND', { kind: 'LibraryEntry' });
  return entry;
}
