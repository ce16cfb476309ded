import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const made = new Set(['node_modules', 'dist', '.git', '.data', '.turbo']);
/** What tests of a package write; a folder of our own of that name stands in `src`. */
const isReport = (folder, name) => name === 'coverage' && basename(folder) !== 'src';

/** The path of every file in a folder and below it, but for what is installed, built or stored there. */
export function ownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || isReport(folder, entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? ownFiles(path) : [path];
  });
}
