// `npm run facts:rebuild -w server`: writes all facts anew. Ours is stopped first; a DATABASE_URL may stay in use.
import { readConfig } from './config.ts';
import { openOrm } from './platform/database.ts';
import { migrate } from './platform/migrate.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal } from './platform/start-refusal.ts';
import { rebuildFacts } from './figures/rebuild-facts.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const database = await openDatabase(readConfig(process.env, []), say);
  try {
    await migrate(database.ownerUrl, say);
    const owner = await openOrm(database.ownerUrl, []);
    const projected = await rebuildFacts(owner);
    await owner.close(true);
    say(`Đã lập lại số liệu của ${projected} báo cáo / facts of ${projected} reports written anew`);
  } finally {
    await database.stop();
  }
} catch (error) {
  const words = error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
