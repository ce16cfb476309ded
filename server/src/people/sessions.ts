import { createHash, randomBytes } from 'node:crypto';
import { firstRow, rows, type EntityManager, type Orm } from '../platform/database.ts';
import type { Clock } from '../platform/clock.ts';
import type { Viewer } from './viewer.ts';

/** How long a session lives, in hours: one working day and the evening. */
const sessionHours = 14;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** A new session; only the hash of its 256-bit token is stored. Sessions live by the real clock, the demo's too. */
export async function openSession(em: EntityManager, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await rows(em, 'INSERT INTO sessions (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)', [
    hashOf(token),
    accountId,
    now,
    new Date(now.getTime() + sessionHours * 3_600_000),
  ]);
  return token;
}

export async function closeSession(em: EntityManager, token: string): Promise<void> {
  await rows(em, 'DELETE FROM sessions WHERE token_hash = $1', [hashOf(token)]);
}

/** Who is behind a session token today: active accounts only, so that a disabled one ends with its next request. */
export async function findViewer(orm: Orm, token: string, clock: Clock): Promise<Viewer | null> {
  const viewer = await firstRow<Viewer>(
    orm.em.fork() as EntityManager,
    `SELECT a.id::text AS id, a.uid, a.login, a.name, a.title, coalesce((
       SELECT json_agg(json_build_object('role', h.role, 'unitId', h.unit_id::text) ORDER BY h.id)
       FROM role_holdings h WHERE h.account_id = a.id AND h.valid @> $3::date), '[]') AS roles
     FROM sessions s JOIN accounts a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.active`,
    [hashOf(token), new Date(), clock.today],
  );
  return viewer ?? null;
}
