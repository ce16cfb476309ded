import { perform } from '../audit/perform.ts';
import { findFile, removeFileRow } from '../files/files.repository.ts';
import { realClock } from '../platform/clock.ts';
import { problem } from '../platform/problem.ts';
import type { Request } from '../people/request.ts';
import type { FileRemoved, RemoveFileInput } from './attachment.type.ts';
import { targetOf } from './places.ts';

/** Takes a file away; one that was handed in with a report stays for ever. */
export function removeFile(request: Request, input: RemoveFileInput): Promise<FileRemoved> {
  return perform(request, { action: 'file.remove', input }, async (work) => {
    const file = await findFile(work.em, input.fileId);
    if (!file) throw problem('NOT_FOUND', { kind: 'File' });
    const target = await targetOf(work, file.place, file);
    if (!(target.maySee?.(file) ?? true)) throw problem('NOT_FOUND', { kind: 'File' });
    await target.assertMay({ command: 'remove', file });
    if (file.kept) throw problem('FILE_KEPT', {});
    await removeFileRow(work.em, file.id, realClock().now());
    const { id, place, name, sha256 } = file;
    work.record(target.subject, { file: id, place, name, sha256 });
    return { id };
  });
}
