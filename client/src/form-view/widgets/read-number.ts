import { MOST_DIGITS, MOST_PLACES, parseVietnameseNumber, writtenDigits } from '@ke-hoach/forms';
import { readMoney } from './read-money.ts';

/** Numbers that were understood and are too long to be kept, and the limit that their sentences name. */
export const mostOf = {
  tooBigNumber: Number.MAX_SAFE_INTEGER,
  tooManyDigits: MOST_DIGITS,
  tooManyPlaces: MOST_PLACES,
};
type TooLong = keyof typeof mostOf;

/** Why a typed number was not taken; each is a sentence of `texts.fill` that says what to type instead. */
export type NumberProblem = 'notNumber' | 'wordsInNumber' | 'notMoney' | 'notInteger' | TooLong;
export type ReadNumber =
  | { ok: true; value: number | string | undefined }
  | {
      ok: false;
      problem: NumberProblem;
      /** Money said in words that is too much to be kept: in digits, as every check knows it for what it is. */
      digits?: string;
    };

/**
 * Reads what a person typed as the kind of number the field holds: whole numbers as JSON integers, decimals as exact
 * texts. Money may be said in words ("40 triệu"); elsewhere words are refused, as nobody says which unit they count.
 */
export function readNumber(kind: string, text: string): ReadNumber {
  if (text.trim() === '') return { ok: true, value: undefined };
  const value = kind === 'money' ? readMoney(text) : canonicalOf(text);
  const excess = excessOf(kind, value ?? text);
  if (excess) return { ok: false, problem: excess, ...(kind === 'money' && value !== null ? { digits: value } : {}) };
  if (value === null) return { ok: false, problem: problemOf(kind, text) };
  if (kind === 'decimal') return { ok: true, value };
  return /\.\d*[1-9]/.test(value) ? { ok: false, problem: 'notInteger' } : { ok: true, value: Number(value) };
}

function canonicalOf(text: string): string | null {
  const read = parseVietnameseNumber(text);
  return 'value' in read ? read.value : null;
}

/** Of what a number has too much to be kept. A number so long that it was not read at all is judged as it was typed. */
function excessOf(kind: string, text: string): TooLong | null {
  const digits = writtenDigits(text);
  if (!digits) return null;
  if (kind !== 'decimal') {
    const isKept = Number.isSafeInteger(Number(digits.whole)) || digits.places !== '';
    return isKept ? null : 'tooBigNumber';
  }
  if (digits.whole.length > MOST_DIGITS) return 'tooManyDigits';
  return digits.places.length > MOST_PLACES ? 'tooManyPlaces' : null;
}

function problemOf(kind: string, text: string): NumberProblem {
  if (kind === 'money') return 'notMoney';
  return /\p{L}/u.test(text) ? 'wordsInNumber' : 'notNumber';
}
