import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureAppRole } from './app-role.ts';
import { bundledBinaries } from './cluster/binaries.ts';
import { databaseUser } from './cluster/database-user.ts';
import { choosePlace } from './cluster/place.ts';
import { startCluster } from './cluster/start-cluster.ts';
import { connectOwner } from './connect-owner.ts';

/** Any fixed number would do; of servers that start at once on one database, one makes the role. */
const entryLock = 20250701;

/** What decides where the database is (see `Config`). */
export interface DatabaseChoice {
  /** Owner's connection to a server someone else runs; without it PostgreSQL is started here. */
  databaseUrl?: string | undefined;
  /** The application's connection, where its role is made by hand. */
  databaseAppUrl?: string | undefined;
  /** Where our own PostgreSQL keeps its data; `.data` of the clone without it. */
  dataFolder?: string | undefined;
}

/** An open database: who owns it (migrations, seeds), who works in it, and how to let go of it. */
export interface OpenDatabase {
  ownerUrl: string;
  appUrl: string;
  stop(): Promise<void>;
}

/**
 * Opens the database: starts our own PostgreSQL unless `databaseUrl` names another, then makes sure of the
 * application's role. Throws a StartRefusal, after stopping what it started.
 */
export async function openDatabase(choice: DatabaseChoice, say: (line: string) => void): Promise<OpenDatabase> {
  const server = choice.databaseUrl ? foreign(choice.databaseUrl) : await ownCluster(choice.dataFolder, say);
  try {
    const appUrl = await ensureEntry(choice, server.ownerUrl);
    return { ownerUrl: server.ownerUrl, appUrl, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Makes sure that the application's role exists and may enter; returns its connection. */
export async function ensureEntry(choice: DatabaseChoice, ownerUrl: string): Promise<string> {
  const owner = await connectOwner(ownerUrl);
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [entryLock]);
    return await ensureAppRole(owner, ownerUrl, choice.databaseAppUrl);
  } finally {
    await owner.end();
  }
}

function foreign(ownerUrl: string) {
  return { ownerUrl, stop: async () => undefined };
}

async function ownCluster(dataFolder: string | undefined, say: (line: string) => void) {
  const place = choosePlace({
    clone: cloneFolder(),
    dataFolder,
    binaries: bundledBinaries(),
    user: databaseUser(),
    say,
  });
  return startCluster({ ...place, say });
}

/** Where the server keeps what belongs to it, when nothing else is named: `.data` of the clone. */
export const dataFolderOf = ({ dataFolder }: DatabaseChoice): string => dataFolder ?? join(cloneFolder(), '.data');

/** The root of the clone, from wherever in it the program runs. */
function cloneFolder(): string {
  return fileURLToPath(new URL('..', import.meta.resolve('@ke-hoach/server/package.json'))).replace(/[\\/]$/, '');
}
