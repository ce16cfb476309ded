import type { Role } from '@ke-hoach/schema';
import { addDays } from '../platform/clock.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { daysNotHeld } from '../units/days-not-held.ts';
import { isOpened } from './accounts.repository.ts';

/** A role somebody is given. Keys are inner; the last day is null for good. */
export interface RoleToGive {
  account: string;
  unit: string;
  role: Role;
  line?: string;
  from: string;
  lastDay: string | null;
  standsInFor?: string;
}

/** Gives a role over days; false where the person holds it at the unit on some of them. */
export async function giveDays(em: EntityManager, wish: RoleToGive): Promise<boolean> {
  const until = wish.lastDay === null ? null : addDays(wish.lastDay, 1);
  const line = wish.line ?? 'territory';
  const given = await rows(
    em,
    `INSERT INTO role_holdings (account_id, role, unit_id, line, valid, stands_in_for)
     SELECT $1, $2, $3::bigint, $4, daterange($5, $6), $7
     WHERE NOT EXISTS (SELECT FROM role_holdings h WHERE h.account_id = $1 AND h.role = $2 AND h.unit_id = $3::bigint
       AND h.line = $4 AND h.valid && daterange($5, $6)) RETURNING id`,
    [wish.account, wish.role, wish.unit, line, wish.from, until, wish.standsInFor ?? null],
  );
  return given.length === 1;
}

/** Gives a role on those of the days that the person does not hold at the unit yet. */
export async function giveMissingDays(em: EntityManager, wish: RoleToGive): Promise<void> {
  const { account, unit, role, line = 'territory', from, lastDay } = wish;
  const days = `[${from},${lastDay === null ? '' : addDays(lastDay, 1)})`;
  for (const part of await daysNotHeld(em, { account, unit, role, line }, days)) {
    await rows(
      em,
      `INSERT INTO role_holdings (account_id, role, unit_id, line, valid, stands_in_for)
       VALUES ($1, $2, $3, $4, $5::daterange, $6)`,
      [account, role, unit, line, part, wish.standsInFor ?? null],
    );
  }
}

/**
 * Ends a holding with a day, never later than it would have ended; one that would not have begun goes. Of whose only one goes
 * it is kept where and when, so that the unit's administrators still find the account.
 */
export async function endDays(em: EntityManager, holdingId: string, lastDay: string, today: string): Promise<void> {
  const until = addDays(lastDay, 1);
  await rows(
    em,
    `WITH gone AS (DELETE FROM role_holdings WHERE id = $1 AND lower(valid) >= $2::date RETURNING id, account_id, unit_id)
     UPDATE accounts a SET left_at = g.unit_id, left_on = $3 FROM gone g WHERE a.id = g.account_id
       AND NOT EXISTS (SELECT FROM role_holdings h WHERE h.account_id = g.account_id AND h.id <> g.id)`,
    [holdingId, until, today],
  );
  await rows(
    em,
    'UPDATE role_holdings SET valid = daterange(lower(valid), least(upper(valid), $2::date)) WHERE id = $1',
    [holdingId, until],
  );
}

/** One change of administrators at a time, so that two do not end each other: asked before anything is read. */
export async function oneChangeAtATime(em: EntityManager): Promise<void> {
  await rows(em, `SELECT pg_advisory_xact_lock(hashtext('administrators'))`);
}

/**
 * Would anybody administer the unit after a day, for good, without this person? Administrators of units above count, and
 * nobody who cannot sign in: an account that was never opened lets nobody in once its code is over.
 */
export async function othersAdminister(
  em: EntityManager,
  { unit, without, after }: { unit: string; without: string; after: string },
): Promise<boolean> {
  const other = await firstRow(
    em,
    `SELECT 1 FROM role_holdings h JOIN accounts a ON a.id = h.account_id AND a.active AND ${isOpened('a')}
     JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     WHERE h.role = 'administrator' AND h.account_id <> $2 AND upper_inf(h.valid) AND c.descendant_id = $1
       AND h.valid @> $3::date AND c.valid @> $3::date LIMIT 1`,
    [unit, without, addDays(after, 1)],
  );
  return other !== undefined;
}
