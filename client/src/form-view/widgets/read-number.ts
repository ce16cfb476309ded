import { parseVietnameseNumber } from '@ke-hoach/forms';

export type NumberProblem = 'notNumber' | 'notInteger' | 'tooBigNumber';
export type ReadNumber = { ok: true; value: number | string | undefined } | { ok: false; problem: NumberProblem };

/** Reads what a person typed as the kind of number the field holds: whole numbers as JSON integers, decimals as exact texts. */
export function readNumber(kind: string, text: string): ReadNumber {
  if (text.trim() === '') return { ok: true, value: undefined };
  const read = parseVietnameseNumber(text);
  if (!('value' in read)) return { ok: false, problem: 'notNumber' };
  if (kind === 'decimal') return { ok: true, value: read.value };
  if (/\.\d*[1-9]/.test(read.value)) return { ok: false, problem: 'notInteger' };
  const whole = Number(read.value);
  return Number.isSafeInteger(whole) ? { ok: true, value: whole } : { ok: false, problem: 'tooBigNumber' };
}
