const DAY = 86_400_000;

/**
 * The first ISO date a returned report may be given as its new last day: its present last day, or today when that day is
 * past. Today is the server's, from `daysLeft`: the demonstration's clock may stand elsewhere than this machine's.
 */
export function earliestNewDue({ lastDay, daysLeft }: { lastDay: string; daysLeft: number }): string {
  if (daysLeft >= 0) return lastDay;
  return new Date(Date.parse(lastDay) - daysLeft * DAY).toISOString().slice(0, 10);
}
