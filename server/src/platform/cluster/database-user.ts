import { spawnSync } from 'node:child_process';
import { noDatabaseUser } from '../start-refusal.ts';

/** The operating system's user under which PostgreSQL runs. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the system's user `postgres`, made here when missing;
 * everyone else runs it as himself, which is said by `undefined`.
 */
export function databaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = findUser('postgres') ?? makeUser('postgres');
  const trial = spawnSync('true', { uid: user.uid, gid: user.gid, cwd: '/' });
  if (trial.error) throw noDatabaseUser(trial.error.message);
  return user;
}

function findUser(name: string): DatabaseUser | undefined {
  const uid = numberFrom('id', ['-u', name]);
  const gid = numberFrom('id', ['-g', name]);
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function makeUser(name: string): DatabaseUser {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name];
  const made = spawnSync('useradd', args, { encoding: 'utf8' });
  const user = findUser(name);
  if (!user) throw noDatabaseUser(made.error?.message ?? `useradd: ${made.stderr.trim()}`);
  return user;
}

function numberFrom(command: string, args: string[]): number | undefined {
  const ran = spawnSync(command, args, { encoding: 'utf8' });
  return ran.status === 0 ? Number(ran.stdout) : undefined;
}
