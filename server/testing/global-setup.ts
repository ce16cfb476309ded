import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { migrate } from '../src/platform/migrate.ts';
import { ensureEntry } from '../src/platform/open-database.ts';
import { testPlace } from './test-place.ts';

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
  const { base, ...place } = testPlace();
  const say = () => undefined;
  const cluster = await startCluster({ ...place, say, durable: false });
  const end = async () => {
    await cluster.stop();
    rmSync(base, { recursive: true, force: true });
  };
  try {
    const { superUrl, ownerUrl } = cluster;
    const appUrl = await ensureEntry({}, ownerUrl);
    await migrate(ownerUrl, say);
    project.provide('testCluster', { superUrl, ownerUrl, appUrl });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
