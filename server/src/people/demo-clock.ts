import { clockAt, realClock, type Clock } from '../platform/clock.ts';
import { firstRow, rows, type EntityManager, type Orm } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';

/** The day on which the demonstration opens: a fortnight before the half-year report is due. */
export const demoStart = '2025-05-20';

/** The days the bar offers: before the due date, after the merger of 1 July, before the annual report, the real day. */
export const demoDates = () => [
  { key: 'beforeDue', date: demoStart },
  { key: 'afterMerger', date: '2025-07-10' },
  { key: 'beforeAnnual', date: '2025-10-20' },
  { key: 'now', date: realClock().today },
];

/** The clock of a request: the demonstration's own, or the real one. */
export async function currentClock(orm: Orm, isDemo: boolean): Promise<Clock> {
  if (!isDemo) return realClock();
  const set = await firstRow<{ value: string }>(
    orm.em.fork() as EntityManager,
    `SELECT value FROM settings WHERE key = 'demo.date'`,
  );
  return set ? clockAt(set.value) : realClock();
}

/** Sets the demonstration's clock; outside the demonstration there is none to set. */
export async function setDemoDate(em: EntityManager, isDemo: boolean, date: string): Promise<Clock> {
  if (!isDemo) throw problem('DEMO_ONLY', {});
  if (date < '2023-01-01' || date > '2028-12-31')
    throw problem('INVALID_INPUT', { path: 'date', reason: '2023 to 2028' });
  await rows(
    em,
    `INSERT INTO settings (key, value) VALUES ('demo.date', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [date],
  );
  return clockAt(date);
}
