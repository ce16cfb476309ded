import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { runStep } from './run.mjs';

/** Installs the locked packages unless node_modules holds exactly them. */
export async function ensureInstalled(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.ke-hoach-lock');
  const wanted = createHash('sha256').update(lockText).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!holdsLocked(root, JSON.parse(lockText))) await install(root);
  writeFileSync(stamp, wanted);
}

/** npm keeps its own record of what it installed; packages for other platforms are missing from it. */
function holdsLocked(root, lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') || link || optional || installed[path]?.version === version,
  );
}

async function install(root) {
  // Under `npm start` the running Node may lie in node_modules, which npm ci deletes: use the one that runs npm.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const npm = npmProgram(node);
  const args = [npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runStep('Cài đặt các gói / installing packages (npm ci)', node, args, { cwd: root });
  if (code !== 0) {
    throw new Refusal(
      'Không cài được các gói: xem lỗi của npm ở trên (mạng, dung lượng đĩa, quyền ghi) rồi chạy lại.',
      "The packages could not be installed: see npm's message above (network, disk, permission), then start again.",
    );
  }
}

/** The npm that runs this, or the one installed beside the given Node. */
export function npmProgram(node) {
  const beside = join(dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const onWindows = join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const found = [process.env.npm_execpath, beside, onWindows].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Refusal('Không tìm thấy npm: hãy chạy bằng lệnh npm start.', 'npm was not found: run this by npm start.');
}
