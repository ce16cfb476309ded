import type { Viewer } from '../people/viewer.ts';
import { problem } from '../platform/problem.ts';
import { RateLimit } from '../platform/rate-limit.ts';
import { leftHere } from './left-here.ts';

/** A thousand at once, a hundred an hour after that: more than an office meets, less than makes a list of everybody. */
const told = new RateLimit({ atOnce: 1000, aSecond: 100 / 3600 });

/**
 * Counts how many user names of people that are not theirs an administrator is told to be taken. User names are one for all
 * offices, so a taken one must be told; but nobody tries out names until they have a list of who works anywhere.
 */
export function tellTaken({ uid }: Viewer, names: number): void {
  if (names === 0) return;
  const retryAfter = told.take(uid, names);
  if (retryAfter > 0) throw problem('TOO_MANY_REQUESTS', { retryAfter });
}

/** Does the account `a` hold or did it hold a role at a unit that the asker administers? A condition for SQL. */
export const isOfTheAsker = `(${leftHere} OR EXISTS (SELECT FROM role_holdings h JOIN seen_units s ON s.unit_id = h.unit_id
  WHERE h.account_id = a.id AND s.role = 'administrator'))`;
