import { inNameOf } from '../../audit/as-system.ts';
import { endTokens } from '../../people/access-tokens.ts';
import { endSessions } from '../../people/sessions.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { unlinkIdentities } from '../provider/identities.repository.ts';

/** What stands where the name stood, with a number so that two are told apart. */
export const erasedName = (key: string) => `Người đã xóa thông tin (${key})`;

/**
 * Takes away what an account tells of a person. Everything refers to the account and not to the name, so reports,
 * receipts and the audit stay as they are and show the new name. Nobody signs in by it any more. What they kept for
 * themselves, questions and dashboards, is no unit's record and goes too.
 */
export async function eraseAccount(em: EntityManager, { key, login }: { key: string; login: string }, now: Date) {
  await endSessions(em, key);
  await endTokens(em, key);
  await unlinkIdentities(em, key);
  await inNameOf(em, key, async () => {
    await rows(em, 'DELETE FROM dashboards WHERE account_id = $1', [key]);
    await rows(em, 'DELETE FROM saved_questions WHERE account_id = $1', [key]);
  });
  await rows(em, 'DELETE FROM activation_codes WHERE account_id = $1', [key]);
  await rows(em, 'DELETE FROM sign_in_attempts WHERE login = $1', [login]);
  await rows(
    em,
    `UPDATE accounts SET name = $2, login = 'da-xoa-' || uid, title = NULL, password_hash = NULL, demo_card = NULL,
       active = false, erased_at = $3, left_at = NULL, left_on = NULL WHERE id = $1`,
    [key, erasedName(key), now],
  );
}
