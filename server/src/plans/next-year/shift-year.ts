/** The same day of the next year; the last of February where there is no 29th. */
export const dayNextYear = (day: string) => dayOtherYear(day, 1);

/** The same day some years later, or earlier. */
export function dayOtherYear(day: string, years: number): string {
  const next = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return next.endsWith('-02-29') && !isLeap(Number(next.slice(0, 4))) ? `${next.slice(0, 8)}28` : next;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A name of a plan or period with its year moved on: "6 tháng đầu năm 2025". A span of years stays as it is. */
export const nameNextYear = (name: string, year: number) => nameOtherYear(name, year, year + 1);

export function nameOtherYear(name: string, from: number, to: number): string {
  return name.replace(new RegExp(`(?<![\\d/–-])${from}(?![\\d–-])`, 'g'), String(to));
}

/** Running text with "năm 2025" moved on; numbers of documents, dates and spans of years stay as they are. */
export const textNextYear = (text: string, year: number) => textOtherYear(text, year, year + 1);

export function textOtherYear(text: string, from: number, to: number): string {
  return text.replace(new RegExp(`(năm\\s+)${from}(?![\\d–-])`, 'giu'), `$1${to}`);
}
