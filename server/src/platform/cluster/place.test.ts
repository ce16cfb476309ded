import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePlace } from './place.ts';

const stranger = { name: 'postgres', uid: 54_321, gid: 54_321 };
let base: string;
let clone: string;
let said: string[];
let elsewhere: string | undefined;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ke-hoach-test-'));
  clone = join(base, 'clone');
  said = [];
  elsewhere = undefined;
  mkdirSync(join(clone, 'native', 'bin'), { recursive: true });
  writeFileSync(join(clone, 'native', 'bin', 'postgres'), 'program', { mode: 0o755 });
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
});

function choose(dataFolder?: string) {
  const binaries = { root: join(clone, 'native'), bin: join(clone, 'native', 'bin') };
  const place = choosePlace({ clone, dataFolder, binaries, user: stranger, say: (line) => said.push(line) });
  elsewhere = /\/var\/tmp\/ke-hoach-[0-9a-f]{12}/.exec(place.folder)?.[0];
  return place;
}

test('a clone that the database user can enter keeps its data and programs to itself', () => {
  chmodSync(base, 0o755);
  expect(choose()).toMatchObject({
    folder: join(clone, '.data', 'postgres'),
    binaries: { root: join(clone, 'native') },
  });
  expect(said).toEqual([]);
});

test('below a parent of mode 0700 data and programs go to a folder named after the clone, and this is said', () => {
  chmodSync(base, 0o700);
  const place = choose();
  expect(elsewhere).toBeDefined();
  expect(place.folder).toBe(`${elsewhere}/postgres`);
  expect(place.binaries.bin.startsWith(`${elsewhere}/programs-`)).toBe(true);
  expect(existsSync(join(place.binaries.bin, 'postgres'))).toBe(true);
  expect(said.join()).toContain(elsewhere);
  expect(choose()).toEqual(place);
});

test('a folder in /var/tmp that someone else prepared is not used', () => {
  chmodSync(base, 0o700);
  choose();
  const claimed = elsewhere ?? '';
  rmSync(claimed, { recursive: true });
  symlinkSync(base, claimed);
  expect(() => choose()).toThrow('made by someone else');
  rmSync(claimed);
});

test('a data folder named by the operator is never replaced by another', () => {
  chmodSync(base, 0o700);
  expect(() => choose(join(base, 'data'))).toThrow(/postgres cannot enter/);
});
