import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { migrate } from '../src/platform/migrate.ts';
import { ensureEntry } from '../src/platform/open-database.ts';
import { testPlace } from '../testing/test-place.ts';
import { startChild } from './start-child.ts';

/** The database of a bench, with its tables and nothing in them. */
export interface BenchDatabase {
  owner: pg.Client;
  ownerUrl: string;
  appUrl: string;
  /** Starts a server of the bench beside it and answers its port. */
  serve(file: string, message?: object): Promise<number>;
}

/** Says how far a bench is; what it measured goes to the output alone. */
export const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Measures on a PostgreSQL of its own, which goes with its servers afterwards, also where somebody interrupts. */
export async function onBenchDatabase(measure: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const { base, ...place } = testPlace();
  const cluster = await startCluster({ ...place, say });
  const children: ChildProcess[] = [];
  const interrupted = new Promise<never>((_, reject) => process.once('SIGINT', () => reject(new Error('interrupted'))));
  const run = async () => {
    const { ownerUrl } = cluster;
    const appUrl = await ensureEntry({}, ownerUrl);
    await migrate(ownerUrl, say);
    const owner = await connectOwner(ownerUrl);
    await mayFillAtOnce(cluster.superUrl, owner.user!);
    await measure({ owner, ownerUrl, appUrl, serve: (file, message) => startChild(children, file, appUrl, message) });
    await owner.end();
  };
  try {
    await Promise.race([run(), interrupted]);
  } finally {
    for (const child of children) child.kill();
    await cluster.stop();
    rmSync(base, { recursive: true, force: true });
  }
}

/** A bench may fill tables without triggers and without looking up what each row names: what it writes is whole. */
async function mayFillAtOnce(superUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  await client.query(`GRANT SET ON PARAMETER session_replication_role TO ${client.escapeIdentifier(role)}`);
  await client.end();
}

/** Fills tables at once: their triggers rest, their indexes are made when all rows stand. */
export async function filledAtOnce(
  owner: pg.Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `SELECT i.indexrelid::regclass::text AS name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') AS made
     FROM pg_index i WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT i.indisunique`,
    [tables],
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  await owner.query('SET session_replication_role = replica');
  await fill();
  await owner.query(`SET session_replication_role = origin; SET maintenance_work_mem = '512MB'`);
  say('rows stand; indexes follow');
  for (const { made } of rows) await owner.query(made);
}
