import pg from 'pg';
import { databaseNotUtf8, databaseTooOld, databaseUnreachable } from './start-refusal.ts';

const oldestVersion = 150_000;

/**
 * Connects as the owner of the database; refuses one that cannot be reached, is older than PostgreSQL 15
 * or does not store UTF-8.
 */
export async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = await connect(ownerUrl);
  const asked = await client.query<{ number: number; name: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name,
            current_setting('server_encoding') AS encoding`,
  );
  const version = asked.rows[0];
  if (version && version.number >= oldestVersion && version.encoding === 'UTF8') return client;
  await client.end();
  throw version?.encoding === 'UTF8' ? databaseTooOld(version.name) : databaseNotUtf8(version?.encoding ?? '?');
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      connectionString: ownerUrl,
      connectionTimeoutMillis: 5000,
      application_name: 'ke-hoach',
      options: '-c jit=off',
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw databaseUnreachable(withoutPassword(ownerUrl), reasonOf(error));
  }
}

/** Node gathers the failures of a host with several addresses; the first says enough. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error ? first.message : String(first);
}

function withoutPassword(text: string): string {
  try {
    const { host, pathname } = new URL(text);
    return `${host}${pathname}`;
  } catch {
    return '?';
  }
}
