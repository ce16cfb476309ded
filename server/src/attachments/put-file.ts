import { LARGEST_FILE } from '@ke-hoach/forms';
import type { FilePlace } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import { fileName } from '../files/file-name.ts';
import { fileRefused } from '../files/file-refused.ts';
import type { FileStore, Incoming } from '../files/file-store.ts';
import type { FileType } from '../files/file-type.ts';
import { countAt, insertFile, lockBytes, lockedBytesOf, type FilePosition } from '../files/files.repository.ts';
import { faultOfContents } from '../files/judge/judge-contents.ts';
import { judgeFile } from '../files/judge/judge-file.ts';
import type { Scanner } from '../files/scanner/scanner.ts';
import { realClock } from '../platform/clock.ts';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { assertStillIn, type Request } from '../people/request.ts';
import { assertClean } from './assert-clean.ts';
import { places, targetOf } from './places.ts';

/** The most that the files of one unit take: two gigabytes. */
export const SPACE_OF_UNIT = 2 * 1024 ** 3;

export interface PutFileInput {
  place: FilePlace;
  /** Outer id of what it is for; of a task `plan/task/unit`, of a unit's own plan `plan/unit`. */
  of: string;
  name: string;
  idempotencyKey: string;
}

/** A file as the sender is told of it, and as an answer names it. */
export interface PutFile {
  id: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
}

/** Keeps a file that came whole: judged by what is in it, with its row or not at all. */
export async function putFile(
  request: Request,
  { store, scanner }: { store: FileStore; scanner: Scanner | undefined },
  input: PutFileInput,
  incoming: Incoming,
): Promise<PutFile> {
  try {
    // Bytes may come for minutes; whose session ended meanwhile sends none.
    await assertStillIn(request);
    const { size, sha256 } = incoming;
    const look = async () => {
      const bytes = await store.read(incoming);
      const file = { ...(await judged(bytes, input)), size, sha256 };
      if (scanner) await assertClean(request, scanner, { ...input, ...file, bytes });
      return file;
    };
    const file = await (scanner ? scanner.inTurn(look) : look());
    const stored = await perform(request, { action: 'file.put', input: { ...input, ...file } }, async (work) => {
      const target = await targetOf(work, input.place, input.of);
      await target.assertMay({ command: 'put' });
      await assertRoom(work.em, target.position, size);
      await lockBytes(work.em, sha256);
      const by = { at: work.clock.now(), accountId: work.viewer.id, storedAt: realClock().now() };
      const id = await insertFile(work.em, { ...target.position, ...file }, by);
      work.record(target.subject, { file: id, place: input.place, ...file });
      await store.place(incoming);
      return { id, ...file };
    });
    await store.settle(incoming);
    return stored;
  } finally {
    await store.drop(incoming);
  }
}

async function judged(bytes: Buffer, { place, name }: PutFileInput) {
  const verdict = judgeFile(bytes);
  if ('refused' in verdict) throw fileRefused(verdict.refused);
  if (!places[place].types.includes(verdict.type)) throw fileRefused('type');
  const fault = verdict.type === 'docx' || verdict.type === 'xlsx' ? await faultOfContents(bytes) : null;
  if (fault) throw fileRefused(fault);
  return { type: verdict.type, name: fileName(name, verdict.type) };
}

async function assertRoom(em: EntityManager, position: FilePosition, size: number): Promise<void> {
  const { most } = places[position.place];
  const taken = await lockedBytesOf(em, position.unitId);
  if (taken + size > SPACE_OF_UNIT) throw problem('FILE_SPACE_USED', { limit: SPACE_OF_UNIT });
  const isOfUnit = position.place === 'evidence' || position.place === 'unitPlan';
  const there = await countAt(em, { ...position, unitId: isOfUnit ? position.unitId : null });
  if (there >= most) throw problem('TOO_MANY_FILES', { limit: most });
}

/** Larger ones are refused before they are read. */
export const mostBytes = LARGEST_FILE;
