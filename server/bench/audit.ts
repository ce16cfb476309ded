// The audit: sealing and verifying, against one pass over its rows; BENCH_ENTRIES says how many, of which every hundredth
// was signed as a head. One JSON line a bench; part of `npm run bench -w server`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { hashOfEntry } from '../src/audit/audit-entry.ts';
import type { Head } from '../src/audit/seal/chain.ts';
import { sealAudit } from '../src/audit/seal/seal-audit.ts';
import { chainOf } from '../src/audit/seal/sealer.ts';
import { SignedHeads } from '../src/audit/seal/signed-heads.ts';
import { verifyAudit } from '../src/audit/seal/verify-audit.ts';
import { openOrm, type EntityManager } from '../src/platform/database.ts';
import { onBenchDatabase } from './bench-database.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 100_000);
const at = '2025-06-01T05:00:00.000Z';
/** A head is signed after so many entries. */
const aHead = 100;

const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-bench-audit-'));
try {
  await onBenchDatabase(async ({ owner, ownerUrl, appUrl }) => {
    await write(owner);
    await measure(owner, { ownerUrl, appUrl });
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function write(owner: pg.Client): Promise<void> {
  const accountId: string = (await owner.query('SELECT id::text AS id FROM accounts WHERE is_system')).rows[0].id;
  const details = '{"late":false,"receipt":"BN-2025-000001","revision":1}';
  const hash = hashOfEntry({ at, accountId, action: 'report.submit', subject: null, details });
  await owner.query(
    `INSERT INTO audit_entries (at, account_id, action, details, hash)
     SELECT $1, $2, 'report.submit', $3, decode($4, 'hex') FROM generate_series(1, $5::int)`,
    [at, accountId, details, hash, entries],
  );
}

interface Taken {
  wall: number;
  /** Processor time of this process; that of PostgreSQL comes on top. */
  own: number;
}

async function measure(owner: pg.Client, { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  const app = await openOrm(appUrl);
  const sealed = await timed(() => sealAudit(app, { whole: true }));
  await app.close(true);
  const read = await timed(() => readByPages(owner));
  const orm = await openOrm(ownerUrl);
  const em = orm.em.fork() as EntityManager;
  await signHeads(owner, await chainOf(em));
  const verified = await timed(async () => {
    const { first, heads } = await verifyAudit(em, new SignedHeads(folder));
    if (first || heads !== Math.floor(entries / aHead)) throw new Error(first?.fault ?? `${heads} heads`);
  });
  await orm.close(true);
  print('auditSeal', sealed, read);
  print('auditVerify', verified, read);
}

/** Signs heads as they would have been signed while the entries came. */
async function signHeads(owner: pg.Client, chain: string): Promise<void> {
  const heads = new SignedHeads(folder);
  const signed = await owner.query<Head>(
    `SELECT position::int AS position, encode(link, 'hex') AS link FROM audit_links
     WHERE position % $1 = 0 ORDER BY position`,
    [aHead],
  );
  for (const head of signed.rows) heads.append(head, chain, new Date(at));
}

/** Reads all entries and does nothing with them. */
async function readByPages(owner: pg.Client): Promise<void> {
  const sql = 'SELECT * FROM audit_entries WHERE id > $1 ORDER BY id LIMIT 5000';
  for (let last = '0'; ;) {
    const page = (await owner.query<{ id: string }>(sql, [last])).rows;
    if (page.length === 0) return;
    last = page.at(-1)!.id;
  }
}

async function timed(run: () => Promise<unknown>): Promise<Taken> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - begun, own: (user + system) / 1000 };
}

/** Entries a second against reading them; the seconds, our own processor's among them, and the most memory so far. */
function print(bench: string, taken: Taken, reading: Taken): void {
  const round = (value: number) => Number(value.toPrecision(3));
  const rate = ({ wall }: Taken) => round((entries / wall) * 1000);
  const line = {
    ...{ bench, value: rate(taken), unit: 'entries/s', floor: rate(reading), ratio: round(reading.wall / taken.wall) },
    ...{ entries, seconds: round(taken.wall / 1000), processorSeconds: round(taken.own / 1000) },
    megabytes: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
