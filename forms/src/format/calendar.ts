const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real day of the Gregorian calendar written `yyyy-MM-dd`, from year 1 to 9999. */
export function isCalendarDate(text: string): boolean {
  const parts = isoDate.exec(text);
  if (!parts) return false;
  return isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** True when the year, month (1 to 12) and day name a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days since 0000-03-01 for an ISO date, by counting; no time zone can shift it. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day -
    1
  );
}
