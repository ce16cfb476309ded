// A process of its own: the whole server on a PostgreSQL of its own with a country of units. Prints its address.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { join } from 'node:path';
import { buildApp } from '../src/app.ts';
import { FileStore } from '../src/files/file-store.ts';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { migrate } from '../src/platform/migrate.ts';
import { ensureEntry } from '../src/platform/open-database.ts';
import { testPlace } from '../testing/test-place.ts';
import { fillTree } from './fill-tree.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);
const { base, ...place } = testPlace();
const cluster = await startCluster({ ...place, say });
const stop = async () => {
  await cluster.stop();
  rmSync(base, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
const appUrl = await ensureEntry({}, cluster.ownerUrl);
await migrate(cluster.ownerUrl, say);
const owner = await connectOwner(cluster.ownerUrl);
say(`${await fillTree(owner, Number(process.env['BENCH_UNITS'] ?? 25_000))} units`);
await owner.end();
const app = await buildApp({
  config: { mode: 'demo' },
  appUrl,
  files: new FileStore(join(base, 'files')),
  log: pino({ level: 'error' }),
});
const server = createServer(app.handle);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
