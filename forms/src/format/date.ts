import type { Language } from '../dialect/form.ts';
import { isCalendarDate, isRealDay } from './calendar.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date for people: "05/06/2025" in Vietnamese, "5 Jun 2025" in English; anything else as it is. */
export function formatDate(iso: string, language: Language): string {
  if (!isCalendarDate(iso)) return iso;
  const [year = '', month = '', day = ''] = iso.split('-');
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${months[Number(month) - 1]} ${Number(year)}`;
}

/**
 * The date as official documents write it (NĐ 30/2020): "ngày 05 tháng 3 năm 2025". Days below 10 and the months 1
 * and 2 take a leading zero, other months do not.
 */
export function formatOfficialDate(iso: string): string {
  if (!isCalendarDate(iso)) return iso;
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${Number(year)}`;
}

/** Reads a day as Vietnamese type it ("5/6/2025", "05-06-2025", "5.6.2025"), or ISO; null when there is no such day. */
export function parseVietnameseDate(text: string): string | null {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isRealDay(year, month, day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
