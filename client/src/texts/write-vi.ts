/** Numbers and dates as Vietnamese offices write them; the time zone is always Asia/Ho_Chi_Minh. */
const numbers = new Intl.NumberFormat('vi-VN');
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** A count: `1.234`. Exact decimals of reports are written by `formatNumber` of the form language. */
export const number = (value: number): string => numbers.format(value);

/** `dd/MM/yyyy` from an ISO date or moment. */
export function fullDate(iso: string): string {
  const [year, month, date] = isoDay(iso).split('-');
  return `${date}/${month}/${year}`;
}

/** `05/6`: day with two digits, months from March without a leading zero (Decree 30/2020/NĐ-CP, appendix I). */
export function dayMonth(iso: string): string {
  const [, month = '', date = ''] = isoDay(iso).split('-');
  return `${date}/${officialMonth(month)}`;
}

/** `ngày 05 tháng 3 năm 2025`, the long date of documents. */
export function documentDate(iso: string): string {
  const [year, month = '', date] = isoDay(iso).split('-');
  return `ngày ${date} tháng ${officialMonth(month)} năm ${year}`;
}

/** `09:41` on the same day zone, from a moment. */
export const time = (moment: string | number | Date): string => clock.format(new Date(moment));

/** `09:41 ngày 20/05/2025` from a moment. */
export const dateTime = (moment: string): string => `${time(moment)} ngày ${fullDate(moment)}`;

/** How long somebody waits: `40 giây`, `15 phút`, `3 giờ`, never less than it is. */
export function waiting(seconds: number): string {
  if (seconds < 120) return `${number(seconds)} giây`;
  return seconds < 7200 ? `${number(Math.ceil(seconds / 60))} phút` : `${number(Math.ceil(seconds / 3600))} giờ`;
}

/** The day in Vietnam, YYYY-MM-DD, of a moment; a day as it stands. */
export function isoDay(iso: string): string {
  return iso.length > 10 ? day.format(new Date(iso)) : iso;
}

function officialMonth(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}
