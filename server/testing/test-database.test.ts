import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './test-database.ts';

test('each test has a database of its own, and the application reaches it without owning it', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  const client = new pg.Client({ connectionString: one.appUrl });
  await client.connect();
  const role = await client.query(
    `SELECT rolsuper, rolbypassrls, rolinherit, current_user = app_role() AS named FROM pg_roles WHERE rolname = current_user`,
  );
  expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolinherit: false, named: true }]);
  await expect(client.query('CREATE TABLE own (id int)')).rejects.toThrow('permission denied');
  await client.end();
  expect(one.ownerUrl).not.toBe(two.ownerUrl);
  await one.drop();
  await two.drop();
});
