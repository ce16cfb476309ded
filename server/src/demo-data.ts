import type { Client } from 'pg';
import { completeDemo, hasData, loadDemo } from '../seeds/load-demo.ts';
import { auditFolderOf } from './audit/seal/sealer.ts';
import { SignedHeads } from './audit/seal/signed-heads.ts';
import { FileStore } from './files/file-store.ts';
import { filesFolderOf } from './files/files-folder.ts';
import { connectOwner } from './platform/connect-owner.ts';
import { migrate } from './platform/migrate.ts';
import { ensureEntry, openDatabase, type DatabaseChoice } from './platform/open-database.ts';
import { badSetting, notTheDemo, resetNeedsYes } from './platform/start-refusal.ts';
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

/**
 * Loads the demo into a database without data, and again where the last load was cut short; completes an older one. Data
 * that is no demo is left alone: anybody could move its clock, and the duties with it.
 */
export async function ensureDemo({ ownerUrl, appUrl, filesFolder }: Places, say: Say): Promise<void> {
  if (await withOwner(ownerUrl, wasCutShort)) await emptySchema({ ownerUrl, appUrl }, say);
  else if (await withOwner(ownerUrl, isAnothers)) throw notTheDemo();
  else if (await hasData(ownerUrl)) return completeDemo(ownerUrl, say);
  say('Nạp dữ liệu trình diễn / loading the demo');
  await withOwner(ownerUrl, (owner) => owner.query(`COMMENT ON SCHEMA public IS '${loadingNote}'`));
  await loadDemo({ ownerUrl, appUrl, files: new FileStore(filesFolder), say });
  await withOwner(ownerUrl, (owner) => owner.query('COMMENT ON SCHEMA public IS NULL'));
}

/**
 * Deletes everything and loads the demo. Refuses while a server uses our folder, in production, and without --yes a foreign
 * database and data that is no demo.
 */
export async function resetDemo(
  choice: DatabaseChoice & {
    mode: 'demo' | 'production';
    auditFolder?: string | undefined;
    filesFolder?: string | undefined;
    yes: boolean;
  },
  say: Say,
): Promise<void> {
  if (choice.mode === 'production') throw badSetting('KEHOACH_MODE', 'demo');
  if (choice.databaseUrl && !choice.yes) throw resetNeedsYes();
  const database = await openDatabase(choice, say);
  try {
    if (!choice.yes && (await withOwner(database.ownerUrl, isAnothers))) throw notTheDemo();
    const filesFolder = filesFolderOf(choice);
    await emptySchema(database, say);
    await new FileStore(filesFolder).empty();
    new SignedHeads(auditFolderOf(choice)).putAside(new Date());
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

/** Is there data, and none of the demo's people in it? */
async function isAnothers(owner: Client): Promise<boolean> {
  const made = await owner.query<{ is: boolean }>(`SELECT to_regclass('public.accounts') IS NOT NULL AS is`);
  if (!made.rows[0]!.is) return false;
  const found = await owner.query<{ is: boolean }>(
    'SELECT EXISTS (SELECT FROM units) AND NOT EXISTS (SELECT FROM accounts WHERE demo_card IS NOT NULL) AS is',
  );
  return found.rows[0]!.is;
}

async function withOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = await connectOwner(ownerUrl);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
