import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { runStep } from './run.mjs';

const packages = ['schema', 'forms', 'server', 'client'];
/** Shown by a screen. */
const guides = 'docs/guides';
const rootFiles = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const notSource = new Set(['dist', 'node_modules', '.turbo', 'gql', 'coverage']);
const results = ['schema/dist', 'forms/dist', 'server/dist/serve/main.js', 'client/dist/index.html'];

/** Builds all packages unless no source changed since the last build, so that a second start is quick. */
export async function ensureBuilt(root, node) {
  const stamp = join(root, 'node_modules', '.ke-hoach-build');
  const wanted = fingerprint(root);
  const isBuilt = results.every((path) => existsSync(join(root, path)));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const code = await runStep('Dựng chương trình / building', node, turboArgs(root, 'build'), {
    cwd: root,
    env: turboEnv(node),
  });
  if (code !== 0) {
    throw new Refusal('Không dựng được chương trình: xem lỗi ở trên.', 'The build failed: see the message above.');
  }
  writeFileSync(stamp, wanted);
}

/** Arguments for Node to run one turbo task of all packages, showing only what fails. */
export function turboArgs(root, task) {
  return [
    join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
    'run',
    task,
    '--output-logs=errors-only',
    '--log-order=grouped',
  ];
}

/** turbo sends nothing home, and the packages' scripts find the same Node first. */
export function turboEnv(node) {
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

/** Paths, sizes and times of all sources: cheap, and wrong only towards building once too often. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (notSource.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) add(path);
    }
  };
  for (const file of rootFiles) add(join(root, file));
  for (const name of [...packages, guides]) walk(join(root, name));
  return hash.digest('hex');
}
