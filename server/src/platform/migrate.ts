import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { migrations } from '../../migrations/index.ts';
import { connectOwner } from './connect-owner.ts';
import { migrationFailed, newerSchema } from './start-refusal.ts';

const tableName = 'schema_migrations';
/** Any fixed number would do; it names the lock of the one server that migrates. */
const lockKey = 20251105;

/**
 * Brings the schema up to this program, one transaction per migration, one server at a time. Refuses a database that
 * holds migrations this program does not know. When nothing is pending it costs one connection and two questions.
 */
export async function migrate(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const owner = await connectOwner(ownerUrl);
  try {
    if ((await pendingMigrations(owner)).length === 0) return;
    await owner.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const pending = await pendingMigrations(owner);
    if (pending.length === 0) return;
    say(`Cập nhật cấu trúc dữ liệu (${pending.length} bước) / updating the schema (${pending.length} steps)`);
    await run(ownerUrl, pending);
  } finally {
    await owner.end();
  }
}

async function pendingMigrations(owner: Client): Promise<string[]> {
  const table = await owner.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [
    `public.${tableName}`,
  ]);
  const known = migrations.map(({ name }) => name);
  if (!table.rows[0]?.exists) return known;
  const done = (await owner.query<{ name: string }>(`SELECT name FROM public.${tableName}`)).rows.map(
    ({ name }) => name,
  );
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw newerSchema(unknown.join(', '));
  return known.filter((name) => !done.includes(name));
}

async function run(ownerUrl: string, names: string[]): Promise<void> {
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName, allOrNothing: false, snapshot: false, silent: true },
  });
  try {
    for (const name of names) {
      await orm.migrator.up({ migrations: [name] }).catch((error: Error) => {
        throw migrationFailed(name, error.message);
      });
    }
  } finally {
    await orm.close(true);
  }
}
