import type { AuditAction, UnrecordedAction } from '@ke-hoach/schema';
import { LockMode } from '@mikro-orm/core';
import { atOnce, type Statement } from '../platform/at-once.ts';
import { canonicalHash } from '../platform/canonical-hash.ts';
import { problem } from '../platform/problem.ts';
import { firstRow, withCommit, type EntityManager } from '../platform/database.ts';
import { isRetryable } from '../platform/database-failure.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { sessionContext } from '../platform/session-settings.ts';
import type { Clock } from '../platform/clock.ts';
import { signedIn, type Request } from '../people/request.ts';
import type { Viewer } from '../people/viewer.ts';
import { auditEntry } from './audit-entry.ts';
import { noteRefusal } from './note-refusal.ts';

export { LockMode };

/** What a command works with: one transaction, one viewer, one clock. */
export interface Work {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly clock: Clock;
  /** The row of the statement by which the command begins; undefined where there is none. */
  readonly first?: object | undefined;
  /** Names what was changed and what is worth remembering of it; null leaves no audit entry (draft saves). */
  record(subject: string | null, details: Record<string, unknown>): void;
  /** Leaves statements that nothing reads before to the end, where they go in one round trip with all that is left there. */
  atEnd(...statements: readonly Statement[]): void;
  /** Tells how many characters are kept for good beside what was sent, such as a copy of a draft. */
  keeps(characters: number): void;
}

export type CommandRun = {
  /** The whole input: with the key it tells a retry from another request. */
  input: { idempotencyKey: string } & object;
  /** What it begins by asking, of one row at most: it goes with the key in one statement. */
  first?: Statement | undefined;
} & (
  | { /** The audit action, `noun.verb`. */ action: AuditAction; audited?: true }
  | { /** Draft saves leave no audit entry (design: audit). */ audited: false; action: UnrecordedAction }
);

const attempts = 3;

/** What every command leaves beside what was sent: its key for a week, and its entry in the audit for good. */
const ofCommand = 1000;

/**
 * The life every command shares: signed in, one transaction under row level security, at most once per
 * idempotency key, audit entry in the same transaction. The outcome holds ids, of a draft edit also what undoes it; it is kept beside the key and
 * answered again when the same request comes back.
 */
export async function perform<O extends object>(
  request: Request,
  command: CommandRun,
  run: (work: Work) => Promise<O>,
): Promise<O> {
  const viewer = signedIn(request);
  await request.reads.end();
  request.loaders.clear();
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(request, viewer, command, run);
    } catch (error) {
      if (attempt < attempts && isRetryable(error)) continue;
      await noteRefusal(request, viewer, command.action, error);
      throw error;
    }
  }
}

async function once<O extends object>(
  request: Request,
  viewer: Viewer,
  command: CommandRun,
  run: (work: Work) => Promise<O>,
): Promise<O> {
  const session = sessionContext({ accountId: viewer.id, today: request.clock.today });
  const em = request.orm.em.fork({ session }) as EntityManager;
  await em.begin();
  try {
    const outcome = await within(em, request, viewer, command, run);
    await em.commit();
    return outcome;
  } catch (error) {
    // Why it failed is told, and not that nothing was left to roll back.
    await em.rollback().catch(() => undefined);
    throw error;
  }
}

async function within<O extends object>(
  em: EntityManager,
  request: Request,
  viewer: Viewer,
  { action, input, audited = true, first }: CommandRun,
  run: (work: Work) => Promise<O>,
): Promise<O> {
  const { clock } = request;
  const sent = JSON.stringify(input);
  const claimed = await claimKey<O>(em, viewer, action, { key: input.idempotencyKey, sent, first }, clock);
  if (claimed.earlier) return claimed.earlier;
  let entry: { subject: string | null; details: Record<string, unknown> } | undefined;
  const left: Statement[] = [];
  let kept = ofCommand + sent.length;
  const outcome = await run({
    ...{ em, viewer, clock, first: claimed.first, record: (subject, details) => void (entry = { subject, details }) },
    atEnd: (...statements) => void left.push(...statements),
    keeps: (characters) => void (kept += characters),
  });
  await em.flush();
  const told = JSON.stringify(outcome);
  request.countKept(kept + told.length);
  const answered = {
    sql: 'UPDATE idempotency_keys SET outcome = $1 WHERE account_id = $2 AND key = $3',
    params: [told, viewer.id, input.idempotencyKey],
  };
  const remembered = entry && audited ? [auditEntry({ at: clock.now(), accountId: viewer.id, action, ...entry })] : [];
  const { sql, params } = atOnce(...left, ...remembered, answered);
  await withCommit(em, sql, params);
  return outcome;
}

/**
 * Takes the key, and asks what the command begins with; or answers what the same request was answered before. A second one
 * at the same time waits here.
 */
async function claimKey<O>(
  em: EntityManager,
  viewer: Viewer,
  action: string,
  { key, sent, first }: { key: string; sent: string; first: Statement | undefined },
  clock: Clock,
): Promise<{ earlier?: O; first?: object }> {
  if (key.length < 8 || key.length > 100) throw problem('INVALID_INPUT', { path: 'idempotencyKey', reason: 'length' });
  const inputHash = canonicalHash(JSON.parse(sent));
  const claim = { sql: claimSql, params: [viewer.id, key, action, inputHash, clock.now()] };
  const { sql, params } = atOnce(claim, first ? withFirst(first) : { sql: isClaimed, params: [] });
  const { claimed, found, ...row } = (await firstRow<{ claimed: boolean; found?: true | null }>(
    em,
    keepPlan(sql),
    params,
  ))!;
  if (claimed) return found ? { first: row } : {};
  const earlier = await firstRow<{ operation: string; inputHash: string; outcome: O }>(
    em,
    `SELECT operation, input_hash AS "inputHash", outcome FROM idempotency_keys WHERE account_id = $1 AND key = $2`,
    [viewer.id, key],
  );
  if (!earlier || earlier.operation !== action || earlier.inputHash !== inputHash) {
    throw problem('IDEMPOTENCY_MISMATCH', { operation: action });
  }
  return { earlier: earlier.outcome };
}

const claimSql = `INSERT INTO idempotency_keys (account_id, key, operation, input_hash, created_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`;
const isClaimed = 'SELECT EXISTS (SELECT FROM done_0) AS claimed';
const withFirst = ({ sql, params }: Statement): Statement => ({
  sql: `${isClaimed}, f.* FROM (SELECT 1) one LEFT JOIN (SELECT true AS found, x.* FROM (${sql}) x) f ON true`,
  params,
});
