import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { portTaken, StartRefusal } from '../start-refusal.ts';
import type { Binaries } from './binaries.ts';
import { clusterFiles, keptPassword } from './cluster-files.ts';
import { databaseUser } from './database-user.ts';
import { databaseName, ensureOwner, ownerRole } from './ensure-owner.ts';
import { takeFolder } from './folder-lock.ts';
import { initialiseData } from './initialise-data.ts';
import { ownFolder } from './place.ts';
import { stopPostgres } from './stop-postgres.ts';
import { ensureRunning } from './ensure-running.ts';

/** What to start: programs, the folder that holds data, log and passwords, and who hears of progress. */
export interface ClusterWish {
  binaries: Binaries;
  folder: string;
  say: (line: string) => void;
  /** Wanted port on 127.0.0.1; without it the one of the last start, or a free one. */
  port?: number;
  /** false only for throw-away data. */
  durable?: boolean;
}

/** A running cluster of our own; `superUrl` is for bootstrap only. */
export interface Cluster {
  ownerUrl: string;
  superUrl: string;
  port: number;
  folder: string;
  stop(): Promise<void>;
}

/**
 * Starts, or adopts after a `kill -9`, the one PostgreSQL of a folder, and keeps it running until `stop`.
 * Throws a StartRefusal when the folder is in use, damaged or closed to the database's user.
 */
export async function startCluster(wish: ClusterWish): Promise<Cluster> {
  const { folder, binaries, say } = wish;
  const user = databaseUser();
  const files = clusterFiles(folder);
  const run = { folder, binaries, user, port: wish.port, durable: wish.durable ?? true, say };
  ownFolder(folder, user);
  await initialiseData(folder, binaries, user);
  const running = await ensureRunning(run);
  const { port } = running;
  let { client } = running;
  await takeFolder(client, folder);
  const ownerPassword = keptPassword(files.ownerPassword);
  await ensureOwner(client, ownerPassword);
  await client.query(`SET SESSION AUTHORIZATION ${ownerRole}`);

  let stopping = false;
  const guard = (guarded: Client) => guarded.once('end', () => void (stopping || revive()));
  const revive = async () => {
    say('PostgreSQL dừng ngoài dự kiến, đang khởi động lại / PostgreSQL ended unexpectedly, starting it again');
    for (let attempt = 0; attempt < 20 && !stopping; attempt += 1) {
      try {
        const again = await ensureRunning({ ...run, port });
        if (again.port !== port) throw portTaken(port);
        client = again.client;
        await takeFolder(client, folder);
        return guard(client);
      } catch (error) {
        if (error instanceof StartRefusal) say(`${error.vi}\n${error.en}`);
        await pause(500);
      }
    }
  };
  guard(client);

  const superPassword = keptPassword(files.superPassword, user);
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(ownerRole, ownerPassword, databaseName),
    superUrl: url('postgres', superPassword, 'postgres'),
    port,
    folder,
    async stop() {
      if (stopping) return;
      stopping = true;
      await client.end().catch(() => undefined);
      await stopPostgres(run);
    },
  };
}
