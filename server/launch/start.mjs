// `npm start`: from a fresh clone to a running server. Plain JavaScript without packages, for any Node from 20.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { endWith } from './refusal.mjs';
import { isInterrupted, run } from './run.mjs';
import { assertLauncherNode, nodeProgram } from './runtime.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** npm, told to end, ends its shell but not what the shell runs: losing the parent counts as being told. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.emit('SIGTERM', 'SIGTERM'), 500).unref();
}

try {
  assertLauncherNode();
  endWithNpm();
  await ensureInstalled(root);
  const node = nodeProgram(root);
  await ensureBuilt(root, node);
  const env = {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'ke-hoach'),
    ...process.env,
  };
  const main = join(root, 'server/dist/serve/main.js');
  const code = await run(node, [main, ...process.argv.slice(2)], { cwd: root, env });
  process.exitCode = isInterrupted(code) ? 0 : code;
} catch (error) {
  endWith(error);
}
