import { rows, type EntityManager } from '../platform/database.ts';

/** How many days an idempotency key is remembered, failed sign-ins are kept, and tokens are shown that are over. */
const daysKept = { keys: 7, attempts: 1, tokens: 30 };

/** Removes what nobody can use any more: old idempotency keys, codes, ended sessions and tokens, old and unfinished sign-ins. */
export async function forgetWhatIsOver(em: EntityManager, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await rows(em, 'DELETE FROM idempotency_keys WHERE created_at < $1', [ago(daysKept.keys)]);
  await rows(em, 'DELETE FROM sessions WHERE expires_at < $1', [now]);
  await rows(em, 'DELETE FROM activation_codes WHERE expires_at < $1', [now]);
  await rows(em, 'DELETE FROM sign_in_flows WHERE expires_at < $1', [now]);
  await rows(em, 'DELETE FROM access_tokens WHERE expires_at < $1', [ago(daysKept.tokens)]);
  await rows(em, 'DELETE FROM sign_in_attempts WHERE at < $1', [ago(daysKept.attempts)]);
}
