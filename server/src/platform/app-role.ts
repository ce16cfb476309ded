import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { appRoleTooMighty, badSetting, ownerPasswordNeeded } from './start-refusal.ts';
import { scramVerifier } from './scram-verifier.ts';
import { withRight } from './with-right.ts';

/**
 * The role under which the application works: no owner, no superuser, subject to row level security. Its name is kept
 * in the database by the function `app_role()`, so that a renamed or copied database keeps its grants; its password
 * is derived from the owner's, so that several servers on one database agree without sharing a file. `givenUrl` names
 * role and password instead. Returns the application's connection.
 */
export async function ensureAppRole(owner: Client, ownerUrl: string, givenUrl?: string): Promise<string> {
  const name = await roleName(owner, givenUrl && decodeURIComponent(new URL(givenUrl).username));
  const role = await describe(owner, name);
  if (role?.mighty) throw appRoleTooMighty(name);
  const url = givenUrl ?? appUrl(ownerUrl, name);
  if (!role || !(await canConnect(url))) await makeRole(owner, name, url, role !== undefined);
  await grantEntry(owner, name);
  return url;
}

async function makeRole(owner: Client, name: string, url: string, exists: boolean): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const secret = pg.escapeLiteral(scramVerifier(decodeURIComponent(new URL(url).password)));
  const [right, sql] = exists
    ? [`ADMIN OPTION ON ROLE ${name}`, `ALTER ROLE ${role} LOGIN PASSWORD ${secret}`]
    : ['CREATEROLE', `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEDB PASSWORD ${secret}`];
  await withRight(owner, right, () => owner.query(sql));
}

/** Derived, never stored: HMAC-SHA256 of the owner's password over a fixed label and the role's name. */
function appUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  if (!url.password) throw ownerPasswordNeeded();
  const label = `ke-hoach application role ${role}`;
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(label).digest('hex');
  url.username = encodeURIComponent(role);
  url.password = password;
  return url.href;
}

/** The name kept in the database, written there on first use. */
async function roleName(owner: Client, given: string | undefined): Promise<string> {
  const asked = await owner.query<{ kept: boolean; derived: string }>(
    `SELECT to_regprocedure('public.app_role()') IS NOT NULL AS kept, current_database() || '_app' AS derived`,
  );
  if (asked.rows[0]?.kept) {
    const kept = (await owner.query<{ name: string }>('SELECT public.app_role() AS name')).rows[0]?.name ?? '';
    if (given && given !== kept) throw badSetting('DATABASE_APP_URL', `${given} ≠ app_role() = ${kept}`);
    return kept;
  }
  const name = given || (asked.rows[0]?.derived ?? '');
  await withRight(owner, 'CREATE ON SCHEMA public', () =>
    owner.query(
      `CREATE FUNCTION public.app_role() RETURNS name LANGUAGE sql IMMUTABLE PARALLEL SAFE
       RETURN ${pg.escapeLiteral(name)}::name`,
    ),
  );
  return name;
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
  const asked = await owner.query<{ database: string; connect: boolean; temporary: boolean; usage: boolean }>(
    `SELECT current_database() AS database, has_database_privilege($1, current_database(), 'CONNECT') AS connect,
            has_database_privilege($1, current_database(), 'TEMPORARY') AS temporary, has_schema_privilege($1, 'public', 'USAGE') AS usage`,
    [name],
  );
  const { database, connect, temporary, usage } = asked.rows[0]!;
  const role = pg.escapeIdentifier(name);
  if (!connect) await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}`);
  // Rehearsals work on copies (unit-changes/on-copies.ts).
  if (!temporary) await owner.query(`GRANT TEMPORARY ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}`);
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
