import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFiles, readSmall } from './cluster-files.ts';

/** What the file `postmaster.pid` tells of a PostgreSQL that runs, or ran, on the folder's data. */
export interface Postmaster {
  path: string;
  data: string;
  pid: number;
  port: number;
}

/** Reads the file; undefined when there is none or nothing in it. */
export function readPostmaster(folder: string): Postmaster | undefined {
  const { data } = clusterFiles(folder);
  const path = join(data, 'postmaster.pid');
  const lines = readSmall(path)?.split('\n');
  const pid = Number(lines?.[0]);
  return pid > 0 ? { path, data, pid, port: Number(lines?.[3]) } : undefined;
}

/**
 * Whether the living process is the one that wrote the file. After a reboot its number may belong to a stranger; Linux
 * tells, elsewhere a living process counts. The file of a dead process says nothing and must stay: PostgreSQL needs it
 * to see whether sessions of the dead one still write.
 */
export function isOurs({ pid, data }: Postmaster): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return false;
  }
}
