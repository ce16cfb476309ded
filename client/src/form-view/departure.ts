import { isBlank } from '@ke-hoach/forms';

/** A change from which a figure stands out, in percent of the earlier one. */
export const LARGE_DEPARTURE = 50;

/**
 * How far a figure departs from an earlier one, in whole percent of it: 35 for a third more. Null where there is nothing
 * to compare: a figure is missing, or the earlier one is zero.
 */
export function departure(now: unknown, then: unknown): number | null {
  const share = shareOf(now, then);
  return share === null ? null : share - 100;
}

/** A figure in whole percent of another; null where one is missing or the other is zero. */
export function shareOf(part: unknown, whole: unknown): number | null {
  if (isBlank(part) || isBlank(whole)) return null;
  const share = Math.round((Number(part) / Number(whole)) * 100);
  return Number.isFinite(share) ? share : null;
}
