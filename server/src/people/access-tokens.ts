import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_PREFIX, type TokenScope } from '@ke-hoach/schema';
import type { Clock } from '../platform/clock.ts';
import { firstRow, rows, type EntityManager, type Orm } from '../platform/database.ts';
import type { Viewer } from './viewer.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** A token as its owner is told of it. */
export interface AccessTokenRow {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

const told = `uid AS id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

/** A new token of 256 random bits, of which only the hash is kept, and how its owner is told of it. */
export async function makeToken(
  em: EntityManager,
  wish: { accountId: string; name: string; scopes: readonly TokenScope[]; days: number },
): Promise<{ secret: string; token: AccessTokenRow }> {
  const secret = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  // Tokens live by the real clock, as sessions do.
  const now = new Date();
  const token = await firstRow<AccessTokenRow>(
    em,
    `INSERT INTO access_tokens (account_id, name, scopes, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${told}`,
    [wish.accountId, wish.name, wish.scopes, hashOf(secret), now, new Date(now.getTime() + wish.days * 86_400_000)],
  );
  return { secret, token: token! };
}

/** The tokens of an account, the newest first; those that are over stay for a while so that their owner sees why. */
export function tokensOf(em: EntityManager, accountId: string): Promise<AccessTokenRow[]> {
  return rows<AccessTokenRow>(em, `SELECT ${told} FROM access_tokens WHERE account_id = $1 ORDER BY id DESC`, [
    accountId,
  ]);
}

/** Ends the tokens of an account, or one of them, and answers their names. */
export async function endTokens(em: EntityManager, accountId: string, only?: string): Promise<string[]> {
  const ended = await rows<{ name: string }>(
    em,
    'DELETE FROM access_tokens WHERE account_id = $1 AND ($2::uuid IS NULL OR uid = $2) RETURNING name',
    [accountId, only ?? null],
  );
  return ended.map(({ name }) => name);
}

export interface TokenBearer {
  clock: Clock;
  viewer: Viewer;
  scopes: readonly TokenScope[];
}

/**
 * Who asks with a token, and what it may read: an active account that still is an analyst's today. The viewer is the
 * person, so that a token never sees more. When it was last used is kept to five minutes.
 */
export async function findBearer(orm: Orm, token: string, clock: Clock): Promise<TokenBearer | null> {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const found = await firstRow<Viewer & { scopes: TokenScope[] }>(
    orm.em.fork() as EntityManager,
    `WITH used AS (UPDATE access_tokens SET last_used_at = $2 WHERE token_hash = $1 AND expires_at > $2
       AND coalesce(last_used_at < $2::timestamptz - interval '5 minutes', true))
     SELECT a.id::text AS id, a.uid, a.login, a.name, a.title, t.scopes, (
       SELECT json_agg(json_build_object('role', h.role, 'unitId', h.unit_id::text) ORDER BY h.id)
       FROM role_holdings h WHERE h.account_id = a.id AND h.valid @> $3::date) AS roles
     FROM access_tokens t JOIN accounts a ON a.id = t.account_id
     WHERE t.token_hash = $1 AND t.expires_at > $2 AND a.active AND EXISTS (
       SELECT FROM role_holdings h WHERE h.account_id = a.id AND h.role = 'analyst' AND h.valid @> $3::date)`,
    [hashOf(token), new Date(), clock.today],
  );
  if (!found) return null;
  const { scopes, ...viewer } = found;
  return { clock, viewer, scopes };
}
