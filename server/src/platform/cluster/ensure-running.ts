import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { databaseDidNotStart, folderDamaged } from '../start-refusal.ts';
import type { Binaries } from './binaries.ts';
import { clusterFiles, readSmall, writeSmall } from './cluster-files.ts';
import { connectSuper } from './connect-super.ts';
import type { DatabaseUser } from './database-user.ts';
import { freePort } from './free-port.ts';
import { isAlive } from './is-alive.ts';
import { runProgram, spawnOptions } from './run-program.ts';

/** What is needed to run the cluster of a folder. */
export interface ClusterRun {
  folder: string;
  binaries: Binaries;
  user: DatabaseUser | undefined;
  /** Wanted port; without it the one of the last start. */
  port: number | undefined;
  /** false only for throw-away data: nothing is forced to disk. */
  durable: boolean;
  say: (line: string) => void;
}

/** A running PostgreSQL: its port, and a superuser's connection to its database `postgres`. */
export interface Running {
  port: number;
  client: Client;
}

const startPatience = 60_000;
const orphanPatience = 10_000;

/** Adopts the PostgreSQL that still runs on the folder's data after its server was killed, else starts one. */
export async function ensureRunning(run: ClusterRun): Promise<Running> {
  return (await adopt(run)) ?? (await start(run));
}

/** Stops PostgreSQL: sessions are ended and all is written; after 5 seconds it is cut off (it recovers by itself). */
export async function stopPostgres({ folder, binaries, user }: Pick<ClusterRun, 'folder' | 'binaries' | 'user'>) {
  const stop = (mode: string) =>
    runProgram(
      join(binaries.bin, 'pg_ctl'),
      ['stop', '-D', clusterFiles(folder).data, '-m', mode, '-w', '-t', '5'],
      spawnOptions(folder, user),
    );
  if ((await stop('fast')).code !== 0) await stop('immediate');
}

async function adopt(run: ClusterRun): Promise<Running | undefined> {
  const found = readPidFile(run.folder);
  if (!found) return undefined;
  if (!isAlive(found.pid)) return undefined;
  if (!isPostgres(found.pid)) {
    rmSync(join(clusterFiles(run.folder).data, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const deadline = Date.now() + orphanPatience;
  while (Date.now() < deadline && isAlive(found.pid)) {
    const client = await connectSuper(run.folder, found.port).catch(() => undefined);
    if (client) return { port: found.port, client };
    await pause(100);
  }
  if (isAlive(found.pid)) await stopPostgres(run);
  return undefined;
}

async function start(run: ClusterRun): Promise<Running> {
  const files = clusterFiles(run.folder);
  const deadline = Date.now() + startPatience;
  for (;;) {
    const port = await freePort(run.port ?? Number(readSmall(files.port) ?? 0));
    const logStart = statSync(files.log, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnPostgres(run, port);
    while (child.exitCode === null && Date.now() < deadline) {
      const answer = await connectSuper(run.folder, port).catch((error: Error & { code?: string }) => error);
      if (!(answer instanceof Error)) {
        writeSmall(files.port, String(port));
        return { port, client: answer };
      }
      if (!isStillStarting(answer)) {
        await stopPostgres(run);
        throw folderDamaged(files.data, answer.message);
      }
      await pause(25);
    }
    const reason = failureIn(readFileSync(files.log).subarray(logStart).toString());
    if (child.exitCode === null) {
      await stopPostgres(run);
      throw databaseDidNotStart(files.log, reason);
    }
    if (Date.now() > deadline) throw databaseDidNotStart(files.log, reason);
    if (!/could not bind|Address already in use|still in use/.test(reason)) {
      if (/lock file "postmaster.pid" already exists/.test(reason)) return ensureRunning(run);
      if (/No space left|Cannot allocate|could not create (shared|any)|Permission denied/.test(reason)) {
        throw databaseDidNotStart(files.log, reason);
      }
      throw folderDamaged(files.data, reason);
    }
    await pause(500);
  }
}

/** Detached, so that Ctrl-C in the terminal reaches the server alone, which then stops PostgreSQL in its own time. */
function spawnPostgres({ folder, binaries, user, durable }: ClusterRun, port: number) {
  const files = clusterFiles(folder);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', files.data, ...settings.flatMap((setting) => ['-c', setting])];
  const tooLong = (statSync(files.log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const log = openSync(files.log, tooLong ? 'w' : 'a', 0o600);
  const options = {
    ...spawnOptions(folder, user),
    detached: true,
    stdio: ['ignore', log, log] as ['ignore', number, number],
  };
  const child = spawn(join(binaries.bin, 'postgres'), args, options);
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

/** Only an answer in PostgreSQL's own codes counts; 57P03 is "the database system is starting up". */
function isStillStarting(error: Error & { code?: string }): boolean {
  return !/^[0-9A-Z]{5}$/.test(error.code ?? '') || error.code === '57P03';
}

function failureIn(log: string): string {
  const lines = log.split('\n').filter((line) => /(FATAL|PANIC|ERROR|LOG):/.test(line));
  const worst = lines.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? firstLine(log);
  const cause = lines.find((line) => /could not bind/.test(line)) ?? worst;
  return cause.replace(/^.*?(FATAL|PANIC|ERROR|LOG):\s*/, '');
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';

function readPidFile(folder: string): { pid: number; port: number } | undefined {
  const lines = readSmall(join(clusterFiles(folder).data, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  return pid > 0 ? { pid, port: Number(lines?.[3]) } : undefined;
}

/**
 * After a reboot the file's process id may belong to a stranger; Linux tells, elsewhere a living process counts. The
 * file of a dead process is left alone: PostgreSQL needs it to see whether sessions of the dead one still write.
 */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
