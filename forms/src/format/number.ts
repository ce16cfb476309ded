import { Big } from 'big.js';
import type { Language } from '../dialect/form.ts';

/** Why a typed number was not understood. `AMBIGUOUS`: "1,234.5" could be Vietnamese or English. */
export type NumberProblem = 'EMPTY' | 'NOT_A_NUMBER' | 'AMBIGUOUS' | 'TOO_LONG';

const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const spaced = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/;
const plain = /^\d+(?:,\d+)?$/;

/**
 * Reads a number as Vietnamese write it: dots between thousands, a comma before decimals ("1.234.567,89"); spaces may
 * stand for the dots. The value is a canonical decimal. "1.234" is one thousand two hundred and thirty-four.
 */
export function parseVietnameseNumber(text: string): { value: string } | { problem: NumberProblem } {
  const compact = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\u2212/, '-');
  if (compact === '') return { problem: 'EMPTY' };
  if (compact.length > 40) return { problem: 'TOO_LONG' };
  const negative = compact.startsWith('-');
  const digits = negative ? compact.slice(1).trim() : compact;
  if (!grouped.test(digits) && !spaced.test(digits) && !plain.test(digits))
    return { problem: /^[\d.,\s]+$/.test(digits) ? 'AMBIGUOUS' : 'NOT_A_NUMBER' };
  const value = new Big(digits.replace(/[. ]/g, '').replace(',', '.'));
  return { value: (negative ? value.times(-1) : value).toFixed().replace(/^-0$/, '0') };
}

/**
 * Writes an exact number for people: "1.234.567,89" in Vietnamese, "1,234,567.89" in English. With `scale` it is
 * rounded half up to that many places and padded. What is no number is given back as it is.
 */
export function formatNumber(value: string | number, language: Language, options: { scale?: number } = {}): string {
  let number: Big;
  try {
    number = new Big(value);
  } catch {
    return String(value);
  }
  const fixed = options.scale === undefined ? number.toFixed() : number.toFixed(options.scale, 1);
  const [whole = '', decimals] = fixed.replace('-', '').split('.');
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const body = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) + (decimals ? point + decimals : '');
  return fixed.startsWith('-') && /[1-9]/.test(fixed) ? `-${body}` : body;
}
