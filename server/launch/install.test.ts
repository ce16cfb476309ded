import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureInstalled } from './install.mjs';
import { runStep } from './run.mjs';

vi.mock('./run.mjs', () => ({ runStep: vi.fn() }));

let root: string;
const lock = {
  packages: {
    '': { name: 'clone' },
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
    'node_modules/own': { link: true },
  },
};
const holds = (packages: object) =>
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ke-hoach-test-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  vi.mocked(runStep).mockReset().mockResolvedValue(0);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('packages that are there as locked are not installed again', async () => {
  holds({ 'node_modules/needed': { version: '1.0.0' } });
  await ensureInstalled(root);
  expect(runStep).not.toHaveBeenCalled();
});

test.each([
  ['a fresh clone', undefined],
  ['another version', { 'node_modules/needed': { version: '0.9.0' } }],
])('%s is installed once', async (_case, packages) => {
  if (packages) holds(packages);
  await ensureInstalled(root);
  await ensureInstalled(root);
  expect(runStep).toHaveBeenCalledTimes(1);
  const stamp = readFileSync(join(root, 'node_modules', '.ke-hoach-lock'), 'utf8');
  expect(stamp).toBe(createHash('sha256').update(JSON.stringify(lock)).digest('hex'));
});

test('a failed installation is told and tried again at the next start', async () => {
  vi.mocked(runStep).mockResolvedValue(1);
  await expect(ensureInstalled(root)).rejects.toThrow('could not be installed');
  expect(existsSync(join(root, 'node_modules', '.ke-hoach-lock'))).toBe(false);
});
