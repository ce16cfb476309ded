/** All rules take a clock; none asks the machine or the database what time it is. */
export interface Clock {
  /** The local date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string;
  now(): Date;
}

/** Days are counted in Asia/Ho_Chi_Minh, which keeps UTC+7 all year. */
const ahead = 7 * 3_600_000;

const dayLong = 86_400_000;
/** The day that was asked for last, counted from 1970: each request asks for today. */
let last = { count: 0, day: '1970-01-01' };

/** The day of a moment in Asia/Ho_Chi_Minh. */
export function localDay(moment: Date): string {
  const count = Math.floor((moment.getTime() + ahead) / dayLong);
  if (count !== last.count) last = { count, day: new Date(count * dayLong).toISOString().slice(0, 10) };
  return last.day;
}

/** The real clock. `today` is fixed when the clock is made: one request lives on one day. */
export function realClock(): Clock {
  return { today: localDay(new Date()), now: () => new Date() };
}

/** The demonstration's clock: a chosen date with the real time of day. */
export function clockAt(date: string): Clock {
  return {
    today: date,
    now: () => {
      const real = new Date();
      const sinceMidnight = (real.getTime() + ahead) % dayLong;
      return new Date(Date.parse(`${date}T00:00:00+07:00`) + sinceMidnight);
    },
  };
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date some days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
