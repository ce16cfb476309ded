import { formatOfficialDate } from '@ke-hoach/forms';

/** Room for what is written in by hand or typed in Word. */
export const DOTS = '……';

/** Lines of a text that may have several, without empty ones. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || []);
}

/** "Tam Kỳ, ngày 12 tháng 3 năm 2025"; without a day there is room for it. */
export function placeAndDate(place: string, date: string | null, year: number): string {
  return `${place || DOTS}, ${date ? formatOfficialDate(date) : `ngày … tháng … năm ${year}`}`;
}

/** Of an annex: "(Kèm theo văn bản số 38/KH-MTTQ-BTT)". */
export const enclosedWith = (number: string) => `(Kèm theo văn bản ${number.replace(/^Số:?/, 'số')})`;

/** A subject inside a sentence: "Thực hiện Phong trào" as "thực hiện Phong trào"; abbreviations stay as they are. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text;
  return second !== '' && second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

/** A kind of document as numbers abbreviate it (NĐ 30/2020); short names by their initials, long ones not at all. */
export function kindSign(kind: string): string {
  const known = signs[kind.normalize('NFC').trim().toLowerCase()];
  const words = kind.match(/\p{L}+/gu) ?? [];
  return known ?? (words.length > 4 ? '' : words.map((word) => word.charAt(0).toUpperCase()).join(''));
}

const signs: Readonly<Record<string, string>> = {
  'báo cáo': 'BC',
  'kế hoạch': 'KH',
  'chương trình': 'CTr',
  'hướng dẫn': 'HD',
  'thông báo': 'TB',
  'tờ trình': 'TTr',
  'quyết định': 'QĐ',
  'nghị quyết': 'NQ',
  'quy chế': 'QC',
  'phương án': 'PA',
  'đề án': 'ĐA',
};
