import { spawn, type SpawnOptions } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';

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

/** Runs a program to its end. */
export function runProgram(program: string, args: string[], options: SpawnOptions): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The last line of a program's output, for a sentence about its failure. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() || '?';
}
