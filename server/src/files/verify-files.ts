import { rows, type EntityManager } from '../platform/database.ts';
import type { FileStore } from './file-store.ts';

export interface BadFile {
  id: string;
  name: string;
  unit: string;
  fault: 'missing' | 'altered';
}

export interface FilesVerdict {
  files: number;
  bad: BadFile[];
  /** Bytes that no row names: harmless, and what a restored older database leaves. */
  unnamed: number;
}

/** Holds the bytes of all files against their checksums; `em` is the owner's. */
export async function verifyFiles(em: EntityManager, store: FileStore): Promise<FilesVerdict> {
  const found = await rows<{ id: string; name: string; unit: string; sha256: string }>(
    em,
    `SELECT f.uid AS id, f.name, f.sha256, coalesce((SELECT p.name FROM unit_placements p WHERE p.unit_id = f.unit_id
       ORDER BY lower(p.valid) DESC NULLS LAST, p.id LIMIT 1), '') AS unit
     FROM files f WHERE f.removed_at IS NULL ORDER BY f.id`,
  );
  const checked = new Map<string, BadFile['fault'] | null>();
  for (const { sha256 } of found) {
    if (checked.has(sha256)) continue;
    const now = await store.checksum(sha256);
    checked.set(sha256, now === null ? 'missing' : now === sha256 ? null : 'altered');
  }
  const bad = found.flatMap(({ id, name, unit, sha256 }) => {
    const fault = checked.get(sha256);
    return fault ? [{ id, name, unit, fault }] : [];
  });
  const unnamed = (await store.kept()).filter((sha256) => !checked.has(sha256)).length;
  return { files: found.length, bad, unnamed };
}
