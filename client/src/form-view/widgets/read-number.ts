import { parseVietnameseNumber } from '@ke-hoach/forms';
import { readMoney } from './read-money.ts';

/** Why a typed number was not understood; each is a sentence of `texts.fill` that says what to type instead. */
export type NumberProblem = 'notNumber' | 'wordsInNumber' | 'notMoney' | 'notInteger' | 'tooBigNumber';
export type ReadNumber = { ok: true; value: number | string | undefined } | { ok: false; problem: NumberProblem };

/**
 * Reads what a person typed as the kind of number the field holds: whole numbers as JSON integers, decimals as exact
 * texts. Money may be said in words ("40 triệu"); elsewhere words are refused, as nobody says which unit they count.
 */
export function readNumber(kind: string, text: string): ReadNumber {
  if (text.trim() === '') return { ok: true, value: undefined };
  const value = kind === 'money' ? readMoney(text) : canonicalOf(text);
  if (value === null) return { ok: false, problem: problemOf(kind, text) };
  if (kind === 'decimal') return { ok: true, value };
  if (/\.\d*[1-9]/.test(value)) return { ok: false, problem: 'notInteger' };
  const whole = Number(value);
  return Number.isSafeInteger(whole) ? { ok: true, value: whole } : { ok: false, problem: 'tooBigNumber' };
}

function canonicalOf(text: string): string | null {
  const read = parseVietnameseNumber(text);
  return 'value' in read ? read.value : null;
}

function problemOf(kind: string, text: string): NumberProblem {
  if (kind === 'money') return 'notMoney';
  return /\p{L}/u.test(text) ? 'wordsInNumber' : 'notNumber';
}
