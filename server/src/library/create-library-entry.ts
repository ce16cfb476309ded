import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@ke-hoach/forms';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { freeIndicatorKey, isIndicatorKey } from './indicator-key.ts';
import { checkContent } from './library-content.ts';
import type { CreateLibraryEntryInput } from './library.inputs.ts';
import { ownOffice } from './library.policy.ts';
import { keepVersion } from './library.repository.ts';
import type { SaveLibraryEntryResult } from './library.type.ts';

/** Adds an entry to the library of the designer's own office; two indicators of an office never share a key. */
export function createLibraryEntry(
  request: Request,
  input: CreateLibraryEntryInput,
): Promise<typeof SaveLibraryEntryResult> {
  return perform(request, { action: 'library.create', input }, async ({ em, viewer, clock, record }) => {
    const ownerId = ownOffice(viewer, 'library.create');
    const { kind } = input;
    const refused = (code: string, details: Record<string, unknown>) =>
      ({ kind: 'LibraryEntryRefused', code, details }) as const;
    if (kind === 'indicator' && input.key && !isIndicatorKey(input.key))
      return refused('KEY_INVALID', { key: input.key });
    const id = randomUUID();
    const checked = checkContent(kind, input.content, { id, version: 1, before: null });
    if (!checked.ok) return refused(checked.code, checked.details);
    const key = kind === 'indicator' ? input.key || (await freeIndicatorKey(em, checked.title)) : null;
    const content = canonicalJson(checked.content);
    const at = clock.now();
    const inserted = await firstRow<{ id: string }>(
      em,
      `INSERT INTO library_entries (uid, owner_id, kind, key, title, content, saved_at, saved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (owner_id, key) DO NOTHING RETURNING id::text AS id`,
      [id, ownerId, kind, key, checked.title, content, at, viewer.id],
    );
    if (!inserted) return refused('KEY_TAKEN', { key });
    await keepVersion(em, { entryId: inserted.id, number: 1, content, at, by: viewer.id });
    record(id, { kind, key, title: checked.title });
    return { kind: 'LibraryEntrySaved', id } as const;
  });
}
