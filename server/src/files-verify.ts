// `npm run files:verify -w server`: holds the bytes of all files against their checksums. Exit code 1 lists what is missing
// or altered. Ours is stopped first; a DATABASE_URL may stay in use.
import { readConfig } from './config.ts';
import { FileStore } from './files/file-store.ts';
import { filesFolderOf } from './files/files-folder.ts';
import { verifyFiles, type BadFile } from './files/verify-files.ts';
import { openOrm, type EntityManager } from './platform/database.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal } from './platform/start-refusal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const words: Record<BadFile['fault'], string> = { missing: 'mất / missing', altered: 'đã bị thay đổi / altered' };

try {
  const config = readConfig(process.env, []);
  const database = await openDatabase(config, say);
  try {
    const owner = await openOrm(database.ownerUrl);
    const verdict = await verifyFiles(owner.em.fork() as EntityManager, new FileStore(filesFolderOf(config)));
    await owner.close(true);
    const { files, bad, unnamed } = verdict;
    for (const { fault, id, name, unit } of bad) say(`${words[fault]}: ${id}  ${name}  (${unit})`);
    if (unnamed > 0) say(`${unnamed} tệp không thuộc nội dung nào / files that belong to nothing`);
    if (bad.length === 0) say(`Các tệp nguyên vẹn: ${files} / all files are whole: ${files}`);
    else process.exitCode = 1;
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error)}\n`);
  process.exitCode = 1;
}
