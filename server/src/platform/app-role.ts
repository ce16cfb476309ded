import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { appRoleTooMighty, databaseRightsMissing, ownerPasswordNeeded } from './start-refusal.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * The role under which the application works: no owner, no superuser, subject to row level security. Its name is kept
 * in the database by the function `app_role()`, so that a renamed or copied database keeps its grants; its password
 * is derived from the owner's, so that several servers on one database agree without sharing a file.
 */
export async function ensureAppRole(owner: Client, ownerUrl: string): Promise<string> {
  const name = await roleName(owner);
  const url = appUrl(ownerUrl, name);
  const password = decodeURIComponent(url.password);
  const role = await describe(owner, name);
  const nameSql = pg.escapeIdentifier(name);
  const secret = pg.escapeLiteral(scramVerifier(password));
  if (!role) {
    await withRight(owner, 'CREATEROLE', () =>
      owner.query(`CREATE ROLE ${nameSql} LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEDB PASSWORD ${secret}`),
    );
  } else if (role.mighty) {
    throw appRoleTooMighty(name);
  } else if (!(await canConnect(url.href))) {
    await withRight(owner, `ADMIN OPTION ON ${name}`, () =>
      owner.query(`ALTER ROLE ${nameSql} LOGIN PASSWORD ${secret}`),
    );
  }
  await grantEntry(owner, name);
  return url.href;
}

/** Derived, never stored: HMAC-SHA256 of the owner's password over a fixed label and the role's name. */
function appUrl(ownerUrl: string, role: string): URL {
  const url = new URL(ownerUrl);
  if (!url.password) throw ownerPasswordNeeded();
  const label = `ke-hoach application role ${role}`;
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(label).digest('hex');
  url.username = encodeURIComponent(role);
  url.password = password;
  return url;
}

async function roleName(owner: Client): Promise<string> {
  const known = await owner.query<{ known: boolean; wanted: string }>(
    `SELECT to_regprocedure('public.app_role()') IS NOT NULL AS known, current_database() || '_app' AS wanted`,
  );
  const { known: isKnown, wanted } = known.rows[0] ?? { known: false, wanted: '' };
  if (isKnown) return (await owner.query<{ name: string }>('SELECT public.app_role() AS name')).rows[0]?.name ?? wanted;
  await withRight(owner, 'CREATE ON SCHEMA public', () =>
    owner.query(
      `CREATE FUNCTION public.app_role() RETURNS name LANGUAGE sql IMMUTABLE PARALLEL SAFE
       RETURN ${pg.escapeLiteral(wanted)}::name`,
    ),
  );
  return wanted;
}

async function describe(owner: Client, name: string): Promise<{ mighty: boolean } | undefined> {
  const found = await owner.query<{ mighty: boolean }>(
    `SELECT r.rolsuper OR r.rolbypassrls OR r.oid = d.datdba OR r.rolname = current_user AS mighty
     FROM pg_roles r, pg_database d WHERE r.rolname = $1 AND d.datname = current_database()`,
    [name],
  );
  return found.rows[0];
}

async function grantEntry(owner: Client, name: string): Promise<void> {
  const asked = await owner.query<{ database: string; connect: boolean; usage: boolean }>(
    `SELECT current_database() AS database, has_database_privilege($1, current_database(), 'CONNECT') AS connect,
            has_schema_privilege($1, 'public', 'USAGE') AS usage`,
    [name],
  );
  const { database, connect, usage } = asked.rows[0] ?? { database: '', connect: true, usage: true };
  const role = pg.escapeIdentifier(name);
  if (!connect) await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}`);
  if (!usage) await owner.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Turns PostgreSQL's "permission denied" into a sentence that names the right to grant. */
async function withRight<T>(owner: Client, right: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw databaseRightsMissing(owner.user ?? '', right);
    throw error;
  }
}
