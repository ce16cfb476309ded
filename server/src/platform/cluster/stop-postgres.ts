import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { clusterFiles } from './cluster-files.ts';
import type { DatabaseUser } from './database-user.ts';
import { runProgram, spawnOptions } from './run-program.ts';

interface Cluster {
  folder: string;
  binaries: Binaries;
  user: DatabaseUser | undefined;
}

/** Stops PostgreSQL: sessions are ended and all is written; after 5 seconds it is cut off (it recovers by itself). */
export async function stopPostgres({ folder, binaries, user }: Cluster): Promise<void> {
  const program = join(binaries.bin, 'pg_ctl');
  const stop = (mode: string) =>
    runProgram(
      program,
      ['stop', '-D', clusterFiles(folder).data, '-m', mode, '-w', '-t', '5'],
      spawnOptions(folder, user),
    );
  if ((await stop('fast')).code !== 0) await stop('immediate');
}
