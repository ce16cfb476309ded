import pg from 'pg';
import type { Client } from 'pg';

/** The role that owns the database, and the database's name, in a cluster of our own. */
export const ownerRole = 'kehoach_owner';
export const databaseName = 'kehoach';

/**
 * Makes the owner's role and the database when they are missing. The owner is no superuser: it may make roles (the
 * application's), and owns one database.
 */
export async function ensureOwner(client: Client, password: string): Promise<void> {
  const found = await client.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
    [ownerRole, databaseName],
  );
  const { role, database } = found.rows[0] ?? { role: false, database: false };
  if (!role) await client.query(`CREATE ROLE ${ownerRole} LOGIN CREATEROLE PASSWORD ${pg.escapeLiteral(password)}`);
  if (!database) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
}
