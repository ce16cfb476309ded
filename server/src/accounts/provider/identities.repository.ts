import type { Viewer } from '../../people/viewer.ts';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';

/** Somebody as the provider names them: a subject that never changes and is never given to another. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** The active account that an identity is linked with. */
export function accountOfIdentity(em: EntityManager, { issuer, subject }: Identity) {
  return firstRow<Omit<Viewer, 'roles'>>(
    em,
    `SELECT a.id::text AS id, a.uid, a.login, a.name, a.title FROM identities i JOIN accounts a ON a.id = i.account_id
     WHERE i.issuer = $1 AND i.subject = $2 AND a.active`,
    [issuer, subject],
  );
}

/** Links an identity with an active account; false where either is linked with another. */
export async function linkIdentity(em: EntityManager, accountId: string, identity: Identity, now: Date) {
  const linked = await rows(
    em,
    `INSERT INTO identities (account_id, issuer, subject, linked_at)
     SELECT id, $2, $3, $4 FROM accounts WHERE id = $1 AND active ON CONFLICT DO NOTHING RETURNING account_id`,
    [accountId, identity.issuer, identity.subject, now],
  );
  if (linked.length === 1) return true;
  return (await accountOfIdentity(em, identity))?.id === accountId;
}

/** Since when an account is linked with an identity. */
export async function linkedSince(em: EntityManager, accountId: string): Promise<string | null> {
  const found = await firstRow<{ linkedAt: string }>(
    em,
    'SELECT linked_at AS "linkedAt" FROM identities WHERE account_id = $1 ORDER BY linked_at LIMIT 1',
    [accountId],
  );
  return found?.linkedAt ?? null;
}

/** Undoes the links of an account and answers how many there were. */
export async function unlinkIdentities(em: EntityManager, accountId: string): Promise<number> {
  return (await rows(em, 'DELETE FROM identities WHERE account_id = $1 RETURNING subject', [accountId])).length;
}
