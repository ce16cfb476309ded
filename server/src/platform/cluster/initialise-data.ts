import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { databaseDidNotStart, folderDamaged, folderOfOtherVersion } from '../start-refusal.ts';
import type { Binaries } from './binaries.ts';
import { clusterFiles, keptPassword, readSmall } from './cluster-files.ts';
import type { DatabaseUser } from './database-user.ts';
import { isAlive } from './is-alive.ts';
import { failureLine, runProgram, spawnOptions } from './run-program.ts';

/** ICU with Vietnamese rules for every text, C for all else; passwords are asked from everyone, also locally. */
const initdbFlags = ['--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C', '--encoding=UTF8'];
const accessFlags = ['--auth=scram-sha-256', '-U', 'postgres'];

/**
 * Makes the cluster's data on first use. It is made beside its place and renamed, so that a start cut short leaves
 * nothing half made, and of two starts at once one wins. Data that is there is checked, never changed.
 */
export async function initialiseData(folder: string, binaries: Binaries, user: DatabaseUser | undefined) {
  const files = clusterFiles(folder);
  if (existsSync(files.data)) return assertSound(files.data, binaries, folder, user);
  removeLeftovers(folder);
  const fresh = `${files.data}.${process.pid}`;
  keptPassword(files.superPassword, user);
  const ran = await runProgram(
    join(binaries.bin, 'initdb'),
    [...initdbFlags, ...accessFlags, `--pwfile=${files.superPassword}`, '-D', fresh],
    spawnOptions(folder, user),
  );
  if (ran.code !== 0) throw databaseDidNotStart(folder, `initdb: ${failureLine(ran.output)}`);
  if (existsSync(files.data)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, files.data);
}

async function assertSound(data: string, binaries: Binaries, folder: string, user: DatabaseUser | undefined) {
  const found = readSmall(join(data, 'PG_VERSION'));
  if (!found) throw folderDamaged(data, 'PG_VERSION');
  const asked = await runProgram(join(binaries.bin, 'postgres'), ['--version'], spawnOptions(folder, user));
  const wanted = /\d+/.exec(asked.output)?.[0];
  if (asked.code !== 0 || !wanted) throw databaseDidNotStart(folder, failureLine(asked.output));
  if (found !== wanted) throw folderOfOtherVersion(data, found, wanted);
}

/** Data half made by a start that was killed; the process id in the name tells whether its maker still lives. */
function removeLeftovers(folder: string): void {
  const prefix = `${basename(clusterFiles(folder).data)}.`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
