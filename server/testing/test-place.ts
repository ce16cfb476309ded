import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Binaries, bundledBinaries, systemBinaries } from '../src/platform/cluster/binaries.ts';
import { canEnter } from '../src/platform/cluster/can-enter.ts';
import { databaseUser } from '../src/platform/cluster/database-user.ts';
import { choosePlace, type Place } from '../src/platform/cluster/place.ts';

/** The clone's root: where programs must be copied, tests and starts share one copy. */
const clone = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A throw-away folder for a cluster; `base` is what to delete afterwards. */
export interface TestPlace extends Place {
  base: string;
}

/** Where databases of tests are kept: `npm test` names a folder in memory where there is one. */
const kept = process.env['KEHOACH_TEST_DATA'] ?? tmpdir();

/** Makes a folder that the database's user can enter, and finds the programs as a start would, copied where needed. */
export function testPlace(): TestPlace {
  const user = databaseUser();
  const base = mkdtempSync(join(canEnter(kept, user) ? kept : '/var/tmp', 'ke-hoach-test-'));
  const wish = { clone, dataFolder: base, user, say: () => undefined };
  return { base, ...choosePlace({ ...wish, binaries: programsUnderTest() }) };
}

/** The bundled PostgreSQL, or with `KEHOACH_TEST_PG=15` Debian's of that version. */
function programsUnderTest(): Binaries {
  const version = process.env['KEHOACH_TEST_PG'];
  return version ? systemBinaries(`/usr/lib/postgresql/${version}/bin`) : bundledBinaries();
}
