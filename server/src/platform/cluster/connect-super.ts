import pg from 'pg';
import { clusterFiles, readSmall } from './cluster-files.ts';

/** Connects as the cluster's superuser, who exists for bootstrap only. Fails with the driver's error. */
export async function connectSuper(folder: string, port: number, database = 'postgres'): Promise<pg.Client> {
  const password = readSmall(clusterFiles(folder).superPassword) ?? '';
  const client = new pg.Client({
    ...{ host: '127.0.0.1', port, user: 'postgres', password, database },
    connectionTimeoutMillis: 5000,
    application_name: `ke-hoach ${process.pid}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
