/** English writing of counts and dates; days come first as in the Vietnamese screens, so that the two agree. */
import { fullDate, time } from './write-vi.ts';

const numbers = new Intl.NumberFormat('en-GB');
const longDate = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

export const number = (value: number): string => numbers.format(value);
export const dayMonth = (iso: string): string => shortDate.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
export const documentDate = (iso: string): string => longDate.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
export const dateTime = (moment: string): string => `${time(moment)} on ${fullDate(moment)}`;
export function waiting(seconds: number): string {
  if (seconds < 120) return `${number(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`;
  return seconds < 7200 ? `${number(Math.ceil(seconds / 60))} minutes` : `${number(Math.ceil(seconds / 3600))} hours`;
}
export { fullDate };
