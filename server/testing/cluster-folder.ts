import { rmSync } from 'node:fs';
import { type Cluster, startCluster } from '../src/platform/cluster/start-cluster.ts';
import { testPlace } from './test-place.ts';

/** A throw-away folder and the clusters a test starts in it; all end with `remove`. */
export function clusterFolder() {
  const { base, folder, binaries } = testPlace();
  const started: Cluster[] = [];
  return {
    folder,
    binaries,
    async start(): Promise<Cluster> {
      const cluster = await startCluster({ binaries, folder, say: () => undefined, durable: false });
      started.push(cluster);
      return cluster;
    },
    async remove() {
      for (const cluster of started) await cluster.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
