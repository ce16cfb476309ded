// `npm run facts:verify -w server`: holds all figures against what was handed in, and sums against figures. Exit code 1 lists
// the reports that differ and says how many sums; `facts:rebuild` mends them. Ours is stopped first; a DATABASE_URL may stay
// in use.
import { readConfig } from './config.ts';
import { verifyFacts } from './figures/verify-facts.ts';
import { openOrm } from './platform/database.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal } from './platform/start-refusal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const database = await openDatabase(readConfig(process.env, []), say);
  try {
    const owner = await openOrm(database.ownerUrl, []);
    const { reports, differing, differs, sums } = await verifyFacts(owner);
    await owner.close(true);
    for (const id of differing) say(`số liệu khác báo cáo / figures differ from the report: ${id}`);
    if (sums > 0) say(`tổng không đúng với số liệu / sums that are not those of the figures: ${sums}`);
    if (differs === 0 && sums === 0)
      say(`Số liệu đúng với ${reports} báo cáo / the figures are those of ${reports} reports`);
    else process.exitCode = 1;
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error)}\n`);
  process.exitCode = 1;
}
