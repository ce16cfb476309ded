import { parseVietnameseNumber, type Json } from '@ke-hoach/forms';
import type { Property } from '@ke-hoach/forms/build';

/** A bound as it is shown in its box; the largest exact number stands for no bound. */
export function shownNumber(value: Json | undefined): string {
  return value === undefined || value === null || value === Number.MAX_SAFE_INTEGER
    ? ''
    : String(value).replace('.', ',');
}

/** What is kept of a typed number: null for none; undefined when it is not a number the setting may have. */
export function readNumber(text: string, { editor, least, most }: Property): Json | undefined {
  if (text === '') return null;
  const read = parseVietnameseNumber(text);
  if (!('value' in read)) return undefined;
  const number = Number(read.value);
  if (editor === 'whole-number' && !Number.isSafeInteger(number)) return undefined;
  if (number < (least ?? -Infinity) || number > (most ?? Infinity)) return undefined;
  return editor === 'decimal' ? read.value : number;
}
