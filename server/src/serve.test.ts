import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { type Config, readConfig } from './config.ts';
import { serve } from './serve.ts';

const say = () => undefined;
let database: TestDatabase;
let config: Config;

beforeEach(async () => {
  database = await testDatabase();
  const env = {
    ...{ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl, PORT: '0', LOG_LEVEL: 'silent' },
    DATA_FOLDER: mkdtempSync(join(tmpdir(), 'ke-hoach-serve-')),
  };
  config = readConfig(env, ['--empty']);
});
afterEach(() => database.drop());

test('a started server answers at the address it tells, and no longer after its stop', async () => {
  const { address, stop } = await serve(config, say);
  expect((await fetch(address)).status).toBeLessThan(500);
  await stop();
  await expect(fetch(address)).rejects.toThrow();
});

test('a port in use is refused by its number, before the demonstration is loaded', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const said: string[] = [];
  const starting = serve({ ...config, port, empty: false }, (line) => said.push(line));
  await expect(starting).rejects.toThrow(`Port ${port} is used by another program`);
  expect(said).toEqual([]);
  other.close();
});
