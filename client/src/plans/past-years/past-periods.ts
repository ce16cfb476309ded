import { matchingKey } from '@ke-hoach/forms';

/** A period of the plan for which the form is given, as the plan names it. */
export interface OfferedPeriod {
  assignmentId: string;
  name: string;
}

/** A period of an earlier year: what the plan asks for, and the year. */
export interface PastPeriod {
  assignmentId: string;
  year: number;
}

/** What a cell says of a period; null where it leaves it open. */
export interface NamedPeriod {
  assignmentId: string | null;
  year: number | null;
}

const yearInText = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Words that tell no period from another. */
const idle = new Set(['nam', 'ky', 'bao', 'cao', 'year', 'period', 'report', 'of', 'the']);
const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** What is left of a period's name without its year: "6 tháng đầu năm 2025" is "6 thang dau". */
const bareName = (text: string): string =>
  matchingKey(text)
    .replace(yearInText, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !idle.has(word))
    .map((word) => roman[word] ?? word)
    .join(' ');

/** A period's name without its year, as a row says it beside a column of years. */
export const nameWithoutYear = (name: string): string => name.replace(yearInText, '').replace(/\s+/g, ' ').trim();

/**
 * The period that a cell names: "2023", "Năm 2023", "Quý I", "6 tháng đầu năm 2023"; null where it names none. A number
 * alone is the year only; "Năm 2023" is the whole year's period where the form is given for one.
 */
export function periodNamed(text: string, offered: readonly OfferedPeriod[]): NamedPeriod | null {
  const found = yearInText.exec(text)?.[0];
  const year = found === undefined ? null : Number(found);
  if (found === text.trim()) return { assignmentId: null, year };
  const name = bareName(text);
  const period = text.trim() === '' ? undefined : offered.find((one) => bareName(one.name) === name);
  if (period) return { assignmentId: period.assignmentId, year };
  return name === '' && year !== null ? { assignmentId: null, year } : null;
}

/** A heading that ends in a year, "Mô hình mới (2023)": what it heads, and the year; null where it has none. */
export function headingWithYear(text: string): { heading: string; year: number } | null {
  const found = /^(.*?\S)[\s(,\-–:/]+(?:năm\s+)?((?:19|20)\d\d)\)?$/iu.exec(text.trim());
  return found ? { heading: found[1]!, year: Number(found[2]) } : null;
}
