import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../src/platform/cluster/start-cluster.ts';
import { testBinaries } from './test-binaries.ts';

/** A throw-away folder and the clusters a test starts in it; all end with `remove`. */
export function clusterFolder() {
  const base = mkdtempSync(join(tmpdir(), 'ke-hoach-test-'));
  chmodSync(base, 0o711);
  const folder = join(base, 'postgres');
  const started: Cluster[] = [];
  return {
    folder,
    async start(): Promise<Cluster> {
      const cluster = await startCluster({ binaries: testBinaries(), folder, say: () => undefined, durable: false });
      started.push(cluster);
      return cluster;
    },
    async remove() {
      for (const cluster of started) await cluster.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
