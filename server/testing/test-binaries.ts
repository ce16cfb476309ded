import { type Binaries, bundledBinaries, systemBinaries } from '../src/platform/cluster/binaries.ts';

/** The PostgreSQL under test: the bundled one, or with `KEHOACH_TEST_PG=15` Debian's of that version. */
export function testBinaries(): Binaries {
  const version = process.env['KEHOACH_TEST_PG'];
  return version ? systemBinaries(`/usr/lib/postgresql/${version}/bin`) : bundledBinaries();
}
