import { parseVietnameseNumber } from '@ke-hoach/forms';

/** Zeros that a word stands for, written without accents. */
const zeros: Record<string, number> = { k: 3, nghin: 3, ngan: 3, tr: 6, trieu: 6, ti: 9, ty: 9 };
const currency = /\s*(?:dong|vnd|d)\.?$/;
const part = /^([\d.,\s]+?)\s*(k|nghin|ngan|trieu|tr|ty|ti)(?![a-z])\s*/;

/**
 * Reads an amount as people say it: "40 triệu", "40tr", "1,5 tỷ", "1 tỷ 500 triệu", "500 nghìn", with or without
 * "đồng", accents and spaces. The answer is a canonical decimal in đồng, exact; null when it is not understood.
 * "2tr5" is refused: it is said of 2.500.000 and of 2.005.000 alike.
 */
export function readMoney(text: string): string | null {
  const said = withoutAccents(text).replace(currency, '');
  const plain = parseVietnameseNumber(said);
  if ('value' in plain) return plain.value;
  const negative = /^[-\u2212]/.test(said);
  let rest = said.replace(/^[-\u2212]\s*/, '');
  if (rest === '') return null;
  let sum = 0n;
  let above = Infinity;
  while (rest !== '') {
    const found = part.exec(rest);
    const amount = found ? parseVietnameseNumber(found[1]!) : null;
    const places = zeros[found?.[2] ?? ''];
    if (!found || !amount || !('value' in amount) || places === undefined || places >= above) return null;
    const shifted = shift(amount.value, places);
    if (shifted === null) return null;
    sum += shifted;
    above = places;
    rest = rest.slice(found[0].length);
  }
  return sum === 0n ? '0' : `${negative ? '-' : ''}${sum}`;
}

/** A canonical decimal times a power of ten; null when parts of a đồng would remain. */
function shift(value: string, places: number): bigint | null {
  const [whole = '', decimals = ''] = value.split('.');
  if (decimals.length > places) return null;
  return BigInt(whole + decimals.padEnd(places, '0'));
}

function withoutAccents(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
