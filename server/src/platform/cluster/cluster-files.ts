import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';

/** The names of everything in a cluster's folder. */
export const clusterFiles = (folder: string) => ({
  data: join(folder, 'data'),
  log: join(folder, 'postgresql.log'),
  port: join(folder, 'port'),
  superPassword: join(folder, 'postgres.password'),
  ownerPassword: join(folder, 'owner.password'),
});

/** Reads a small file of the cluster's folder; undefined when it is missing. */
export function readSmall(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** Writes a small file readable only by its owner, whole or not at all. */
export function writeSmall(path: string, text: string, user?: DatabaseUser): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, `${text}\n`, { mode: 0o600 });
  if (user) chownSync(fresh, user.uid, user.gid);
  renameSync(fresh, path);
}

/** A password kept in a file, made on first use. */
export function keptPassword(path: string, user?: DatabaseUser): string {
  const kept = readSmall(path);
  if (kept) return kept;
  const made = randomBytes(24).toString('hex');
  writeSmall(path, made, user);
  return made;
}
