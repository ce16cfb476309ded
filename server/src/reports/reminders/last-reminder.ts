import type { EventRow } from '../report-parts.repository.ts';
import type { ReportReminderType } from '../report.type.ts';

/** The last reminder of a timeline, and how many there were, since what was handed in last: that one was answered. */
export function lastReminder(events: readonly EventRow[]): ReportReminderType | null {
  const answered = events.findLastIndex(({ from, to }) => to === 'submitted' && from !== 'submitted');
  const reminders = events.slice(answered + 1).filter(({ command }) => command === 'remind');
  const last = reminders.at(-1);
  if (!last) return null;
  return { byId: last.byId, at: last.at, channel: last.channel!, sentence: last.reason, times: reminders.length };
}
