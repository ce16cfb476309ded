// Run as a process of its own by tests that kill it: starts the cluster of the folder given and waits to be ended.
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { testBinaries } from './test-binaries.ts';

const folder = process.argv[2] ?? '';
const cluster = await startCluster({ binaries: testBinaries(), folder, say: () => undefined, durable: false });
process.stdout.write(`ready ${cluster.port}\n`);
