import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { folderClosed, folderNotOurs } from '../start-refusal.ts';
import type { Binaries } from './binaries.ts';
import { canEnter } from './can-enter.ts';
import type { DatabaseUser } from './database-user.ts';

/** Where the cluster lives and which programs run it. */
export interface Place {
  folder: string;
  binaries: Binaries;
}

/** What a clone wants: its own folder for data, or the one its operator named. */
export interface WantedPlace {
  clone: string;
  dataFolder: string | undefined;
  binaries: Binaries;
  user: DatabaseUser | undefined;
  say: (line: string) => void;
}

/**
 * Chooses the folder of the cluster. Where the database's user cannot enter the clone (continuous integration clones
 * under /root, mode 0700), data and a copy of the programs go to a folder under /var/tmp keyed by the clone's path.
 */
export function choosePlace({ clone, dataFolder, binaries, user, say }: WantedPlace): Place {
  const elsewhere = join('/var/tmp', `ke-hoach-${createHash('sha256').update(clone).digest('hex').slice(0, 12)}`);
  const wanted = dataFolder ?? join(clone, '.data');
  const wantedIsOpen = canEnter(dirname(wanted), user);
  if (dataFolder && !wantedIsOpen) throw folderClosed(wanted, user?.name ?? '');
  const data = wantedIsOpen ? wanted : elsewhere;
  const programsAreOpen = canEnter(join(binaries.bin, 'postgres'), user);
  if (!wantedIsOpen || !programsAreOpen) {
    claim(elsewhere);
    say(`Dữ liệu và PostgreSQL nằm ở ${elsewhere} / data and PostgreSQL are in ${elsewhere}`);
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user) chmodSync(data, statSync(data).mode | 0o111);
  return { folder: join(data, 'postgres'), binaries: programsAreOpen ? binaries : copyOf(binaries, elsewhere) };
}

/** Makes a private folder (mode 0700) for the database's user. */
export function ownFolder(folder: string, user: DatabaseUser | undefined): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  } catch {
    throw folderClosed(folder, user?.name ?? process.env['USER'] ?? '');
  }
}

/** /var/tmp is open to everyone, so a folder found there must be a real one, made by us and writable by us alone. */
function claim(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)
    throw folderNotOurs(folder);
  chmodSync(folder, 0o711);
}

/** Copied beside and renamed, so that a start cut short leaves no half copy; the version is part of the name. */
function copyOf(binaries: Binaries, folder: string): Binaries {
  const version = createHash('sha256')
    .update(String(lstatSync(join(binaries.bin, 'postgres')).size))
    .digest('hex');
  const root = join(folder, `programs-${version.slice(0, 8)}`);
  if (!existsSync(root)) {
    const fresh = `${root}.${process.pid}`;
    cpSync(binaries.root, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    openToAll(fresh);
    renameSync(fresh, root);
  }
  return { root, bin: join(root, basename(binaries.bin)) };
}

/** A narrow umask at install time would otherwise leave the programs unreadable for the database's user. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
