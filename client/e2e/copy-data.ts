import { chmodSync, chownSync, cpSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the data of a server that has stopped; another server may run on the copy. */
export function copyData(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  giveLike(from, to);
  // The port of the database belongs to whoever took it first.
  rmSync(join(to, 'postgres', 'port'), { force: true });
}

/** The copy belongs to whom the original belongs to, who may be the database's own user, and is as closed to others. */
function giveLike(from: string, to: string): void {
  const { uid, gid, mode } = lstatSync(from);
  if (process.getuid?.() === 0) chownSync(to, uid, gid);
  chmodSync(to, mode);
  if (lstatSync(from).isDirectory()) for (const name of readdirSync(from)) giveLike(join(from, name), join(to, name));
}
