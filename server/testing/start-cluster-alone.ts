// Run as a process of its own by tests that kill it: starts a cluster in `folder` with the programs in `root` and `bin`.
import { startCluster } from '../src/platform/cluster/start-cluster.ts';

const [folder = '', root = '', bin = ''] = process.argv.slice(2);
const cluster = await startCluster({ binaries: { root, bin }, folder, say: () => undefined, durable: false });
process.stdout.write(`ready ${cluster.port}\n`);
