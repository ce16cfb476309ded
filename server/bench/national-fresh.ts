import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { pino } from 'pino';
import { foldFigures, pendingFigures, startFolding } from '../src/figures/folding.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { firstRow, openOrm, type EntityManager } from '../src/platform/database.ts';
import { middle, print, questionOf, type NationalAnalyst } from './national-ask.ts';
import type { NationalFields } from './national-data.ts';

/** How many reports come in a second, for how many seconds, over how many connections. */
const coming = { aSecond: 500, seconds: 10, connections: 4 };

interface Waiting {
  year: number;
  id: string;
  unit: string;
  period: string;
  form: string;
}

/**
 * Reports come in, each in a transaction of its own, while a server folds: a question asked meanwhile must answer what the
 * facts of its snapshot say. Tells how long it took, how much waited at most, and how long until nothing did.
 */
export async function freshWhileComing(
  { owner, ownerUrl }: { owner: pg.Client; ownerUrl: string },
  analyst: NationalAnalyst,
  { meetings }: NationalFields,
): Promise<void> {
  const { ask, asAnalyst, appUrl } = analyst;
  const orm = await openOrm(appUrl);
  await foldFigures(orm);
  const { rows: waiting } = await owner.query<Waiting>(
    `SELECT r.plan_year AS year, r.id::text AS id, r.unit_id::text AS unit, r.period_id::text AS period, a.form_id::text AS form
     FROM reports r JOIN assignments a ON a.id = r.assignment_id
     WHERE r.state = 'expected' AND r.version_id = (SELECT max(version_id) FROM assignments) ORDER BY r.id LIMIT $1`,
    [coming.aSecond * coming.seconds],
  );
  const stopFolding = await startFolding(appUrl, pino({ level: 'error' }));
  const question = questionOf({ field: meetings }, {});
  const began = performance.now();
  let isOver = false;
  const came = comeIn(ownerUrl, waiting, meetings).finally(() => (isOver = true));
  const took: number[] = [];
  let most = 0;
  while (!isOver) {
    const { read, ready } = await ask(question);
    took.push(read + ready);
    most = Math.max(most, await pendingFigures(orm));
    await pause(20);
    if (took.length % 25 === 1) await asAnalyst((em) => expectTheFacts(em, analyst, meetings));
  }
  await came;
  const rate = (waiting.length * 1000) / (performance.now() - began);
  const ended = performance.now();
  while ((await pendingFigures(orm)) > 0) await pause(5);
  const behind = performance.now() - ended;
  await stopFolding();
  await orm.close(true);
  print({ bench: 'fresh', value: middle(took), unit: 'ms', submits: rate, mostPending: most, behind });
}

async function comeIn(ownerUrl: string, waiting: readonly Waiting[], field: string): Promise<void> {
  const began = performance.now();
  let next = 0;
  const connection = async () => {
    const client = await connectOwner(ownerUrl);
    for (let mine = next++; mine < waiting.length; mine = next++) {
      const due = began + (mine * 1000) / coming.aSecond;
      if (performance.now() < due) await pause(due - performance.now());
      const { year, id, unit, period, form } = waiting[mine]!;
      await client.query('BEGIN');
      await client.query(`UPDATE reports SET state = 'accepted' WHERE plan_year = $1 AND id = $2`, [year, id]);
      await client.query(
        `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, number, counted)
         VALUES ($1, $2, $3, $4, $5, $6, 1, 'accepted')`,
        [year, id, unit, period, form, field],
      );
      await client.query('COMMIT');
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: coming.connections }, connection));
}

/** The sum of all provinces is that of the facts of the same snapshot. */
async function expectTheFacts(em: EntityManager, { askIn }: NationalAnalyst, field: string): Promise<void> {
  const { answer } = await askIn(em, questionOf({ field }, { groupBy: [] }));
  const [group] = answer as { f0_value: string }[];
  const facts = await firstRow<{ sum: string }>(
    em,
    `SELECT sum(number)::text AS sum FROM facts WHERE field = $1 AND counted = 'accepted'`,
    [field],
  );
  if (group!.f0_value !== facts!.sum)
    throw new Error(`what is folded says ${group!.f0_value}, the facts ${facts!.sum}`);
}
