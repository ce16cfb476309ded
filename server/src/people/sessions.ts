import { hash, randomBytes } from 'node:crypto';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { clockAt, realClock, type Clock } from '../platform/clock.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { problem } from '../platform/problem.ts';
import { isSnapshot, stampSnapshot, stampSql, type Stamp } from '../platform/snapshots.ts';
import type { Viewer } from './viewer.ts';

/** How long a session lives at most, in hours: one working day and the evening. Unused, it ends after less: longer than a midday pause. */
const sessionHours = { most: 14, unused: 3 };
/** More than anybody has open; beyond that the one that was used last the longest ago ends. */
const mostSessions = 100;

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');

/** A new session; only the hash of its 256-bit token is stored. Sessions live by the real clock, the demo's too. */
export async function openSession(
  em: EntityManager,
  accountId: string,
  { device, byProvider }: { device: string; byProvider: boolean },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await rows(
    em,
    `WITH beyond AS (DELETE FROM sessions WHERE token_hash IN (
       SELECT token_hash FROM sessions WHERE account_id = $2 ORDER BY last_used_at DESC, token_hash OFFSET $7))
     INSERT INTO sessions (token_hash, account_id, device, by_provider, created_at, last_used_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    [
      ...[hashOf(token), accountId, device, byProvider, now],
      ...[new Date(now.getTime() + sessionHours.unused * 3_600_000), mostSessions - 1],
    ],
  );
  return token;
}

/** Ends a session, and what its person had begun to link with a provider of identities. */
export async function closeSession(em: EntityManager, token: string): Promise<void> {
  await rows(
    em,
    `WITH ended AS (DELETE FROM sessions WHERE token_hash = $1 RETURNING account_id)
     DELETE FROM sign_in_flows WHERE links IN (SELECT account_id FROM ended)`,
    [hashOf(token)],
  );
}

/** A session of an account, as its owner is told of it. */
export interface SessionRow {
  id: string;
  device: string;
  begunAt: string;
  lastUsedAt: string;
  isHere: boolean;
}

/** The open sessions of an account, the one that asks first, then by their last use. */
export async function sessionsOf(
  em: EntityManager,
  accountId: string,
  { token, now }: { token: string | null; now: Date },
): Promise<SessionRow[]> {
  return rows<SessionRow>(
    em,
    `SELECT uid AS id, device, created_at AS "begunAt", last_used_at AS "lastUsedAt", token_hash = $2 AS "isHere"
     FROM sessions WHERE account_id = $1 AND expires_at > $3 ORDER BY token_hash = $2 DESC, last_used_at DESC, uid`,
    [accountId, hashOf(token ?? ''), now],
  );
}

/** How a session came about: by the provider of identities or a password, and whether within the last quarter of an hour. */
export async function originOf(
  em: EntityManager,
  token: string | null,
): Promise<{ byProvider: boolean; isFresh: boolean }> {
  const found = await firstRow<{ byProvider: boolean; isFresh: boolean }>(
    em,
    `SELECT by_provider AS "byProvider", created_at > $2 AS "isFresh" FROM sessions WHERE token_hash = $1`,
    [hashOf(token ?? ''), new Date(Date.now() - 15 * 60_000)],
  );
  return found ?? { byProvider: false, isFresh: false };
}

/** Refuses what only somebody may who has just said who they are: a session that was left open or got away does not do. */
export async function assertJustSignedIn(em: EntityManager, token: string | null): Promise<void> {
  if (!(await originOf(em, token)).isFresh) throw problem('SESSION_STALE', {});
}

/**
 * Ends the open sessions of an account, all but one or one alone, and answers how many. A link with a provider that any of
 * them had begun is not finished any more.
 */
export async function endSessions(
  em: EntityManager,
  accountId: string,
  { only, except }: { only?: string; except?: string | null } = {},
): Promise<number> {
  const ended = await rows(
    em,
    `DELETE FROM sessions WHERE account_id = $1 AND ($2::uuid IS NULL OR uid = $2) AND token_hash <> $3 RETURNING uid`,
    [accountId, only ?? null, hashOf(except ?? '')],
  );
  await rows(em, 'DELETE FROM sign_in_flows WHERE links = $1', [accountId]);
  return ended.length;
}

/** On which day somebody asks, and who it is. */
export interface Asker {
  clock: Clock;
  viewer: Viewer | null;
}

/**
 * Who is behind a session token today: active accounts only, so that a disabled one ends with its next request. The
 * demonstration's date is read with it, as it decides which roles are held. In a transaction of `em` row level security
 * knows the asker from then on. `isUsed`: it is to be noted that the session was used.
 */
export async function findAsker(
  em: EntityManager,
  token: string,
  isDemo: boolean,
): Promise<Asker & { isUsed: boolean }> {
  const real = realClock();
  const found = await firstRow<Viewer & Stamp & { demoDate: string | null; isKnown: boolean; isUsed: boolean }>(
    em,
    isSnapshot(em) ? askerSql : askerAloneSql,
    [...[hashOf(token), real.now(), real.today, isDemo]],
  );
  const { demoDate, isKnown, isUsed, stamp, moment, id, uid, login, name, title, roles } = found!;
  stampSnapshot(em, { stamp, moment });
  return {
    clock: demoDate === null ? real : clockAt(demoDate),
    viewer: isKnown ? { id, uid, login, name, title, roles } : null,
    isUsed,
  };
}

/** When a session was last used is kept to five minutes. */
const asking = (stamp: string) =>
  keepPlan(`SELECT d.date AS "demoDate", a.id IS NOT NULL AS "isKnown",
     coalesce(s.last_used_at < $2::timestamptz - interval '5 minutes', false) AS "isUsed", ${stamp},
     a.id::text AS id, a.uid, a.login, a.name, a.title, coalesce((
       SELECT json_agg(json_build_object('role', h.role, 'unitId', h.unit_id::text) ORDER BY h.id)
       FROM role_holdings h WHERE h.account_id = a.id AND h.valid @> coalesce(d.date, $3)::date), '[]') AS roles,
     set_config('app.account', coalesce(a.id::text, ''), true), set_config('app.today', coalesce(d.date, $3), true)
   FROM (SELECT (SELECT value FROM settings WHERE key = 'demo.date' AND $4::boolean) AS date) d
     LEFT JOIN (sessions s JOIN accounts a ON a.id = s.account_id AND a.active) ON s.token_hash = $1 AND s.expires_at > $2`);

const askerSql = asking(stampSql);
/** Where nothing is kept of what is read: a stamp costs half as much again. */
const askerAloneSql = asking('NULL AS stamp, NULL AS moment');

/** Notes that a session was used, which then lives on. */
export async function noteUse(em: EntityManager, token: string): Promise<void> {
  await rows(
    em,
    `UPDATE sessions SET last_used_at = $2,
       expires_at = least(created_at + $3 * interval '1 hour', $2::timestamptz + $4 * interval '1 hour')
     WHERE token_hash = $1`,
    [hashOf(token), new Date(), sessionHours.most, sessionHours.unused],
  );
}
