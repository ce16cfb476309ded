import { addDays, daysBetween } from '../platform/clock.ts';

/** A due date as the plan writes it, and the last day on which a report is on time (R33, R34, D11). */
export interface Due {
  date: string;
  inclusive: boolean;
  lastDay: string;
  daysLeft: number;
}

/**
 * "Trước ngày 05/6" is strict by default: the last day is the day before. `override` is a unit's own later date,
 * given with a return or an extension; it is the last day itself.
 */
export function dueOn(period: { due: string; dueInclusive: boolean }, today: string, override?: string | null): Due {
  const date = override ?? period.due;
  const inclusive = override ? true : period.dueInclusive;
  const lastDay = inclusive ? date : addDays(date, -1);
  return { date, inclusive, lastDay, daysLeft: daysBetween(today, lastDay) };
}

/** SQL: the same last day, of a report `r` in a period `t`. */
export const lastDaySql = 'coalesce(r.due_override, CASE WHEN t.due_inclusive THEN t.due ELSE t.due - 1 END)';

/** The last day on which a report can be filled: the period's, or a unit's own last day where that is later. */
export function closesOn(period: { closes: string | null }, override?: string | null): string | null {
  const { closes } = period;
  return closes && override && override > closes ? override : closes;
}
