import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clusterFolder } from '../../../testing/cluster-folder.ts';

// Real starts of a real PostgreSQL: seconds each on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let place: ReturnType<typeof clusterFolder>;
beforeEach(() => {
  place = clusterFolder();
});
afterEach(() => place.remove());

const postmasterPid = () => Number(readFileSync(join(place.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function startInAnotherProcess() {
  const script = fileURLToPath(new URL('../../../testing/start-cluster-alone.ts', import.meta.url));
  const args = [script, place.folder, place.binaries.root, place.binaries.bin];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('data is kept over a restart, in a private folder, by an owner who is no superuser', async () => {
  const first = await place.start();
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 6 AS n');
  await first.stop();
  const second = await place.start();
  expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([6]);
  expect(second.port).toBe(first.port);
  expect(await ask(second.ownerUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([false]);
  expect(statSync(place.folder).mode & 0o777).toBe(0o700);
});

test('texts are ordered as Vietnamese orders them', async () => {
  const { ownerUrl } = await place.start();
  const sorted = await ask(ownerUrl, `SELECT x FROM unnest(ARRAY['Đông', 'Em', 'Ân', 'An', 'Dân']) x ORDER BY x`);
  expect(sorted).toEqual(['An', 'Ân', 'Dân', 'Đông', 'Em']);
});

test('a second start in the same folder is refused while the first lives', async () => {
  const child = await startInAnotherProcess();
  await expect(place.start()).rejects.toThrow(/already running .*ke-hoach \d+/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await place.start();
});

test('the orphan of a killed server is adopted, not started twice', async () => {
  const child = await startInAnotherProcess();
  const orphan = postmasterPid();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { ownerUrl } = await place.start();
  expect(postmasterPid()).toBe(orphan);
  expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1]);
});

test('a start after server and PostgreSQL were both killed recovers', async () => {
  const child = await startInAnotherProcess();
  const dead = postmasterPid();
  child.kill('SIGKILL');
  process.kill(dead, 'SIGKILL');
  await once(child, 'exit');
  const { ownerUrl } = await place.start();
  expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1]);
});

test('PostgreSQL killed under a living server is started again at the same address', async () => {
  const { ownerUrl } = await place.start();
  process.kill(postmasterPid(), 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1]), {
    timeout: 15_000,
    interval: 200,
  });
});

test.each(['PG_VERSION', 'global/pg_control'])('a folder that lost %s is called damaged', async (file) => {
  await (await place.start()).stop();
  rmSync(join(place.folder, 'data', file));
  await expect(place.start()).rejects.toMatchObject({
    vi: expect.stringContaining('bị hỏng') as string,
    en: expect.stringContaining('is damaged') as string,
  });
});
