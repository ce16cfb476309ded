import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureAppRole } from '../src/platform/app-role.ts';
import { databaseUser } from '../src/platform/cluster/database-user.ts';
import { choosePlace } from '../src/platform/cluster/place.ts';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { migrate } from '../src/platform/migrate.ts';
import { testBinaries } from './test-binaries.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template of all test databases, and the superuser who copies it. */
    testCluster: { superUrl: string; ownerUrl: string; appUrl: string };
  }
}

/**
 * One throw-away PostgreSQL for the whole run, migrated once; each test copies its database (see test-database.ts).
 * `KEHOACH_TEST_PG=15` runs the same on Debian's PostgreSQL 15 instead of the bundled 18.
 */
export default async function setup(project: TestProject) {
  if (!process.version.startsWith('v24.'))
    throw new Error(`tests need Node 24, this is ${process.version}: use npm test`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'ke-hoach-test-'));
  const say = () => undefined;
  const place = choosePlace({ clone: process.cwd(), dataFolder, binaries: testBinaries(), user: databaseUser(), say });
  const cluster = await startCluster({ ...place, say, durable: false });
  const { superUrl, ownerUrl } = cluster;
  const owner = await connectOwner(ownerUrl);
  const appUrl = await ensureAppRole(owner, ownerUrl);
  await owner.end();
  await migrate(ownerUrl, say);
  project.provide('testCluster', { superUrl, ownerUrl, appUrl });
  return async () => {
    await cluster.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
