// The audit: sealing and verifying, against one pass over its rows. One JSON line a bench; part of `npm run bench -w server`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { hashOfEntry } from '../src/audit/audit-entry.ts';
import { sealAudit } from '../src/audit/seal/seal-audit.ts';
import { SignedHeads } from '../src/audit/seal/signed-heads.ts';
import { verifyAudit } from '../src/audit/seal/verify-audit.ts';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { openOrm, rows, type EntityManager } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { ensureEntry } from '../src/platform/open-database.ts';
import { testPlace } from '../testing/test-place.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 100_000);
const at = '2025-06-01T05:00:00.000Z';

const say = (line: string) => process.stderr.write(`${line}\n`);
const { base, ...place } = testPlace();
const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-bench-audit-'));
const cluster = await startCluster({ ...place, say });
try {
  const appUrl = await ensureEntry({}, cluster.ownerUrl);
  await migrate(cluster.ownerUrl, say);
  const owner = await connectOwner(cluster.ownerUrl);
  await write(owner);
  await owner.end();
  await measure(appUrl);
} finally {
  await cluster.stop();
  rmSync(base, { recursive: true, force: true });
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

async function measure(appUrl: string): Promise<void> {
  const app = await openOrm(appUrl);
  const sealed = await timed(() => sealAudit(app, { whole: true }));
  await app.close(true);
  const owner = await openOrm(cluster.ownerUrl);
  const em = () => owner.em.fork() as EntityManager;
  const read = await timed(() => rows(em(), 'SELECT * FROM audit_entries'));
  const verified = await timed(async () => {
    const { first } = await verifyAudit(em(), new SignedHeads(folder));
    if (first) throw new Error(first.fault);
  });
  await owner.close(true);
  print('auditSeal', sealed, read);
  print('auditVerify', verified, read);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** Entries a second, against reading them all at once. */
function print(bench: string, taken: number, reading: number): void {
  const rate = (milliseconds: number) => Number(((entries / milliseconds) * 1000).toPrecision(3));
  const ratio = Number((reading / taken).toPrecision(3));
  process.stdout.write(
    `${JSON.stringify({ bench, value: rate(taken), unit: 'entries/s', floor: rate(reading), ratio })}\n`,
  );
}
