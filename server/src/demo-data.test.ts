import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { completeDemo, hasData, loadDemo } from '../seeds/load-demo.ts';
import { ensureDemo, resetDemo } from './demo-data.ts';

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
  const choice = { databaseUrl: database.ownerUrl, databaseAppUrl: database.appUrl };
  await expect(resetDemo({ ...choice, yes: false }, say)).rejects.toThrow('add --yes');
  expect(loadDemo).not.toHaveBeenCalled();
  await resetDemo({ ...choice, yes: true }, say);
  expect(loadDemo).toHaveBeenCalledOnce();
});
