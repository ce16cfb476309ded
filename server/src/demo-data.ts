import type { Client } from 'pg';
import { completeDemo, hasData, loadDemo } from '../seeds/load-demo.ts';
import { FileStore } from './files/file-store.ts';
import { filesFolderOf } from './files/files-folder.ts';
import { connectOwner } from './platform/connect-owner.ts';
import { migrate } from './platform/migrate.ts';
import { ensureEntry, openDatabase, type DatabaseChoice } from './platform/open-database.ts';
import { resetNeedsYes } from './platform/start-refusal.ts';
import { withRight } from './platform/with-right.ts';

type Say = (line: string) => void;
interface Urls {
  ownerUrl: string;
  appUrl: string;
}
interface Places extends Urls {
  filesFolder: string;
}

/** A note on the schema while the demo is being loaded: a load cut short is begun anew at the next start. */
const loadingNote = 'demo loading';

/** Loads the demo into a database without data, and again where the last load was cut short; completes an older one. */
export async function ensureDemo({ ownerUrl, appUrl, filesFolder }: Places, say: Say): Promise<void> {
  if (await withOwner(ownerUrl, wasCutShort)) await emptySchema({ ownerUrl, appUrl }, say);
  else if (await hasData(ownerUrl)) return completeDemo(ownerUrl, say);
  say('Nạp dữ liệu trình diễn / loading the demo');
  await withOwner(ownerUrl, (owner) => owner.query(`COMMENT ON SCHEMA public IS '${loadingNote}'`));
  await loadDemo({ ownerUrl, appUrl, files: new FileStore(filesFolder), say });
  await withOwner(ownerUrl, (owner) => owner.query('COMMENT ON SCHEMA public IS NULL'));
}

/** Deletes everything and loads the demo. Refuses while a server uses our folder, and a foreign database without --yes. */
export async function resetDemo(
  choice: DatabaseChoice & { filesFolder?: string | undefined; yes: boolean },
  say: Say,
): Promise<void> {
  if (choice.databaseUrl && !choice.yes) throw resetNeedsYes();
  const database = await openDatabase(choice, say);
  try {
    const filesFolder = filesFolderOf(choice);
    await emptySchema(database, say);
    await new FileStore(filesFolder).empty();
    await ensureDemo({ ...database, filesFolder }, say);
  } finally {
    await database.stop();
  }
}

async function emptySchema({ ownerUrl, appUrl }: Urls, say: Say): Promise<void> {
  say('Xóa dữ liệu cũ / deleting the old data');
  await withOwner(ownerUrl, (owner) =>
    withRight(owner, 'OWNER OF SCHEMA public', () =>
      owner.query('BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT'),
    ),
  );
  await ensureEntry({ databaseAppUrl: appUrl }, ownerUrl);
  await migrate(ownerUrl, say);
}

async function wasCutShort(owner: Client): Promise<boolean> {
  const note = await owner.query<{ note: string | null }>(
    `SELECT obj_description('public'::regnamespace, 'pg_namespace') AS note`,
  );
  return note.rows[0]?.note === loadingNote;
}

async function withOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = await connectOwner(ownerUrl);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
