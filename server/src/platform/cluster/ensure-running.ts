import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { databaseDidNotStart, folderDamaged, type StartRefusal } from '../start-refusal.ts';
import { awaitAnswer } from './await-answer.ts';
import type { Binaries } from './binaries.ts';
import { clusterFiles, readSmall, writeSmall } from './cluster-files.ts';
import type { DatabaseUser } from './database-user.ts';
import { freePort } from './free-port.ts';
import { isAlive } from './is-alive.ts';
import { isOurs, readPostmaster } from './postmaster-file.ts';
import { spawnPostgres } from './spawn-postgres.ts';
import { stopPostgres } from './stop-postgres.ts';

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

/** Milliseconds for an attempt to start, and for an orphan, to answer at all; recovery may take as long as it needs. */
const startPatience = 60_000;
const orphanPatience = 10_000;

/** Adopts the PostgreSQL that still runs on the folder's data after its server was killed, else starts one. */
export async function ensureRunning(run: ClusterRun): Promise<Running> {
  const deadline = Date.now() + startPatience;
  for (;;) {
    const running = (await adopt(run)) ?? (await start(run));
    if ('client' in running) return running;
    if (!running.mayPass || Date.now() > deadline) throw running.refusal;
    await pause(500);
  }
}

async function adopt(run: ClusterRun): Promise<Running | undefined> {
  const found = readPostmaster(run.folder);
  if (!found || !isAlive(found.pid)) return undefined;
  if (!isOurs(found)) {
    rmSync(found.path, { force: true });
    return undefined;
  }
  const answer = await awaitAnswer({
    ...run,
    port: found.port,
    patience: orphanPatience,
    isGone: () => !isAlive(found.pid),
  });
  if (!(answer instanceof Error)) return { port: found.port, client: answer };
  if (isAlive(found.pid)) await stopPostgres(run);
  return undefined;
}

/** A start that failed; `mayPass` when its cause goes away by itself. */
interface FailedStart {
  refusal: StartRefusal;
  mayPass: boolean;
}

async function start(run: ClusterRun): Promise<Running | FailedStart> {
  const files = clusterFiles(run.folder);
  const port = await freePort(run.port ?? Number(readSmall(files.port) ?? 0));
  const child = spawnPostgres(run, port);
  const answer = await awaitAnswer({ ...run, port, patience: startPatience, isGone: child.isGone });
  if (!(answer instanceof Error)) {
    writeSmall(files.port, String(port));
    return { port, client: answer };
  }
  if (!child.isGone()) {
    await stopPostgres(run);
    return { refusal: folderDamaged(files.data, answer.message), mayPass: false };
  }
  const reason = child.failure();
  // Sessions of a killed PostgreSQL end within moments; a port may have been taken just now; another start may win.
  const mayPass = /could not bind|Address already in use|still in use|postmaster\.pid" already exists/.test(reason);
  const isOutside = /No space left|Cannot allocate|could not create|Permission denied/.test(reason);
  const refusal = mayPass || isOutside ? databaseDidNotStart(files.log, reason) : folderDamaged(files.data, reason);
  return { refusal, mayPass };
}
