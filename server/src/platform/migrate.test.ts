import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { migrations } from '../../migrations/index.ts';
import { ensureEntry } from './open-database.ts';
import { migrate } from './migrate.ts';

const say = () => undefined;
let database: TestDatabase;
let owner: pg.Client;

beforeEach(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

const done = async () =>
  (await owner.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id')).rows.map((row) => row.name);

test('two servers that start at once on an empty database migrate it once', async () => {
  const roleName = (await owner.query<{ name: string }>('SELECT app_role()::text AS name')).rows[0]?.name;
  await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await owner.query(`CREATE FUNCTION app_role() RETURNS name LANGUAGE sql RETURN '${roleName}'::name`);
  await ensureEntry({ databaseAppUrl: database.appUrl }, database.ownerUrl);
  await Promise.all([migrate(database.ownerUrl, say), migrate(database.ownerUrl, say)]);
  expect(await done()).toEqual(migrations.map(({ name }) => name));
});

test('migrations are numbered one after another, each number once', () => {
  const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(migrations.map((_, at) => at + 1));
});

test('a database of a newer program is refused, and nothing is changed', async () => {
  await owner.query(`INSERT INTO schema_migrations (name) VALUES ('9999-later')`);
  const before = await done();
  await expect(migrate(database.ownerUrl, say)).rejects.toThrow('made by a newer program (it holds 9999-later');
  expect(await done()).toEqual(before);
});

test('a start with nothing to migrate says nothing', async () => {
  const said: string[] = [];
  await migrate(database.ownerUrl, (line) => said.push(line));
  expect(said).toEqual([]);
});
