import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { problem } from '../platform/problem.ts';
import { fileRefused } from './file-refused.ts';

/** A file that came whole and belongs to nothing yet. */
export interface Incoming {
  path: string;
  size: number;
  sha256: string;
}

/** So long may an upload be silent. */
const patience = { stalledAfter: 20_000 };
const diskFull = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * The bytes of files, in one folder, each under its SHA-256. They get there before the row that names them is committed;
 * a mark beside what is coming in says so until it is, and whoever finds an old mark looks whether the row came
 * (clear-files.ts). So a server that is killed at any moment leaves neither a row without bytes nor bytes without a row.
 */
export class FileStore {
  readonly #folder: string;
  readonly #stalledAfter: number;

  constructor(folder: string, { stalledAfter } = patience) {
    this.#folder = folder;
    this.#stalledAfter = stalledAfter;
  }

  /** Takes all bytes of a stream that does not stall, or throws; then nothing of it is left. */
  async receive(body: Readable, most: number): Promise<Incoming> {
    // Folders above may be another's as well: only what is ours is closed to others.
    await mkdir(this.#folder, { recursive: true });
    await mkdir(this.#incoming(), { recursive: true, mode: 0o700 });
    const path = this.#incoming(randomUUID());
    const timer = setTimeout(() => body.destroy(new Error('the upload stalled')), this.#stalledAfter);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await withFile(path, 'wx', async (file) => {
        // Whoever sends too much is still told why: the connection outlives the reading.
        for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          timer.refresh();
          size += chunk.length;
          if (size > most) throw fileRefused('size');
          hash.update(chunk);
          await file.appendFile(chunk);
        }
        await file.sync();
      });
      return { path, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(path, { force: true });
      throw asProblem(error);
    } finally {
      clearTimeout(timer);
    }
  }

  read(incoming: Incoming): Promise<Buffer> {
    return readFile(incoming.path);
  }

  /** Puts the bytes in their place and marks them until `settle`; called again it finds them there. */
  async place({ path, sha256 }: Incoming): Promise<void> {
    try {
      await withFile(`${path}.${sha256}`, 'a', (file) => file.sync());
      const to = this.#path(sha256);
      await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
      await rename(path, to).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT' || !(await sizeOf(to))) throw error;
      });
      await syncFolder(join(to, '..'));
      await syncFolder(this.#incoming());
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** The row is committed: the bytes are no longer in doubt. */
  settle({ path, sha256 }: Incoming): Promise<void> {
    return rm(`${path}.${sha256}`, { force: true });
  }

  /** Forgets what came in and was not placed. */
  drop({ path }: Incoming): Promise<void> {
    return rm(path, { force: true });
  }

  /** Opened for reading; null where the bytes are gone or fewer or more than they were. */
  async open(sha256: string, size: number): Promise<FileHandle | null> {
    const file = await open(this.#path(sha256), 'r').catch(() => null);
    if (file && (await file.stat()).size === size) return file;
    await file?.close();
    return null;
  }

  /** The SHA-256 of the bytes that are kept under one now; null where there are none. */
  async checksum(sha256: string): Promise<string | null> {
    const file = await open(this.#path(sha256), 'r').catch(() => null);
    if (!file) return null;
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }

  remove(sha256: string): Promise<void> {
    return rm(this.#path(sha256), { force: true });
  }

  /** Removes what began to come in and was not written to since; answers the marks of that age. */
  async sweep(before: Date): Promise<Incoming[]> {
    const names = await readdir(this.#incoming()).catch(() => []);
    const marks: Incoming[] = [];
    for (const name of names) {
      const path = this.#incoming(name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      const [id, sha256] = name.split('.');
      if (sha256) marks.push({ path: this.#incoming(id!), size: 0, sha256 });
      else await rm(path, { force: true });
    }
    return marks;
  }

  /** The checksums under which bytes are kept. */
  async kept(): Promise<string[]> {
    const folders = await readdir(this.#folder).catch(() => []);
    const names = await Promise.all(
      folders.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => readdir(join(this.#folder, name))),
    );
    return names.flat();
  }

  /** Deletes all files, and nothing else that may stand in the folder. */
  async empty(): Promise<void> {
    for (const sha256 of await this.kept()) await this.remove(sha256);
    await rm(this.#incoming(), { recursive: true, force: true });
  }

  #incoming(...name: string[]): string {
    return join(this.#folder, 'incoming', ...name);
  }

  #path(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

async function withFile(path: string, flags: string, run: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await run(file);
  } finally {
    await file.close();
  }
}

const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size;

/** A name in a folder outlives a loss of power once the folder is written; Windows has no such call and no need. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(path, 'r', (folder) => folder.sync());
}

function asProblem(error: unknown): unknown {
  return diskFull.has(String((error as NodeJS.ErrnoException).code)) ? problem('STORAGE_FULL', {}) : error;
}
