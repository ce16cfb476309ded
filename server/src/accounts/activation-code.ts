import { createHash, randomInt } from 'node:crypto';
import { rows, type EntityManager } from '../platform/database.ts';

/** Without letters and digits that look alike on paper. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const validDays = 14;

/** Sixteen signs in groups of four: 79 bits, too many to guess and few enough to type. */
export function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** Case, spaces and hyphens of a typed code do not count. */
export const hashOfCode = (typed: string) =>
  createHash('sha256')
    .update(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();

/** Keeps the hash of an account's one code; an earlier one no longer works. Answers until when it does. */
export async function keepCode(
  em: EntityManager,
  { accountId, code, madeBy }: { accountId: string; code: string; madeBy: string },
): Promise<string> {
  // Codes live by the real clock, as sessions do.
  const now = new Date();
  const expires = new Date(now.getTime() + validDays * 86_400_000);
  await rows(
    em,
    `INSERT INTO activation_codes (account_id, code_hash, made_at, made_by, expires_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at,
       made_by = excluded.made_by, expires_at = excluded.expires_at`,
    [accountId, hashOfCode(code), now, madeBy, expires],
  );
  return expires.toISOString();
}
