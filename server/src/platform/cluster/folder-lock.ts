import type { Client } from 'pg';
import { alreadyRunning } from '../start-refusal.ts';

/** Any fixed number would do; it names the lock of the one server that may use a cluster's folder. */
const lockKey = 20250605;

/**
 * Takes the folder for this process by a lock that lives as long as the connection: `kill -9` frees it. Refuses when
 * another server holds it, before anything was changed.
 */
export async function takeFolder(client: Client, folder: string): Promise<void> {
  const asked = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lockKey]);
  if (asked.rows[0]?.taken) return;
  const held = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.classid = 0 AND l.objid::bigint = $1 AND l.granted`,
    [lockKey],
  );
  await client.end();
  throw alreadyRunning(folder, held.rows[0]?.name ?? 'ke-hoach');
}
