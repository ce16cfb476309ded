import { spawn, type SpawnOptions } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';

// On Windows a detached program would open a console of its own.
const detached = process.platform !== 'win32';

/** How a program ended: its exit code (null when it could not be started or was killed) and all it wrote. */
export interface ProgramEnd {
  code: number | null;
  output: string;
}

/** Spawn options under which every program of the cluster runs: the database's user, a plain environment, no shell. */
export function spawnOptions(folder: string, user: DatabaseUser | undefined): SpawnOptions {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    cwd: folder,
    env: { PATH, SystemRoot, TEMP, LC_ALL: 'C' },
    windowsHide: true,
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/** Runs a program to its end, out of reach of Ctrl-C in the terminal: what is begun is finished, then stopped. */
export function runProgram(program: string, args: string[], options: SpawnOptions): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The line of a program's output that names its failure, else the last. */
export function failureLine(output: string): string {
  const lines = output.trim().split('\n');
  return (lines.find((line) => /error:|FATAL:/.test(line)) ?? lines.at(-1))?.trim() || '?';
}
