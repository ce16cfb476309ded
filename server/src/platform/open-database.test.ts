import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openDatabase } from './open-database.ts';

const say = () => undefined;
const name = `office_${randomBytes(6).toString('hex')}`;
let admin: pg.Client;

beforeEach(async () => {
  admin = new pg.Client({ connectionString: inject('testCluster').superUrl });
  await admin.connect();
  await admin.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'secret'`);
  await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
});
afterEach(async () => {
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.query(`DROP ROLE IF EXISTS ${name}_app`);
  await admin.query(`DROP ROLE ${name}`);
  await admin.end();
});

const databaseUrl = (password = ':secret') => {
  const { host } = new URL(inject('testCluster').superUrl);
  return `postgresql://${name}${password}@${host}/${name}`;
};

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('a database of one owner gets an application role of its own, and two servers agree on its password', async () => {
  const [first, second] = [
    await openDatabase({ databaseUrl: databaseUrl() }, say),
    await openDatabase({ databaseUrl: databaseUrl() }, say),
  ];
  expect(second).toMatchObject({ ownerUrl: first.ownerUrl, appUrl: first.appUrl });
  expect(await ask(first.appUrl, 'SELECT current_user::text, app_role()::text')).toEqual([
    `${name}_app`,
    `${name}_app`,
  ]);
  expect(first.appUrl).not.toContain('secret');
});

test('a changed password of the owner changes the application role with it', async () => {
  const before = await openDatabase({ databaseUrl: databaseUrl() }, say);
  await admin.query(`ALTER ROLE ${name} PASSWORD 'other'`);
  const after = await openDatabase({ databaseUrl: databaseUrl(':other') }, say);
  expect(await ask(after.appUrl, 'SELECT 1')).toEqual([1]);
  await expect(ask(before.appUrl, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

test('an owner who may not make roles is told which right is missing', async () => {
  await admin.query(`ALTER ROLE ${name} NOCREATEROLE`);
  await expect(openDatabase({ databaseUrl: databaseUrl() }, say)).rejects.toThrow(
    `The database user ${name} lacks a right: CREATEROLE`,
  );
});

test('an application role that could pass row level security is refused', async () => {
  await admin.query(`CREATE ROLE ${name}_app LOGIN BYPASSRLS`);
  await expect(openDatabase({ databaseUrl: databaseUrl() }, say)).rejects.toThrow('bypasses row level security');
});

test('a role made by hand is used as given, without the right to make roles', async () => {
  await admin.query(`ALTER ROLE ${name} NOCREATEROLE`);
  await admin.query(`CREATE ROLE ${name}_app LOGIN PASSWORD 'by hand'`);
  const databaseAppUrl = databaseUrl().replace(`${name}:secret`, `${name}_app:by%20hand`);
  const { appUrl } = await openDatabase({ databaseUrl: databaseUrl(), databaseAppUrl }, say);
  expect(await ask(appUrl, 'SELECT current_user::text')).toEqual([`${name}_app`]);
});

test('a server that does not answer is refused in a sentence without the password', async () => {
  const opening = openDatabase({ databaseUrl: 'postgresql://owner:hidden@127.0.0.1:1/office' }, say);
  await expect(opening).rejects.toMatchObject({
    en: expect.stringMatching(/127\.0\.0\.1:1\/office cannot be reached/) as string,
  });
  await expect(opening).rejects.not.toThrow('hidden');
});

test('a server older than PostgreSQL 15 is refused by its version', async () => {
  // The real server is made to give its version as 14: a function of that name found before PostgreSQL's own.
  await ask(databaseUrl(), 'CREATE SCHEMA pretended');
  await ask(
    databaseUrl(),
    `CREATE FUNCTION pretended.current_setting(name text) RETURNS text LANGUAGE sql RETURN
     CASE name WHEN 'server_version_num' THEN '140011' WHEN 'server_version' THEN '14.11' ELSE pg_catalog.current_setting(name) END`,
  );
  await admin.query(`ALTER DATABASE ${name} SET search_path = pretended, pg_catalog, public`);
  await expect(openDatabase({ databaseUrl: databaseUrl() }, say)).rejects.toThrow(
    'is PostgreSQL 14.11: 15 or newer is needed',
  );
});
