import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const isAtLeast = (version, major, minor) => {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

/** The launcher itself needs Node 20; older ones lack what npm and turbo need. */
export function assertLauncherNode() {
  if (isAtLeast(process.version, 20, 0)) return;
  throw new Refusal(
    `Cần Node 20 trở lên, đang chạy ${process.version}.`,
    `Node 20 or newer is needed, this is ${process.version}.`,
  );
}

/** The Node that runs the program: the packaged 24 where npm has one for this platform, else the present one if new enough. */
export function nodeProgram(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  if (isAtLeast(process.version, 22, 17)) return process.execPath;
  throw new Refusal(
    `Không có Node 24 đi kèm cho ${system}-${process.arch}, và ${process.version} quá cũ: hãy cài Node 24.`,
    `No Node 24 comes with the program for ${system}-${process.arch}, and ${process.version} is too old: install Node 24.`,
  );
}
