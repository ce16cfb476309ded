// `npm run integrity:verify -w server`: holds revisions against their checksums, facts against revisions, files against
// their bytes. Exit code 1 lists what differs. Ours is stopped first; a DATABASE_URL may stay in use.
import { readConfig } from './config.ts';
import { verifyFacts } from './figures/verify-facts.ts';
import { FileStore } from './files/file-store.ts';
import { filesFolderOf } from './files/files-folder.ts';
import { verifyFiles } from './files/verify-files.ts';
import { openOrm, type EntityManager } from './platform/database.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal } from './platform/start-refusal.ts';
import { verifyRevisions } from './reports/receipts/verify-revisions.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const faults = {
  altered: 'đã bị thay đổi / altered',
  gone: 'không còn / gone',
  missing: 'mất / missing',
} as const;

try {
  const config = readConfig(process.env, []);
  const database = await openDatabase(config, say);
  try {
    const owner = await openOrm(database.ownerUrl);
    const em = owner.em.fork() as EntityManager;
    const revisions = await verifyRevisions(em);
    const facts = await verifyFacts(owner);
    const files = await verifyFiles(em, new FileStore(filesFolderOf(config)));
    await owner.close(true);
    const lines = [
      ...revisions.bad.map(({ fault, receiptNumber }) => `lần nộp / revision ${receiptNumber}: ${faults[fault]}`),
      ...facts.differing.map(
        (id) => `số liệu / facts: ${id}: lập lại bằng / write anew by npm run facts:rebuild -w server`,
      ),
      ...(facts.sums > 0
        ? [`tổng / sums: ${facts.sums}: lập lại bằng / write anew by npm run facts:rebuild -w server`]
        : []),
      ...files.bad.map(({ fault, id, name, unit }) => `tệp / file ${id}  ${name}  (${unit}): ${faults[fault]}`),
    ];
    lines.forEach(say);
    if (lines.length > 0 || facts.differs > 0) process.exitCode = 1;
    else {
      say(
        `Nguyên vẹn / whole: ${revisions.revisions} lần nộp / revisions, ${facts.reports} báo cáo có số liệu / reports with facts, ${files.files} tệp / files`,
      );
    }
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error)}\n`);
  process.exitCode = 1;
}
