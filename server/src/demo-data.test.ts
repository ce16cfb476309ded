import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { given } from '../testing/given.ts';
import { completeDemo, hasData, loadDemo } from '../seeds/load-demo.ts';
import { ensureDemo, resetDemo } from './demo-data.ts';
import { connectOwner } from './platform/connect-owner.ts';

vi.mock('../seeds/load-demo.ts', () => ({ completeDemo: vi.fn(), hasData: vi.fn(), loadDemo: vi.fn() }));

const say = () => undefined;
let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
  vi.mocked(loadDemo).mockReset();
  vi.mocked(completeDemo).mockReset();
  vi.mocked(hasData).mockReset();
});
afterEach(() => database.drop());

/** Folders of its own: what is reset is emptied. */
const foreign = () => ({
  ...{ databaseUrl: database.ownerUrl, databaseAppUrl: database.appUrl },
  dataFolder: mkdtempSync(join(tmpdir(), 'ke-hoach-reset-')),
});
const load = () => ensureDemo({ ...database, filesFolder: '/tmp' }, say);

test('the demo is loaded into a database without data, and afterwards only completed', async () => {
  await load();
  vi.mocked(hasData).mockResolvedValue(true);
  await load();
  expect(loadDemo).toHaveBeenCalledTimes(1);
  expect(completeDemo).toHaveBeenCalledTimes(1);
});

test('a load that was cut short is begun anew on an empty schema', async () => {
  vi.mocked(loadDemo).mockRejectedValueOnce(new Error('killed'));
  await expect(load()).rejects.toThrow('killed');
  vi.mocked(hasData).mockResolvedValue(true);
  await load();
  expect(loadDemo).toHaveBeenCalledTimes(2);
});

test('a database that DATABASE_URL names is not emptied without --yes', async () => {
  const choice = { ...foreign(), mode: 'demo' } as const;
  await expect(resetDemo({ ...choice, yes: false }, say)).rejects.toThrow('add --yes');
  expect(loadDemo).not.toHaveBeenCalled();
  await resetDemo({ ...choice, yes: true }, say);
  expect(loadDemo).toHaveBeenCalledOnce();
});

test('data that is no demo is neither opened as one nor deleted for one', async () => {
  const owner = await connectOwner(database.ownerUrl);
  await given(owner).unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  await owner.end();
  vi.mocked(hasData).mockResolvedValue(true);
  await expect(load()).rejects.toThrow('KEHOACH_MODE=production');
  expect(completeDemo).not.toHaveBeenCalled();
  await expect(resetDemo({ ...foreign(), mode: 'production', yes: true }, say)).rejects.toThrow('KEHOACH_MODE');
  await expect(load()).rejects.toThrow('KEHOACH_MODE=production');
});
