// Figures at the size of the country: organisations of 3,321 communes report every month, by a form that was drawn anew
// twice, through a merger of provinces. What is folded against the same question asked of facts (both must answer the same),
// over HTTP, against typed columns, and while reports come in. `value` is the one statement that reads the figures, to be held
// against `empty`, a `SELECT 1` of the same asker in such a transaction; a whole request over HTTP is held against the floor's
// in `npm run bench`. One JSON line a bench: `npm run bench:national -w server`.
// BENCH_REPORTS says how many reports (1,000,000), BENCH_ORGANISATIONS how many of a commune (six, where months do not
// become too many), BENCH_PARTS what is measured beside the folded sums (facts,clients,wide,fresh,verify); with `serve` among
// them a server stands on the country afterwards, until Ctrl-C, for whoever wants to look at it.
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { onBenchDatabase, say } from './bench-database.ts';
import { median, nationalAnalyst, nationalQuestions, print, type NationalAnalyst } from './national-ask.ts';
import { askedByMany } from './national-clients.ts';
import { fillCountry, fillReports, sizedFor } from './national-data.ts';
import { freshWhileComing } from './national-fresh.ts';
import { verified } from './national-verify.ts';
import { againstTyped } from './national-wide.ts';
import type { AggregateInput } from '../src/figures/figures.inputs.ts';

const reports = Number(process.env['BENCH_REPORTS'] ?? 1_000_000);
const organisations = Number(process.env['BENCH_ORGANISATIONS'] ?? 0) || null;
const parts = (process.env['BENCH_PARTS'] ?? 'facts,clients,wide,fresh,verify').split(',');

await onBenchDatabase(async ({ owner, ownerUrl, appUrl, serve }) => {
  await owner.query('SET jit = off');
  const size = sizedFor(reports, organisations);
  await fillCountry(owner, size.organisations);
  const fields = await fillReports(owner, size.months);
  await folded(owner);
  const analyst = await nationalAnalyst(owner, appUrl);
  const { rows: periods } = await owner.query<{ uid: string }>('SELECT uid FROM periods ORDER BY data_to');
  const questions = nationalQuestions(
    fields,
    periods.map(({ uid }) => uid),
  );
  await sums(analyst, questions);
  // A server puts numbers into columns too: what that takes is measured before one stands.
  if (parts.includes('wide')) await againstTyped(owner, analyst, fields, questions);
  if (parts.includes('clients')) await askedByMany(await serve('serve-app.js'), questions);
  if (parts.includes('fresh')) await freshWhileComing({ owner, ownerUrl }, analyst, fields);
  if (parts.includes('verify')) await verified(owner, ownerUrl);
  await analyst.close();
  if (parts.includes('serve')) await standing(await serve('serve-app.js'));
});

/** Until somebody interrupts: sign in as the analyst. */
function standing(port: number): Promise<never> {
  say(`http://127.0.0.1:${port}, signed in as analyst`);
  return new Promise(() => undefined);
}

/** Folds all, and tells how large everything has become. */
async function folded(owner: pg.Client): Promise<void> {
  const began = performance.now();
  await owner.query('SELECT rebuild_rollups()');
  const took = performance.now() - began;
  say('folded; PostgreSQL looks at the tables');
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM reports) AS reports, (SELECT count(*)::int FROM facts) AS facts,
       (SELECT count(*)::int FROM units) AS units, (SELECT count(*)::int FROM places) AS places,
       (SELECT count(*)::int FROM figure_rollups) AS sums, (SELECT count(*)::int FROM coverage_rollups) AS coverages,
       (SELECT count(*)::int FROM plan_figure_rollups) AS "planSums", (SELECT count(*)::int FROM plan_coverage_rollups) AS "planCoverages",
       (SELECT (sum(pg_total_relation_size(c.oid)) / 1e6)::float8 FROM pg_class c WHERE c.relname ~ '^reports') AS "reportsMB",
       (SELECT (sum(pg_total_relation_size(c.oid)) / 1e6)::float8 FROM pg_class c WHERE c.relname ~ '^facts') AS "factsMB",
       (SELECT (sum(pg_total_relation_size(c.oid)) / 1e6)::float8 FROM pg_class c WHERE c.relname ~ '_rollups$' AND c.relkind = 'r') AS "foldedMB",
       (pg_database_size(current_database()) / 1e6)::float8 AS "databaseMB"`,
  );
  print({ bench: 'rebuildRollups', value: took, unit: 'ms', ...rows[0] });
}

async function sums({ ask, empty }: NationalAnalyst, questions: Record<string, AggregateInput>): Promise<void> {
  const least = await median(empty, 31);
  for (const [bench, question] of Object.entries(questions)) {
    for (let times = 0; times < 6; times += 1) await ask(question);
    const ready = await median(async () => (await ask(question)).ready);
    const value = await median(async () => (await ask(question)).read);
    const line = { bench, value, unit: 'ms', ready, empty: least };
    if (!parts.includes('facts')) {
      print(line);
      continue;
    }
    // What leaves everything in is asked of the reports themselves.
    const ofReports = { ...question, filter: { ...question.filter, not: { states: [] } } };
    const facts = await median(async () => (await ask(ofReports)).read, 3);
    print({ ...line, facts, ratio: facts / value });
    if (!isDeepStrictEqual((await ask(question)).answer, (await ask(ofReports)).answer))
      throw new Error(`${bench}: what is folded is not what the facts say`);
  }
}
