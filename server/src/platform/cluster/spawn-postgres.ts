import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFiles } from './cluster-files.ts';
import type { ClusterRun } from './ensure-running.ts';
import { spawnOptions } from './run-program.ts';

/** Bytes from which the log is begun anew at a start. */
const longLog = 10_000_000;

/**
 * Spawns PostgreSQL on 127.0.0.1 only. Detached, so that Ctrl-C in the terminal reaches the server alone, which then
 * stops PostgreSQL in its own time; its output goes to a file, which outlives the server.
 */
export function spawnPostgres({ folder, binaries, user, durable }: ClusterRun, port: number) {
  const files = clusterFiles(folder);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'jit=off'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', files.data, ...settings.flatMap((setting) => ['-c', setting])];

  const size = statSync(files.log, { throwIfNoEntry: false })?.size ?? 0;
  const begin = size > longLog ? 0 : size;
  const log = openSync(files.log, begin === 0 ? 'w' : 'a', 0o600);
  const stdio: StdioOptions = ['ignore', log, log];
  const child = spawn(join(binaries.bin, 'postgres'), args, { ...spawnOptions(folder, user), detached: true, stdio });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return {
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    /** Why it ended, in its own words. */
    failure: () => failureIn(readFileSync(files.log).subarray(begin).toString()),
  };
}

/** A port that cannot be bound is followed by a less telling FATAL; a missing file is told without any level. */
function failureIn(log: string): string {
  const lines = log.trim().split('\n');
  const cause =
    lines.find((line) => line.includes('could not bind')) ??
    lines.findLast((line) => /(FATAL|PANIC):/.test(line)) ??
    lines.find((line) => !line.includes('LOG:')) ??
    lines.at(-1);
  return cause?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '') || '?';
}
