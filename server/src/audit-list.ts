// `npm run audit:list -w server --silent -- --unit "…" --from …`: who did what to whom, one JSON object a line, the earliest
// first. It changes nothing. Ours is stopped first; a DATABASE_URL may stay in use.
import { parseArgs } from 'node:util';
import { readAudit, type AuditQuestion } from './audit-log/read-audit.ts';
import { readConfig } from './config.ts';
import { realClock } from './platform/clock.ts';
import { openOrm, type EntityManager } from './platform/database.ts';
import { openDatabase } from './platform/open-database.ts';
import { isDate } from './platform/scalars.ts';
import { StartRefusal, wantedForAudit } from './platform/start-refusal.ts';

/** Beside the list, which may be on its way into a file. */
const tell = (line: string) => process.stderr.write(`${line}\n`);
const text = { type: 'string' } as const;

try {
  const question = readQuestion();
  const database = await openDatabase(readConfig(process.env, []), tell);
  try {
    const owner = await openOrm(database.ownerUrl);
    let listed = 0;
    for await (const entry of readAudit(owner.em.fork() as EntityManager, question, realClock().today)) {
      process.stdout.write(`${JSON.stringify(entry)}\n`);
      listed += 1;
    }
    await owner.close(true);
    tell(`${listed} mục / entries`);
  } finally {
    await database.stop();
  }
} catch (error) {
  tell(error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error));
  process.exitCode = 1;
}

function readQuestion(): AuditQuestion {
  try {
    const options = { who: text, unit: text, action: text, about: text, from: text, to: text };
    const { who, about, ...more } = parseArgs({ options }).values;
    for (const day of [more.from, more.to]) if (day !== undefined && !isDate(day)) throw wantedForAudit();
    return { login: who, subject: about, ...more };
  } catch {
    throw wantedForAudit();
  }
}
