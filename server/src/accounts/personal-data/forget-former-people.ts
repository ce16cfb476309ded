import { rows, type EntityManager } from '../../platform/database.ts';
import { eraseAccount } from './erase-account.ts';

/**
 * Erases whoever has held no role for so many years, where the operator says so. Runs with the system's sight; answers how
 * many there were.
 */
export async function forgetFormerPeople(
  em: EntityManager,
  { today, now, years }: { today: string; now: Date; years: number },
): Promise<number> {
  const former = await rows<{ key: string; login: string }>(
    em,
    `SELECT a.id::text AS key, a.login FROM accounts a LEFT JOIN role_holdings h ON h.account_id = a.id
     WHERE NOT a.is_system AND a.erased_at IS NULL GROUP BY a.id
     HAVING coalesce(bool_and(h.valid << daterange(($1::date - make_interval(years => $2))::date, NULL)),
       a.left_on < ($1::date - make_interval(years => $2))::date) ORDER BY a.id`,
    [today, years],
  );
  for (const person of former) await eraseAccount(em, person, now);
  return former.length;
}
