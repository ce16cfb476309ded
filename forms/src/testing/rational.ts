/*
 * Arithmetic a second time, by fractions of big integers, to hold the language's own against. All fractions are
 * decimals: the bottom is a power of ten.
 */

export interface Rational {
  top: bigint;
  bottom: bigint;
}

export function fromText(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  const top = BigInt(whole.replace('-', '') + decimals) * (text.startsWith('-') ? -1n : 1n);
  return { top, bottom: 10n ** BigInt(decimals.length) };
}

export const fromWhole = (value: number): Rational => ({ top: BigInt(value), bottom: 1n });

/** Half up, away from zero. */
export function rounded({ top, bottom }: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const size = top < 0n ? -top : top;
  const units = (size * scale * 2n + bottom) / (bottom * 2n);
  return { top: top < 0n ? -units : units, bottom: scale };
}

/** Negative, zero or positive. */
export function compared(left: Rational, right: Rational): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** `+ - * / %`; null when dividing by zero. `/` is the only place where the language rounds: to ten places. */
export function apply(operator: string, left: Rational, right: Rational): Rational | null {
  const bottom = left.bottom * right.bottom;
  const [from, by] = [left.top * right.bottom, right.top * left.bottom];
  if (operator === '+') return { top: from + by, bottom };
  if (operator === '-') return { top: from - by, bottom };
  if (operator === '*') return { top: left.top * right.top, bottom };
  if (by === 0n) return null;
  if (operator === '%') return { top: from % by, bottom };
  return by < 0n ? rounded({ top: -from, bottom: -by }, 10) : rounded({ top: from, bottom: by }, 10);
}

/** Written out, without zeros at the end. */
export function toText({ top, bottom }: Rational): string {
  const places = bottom.toString().length - 1;
  const digits = (top < 0n ? -top : top).toString().padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return `${top < 0n ? '-' : ''}${whole}${places > 0 && decimals !== '' ? `.${decimals}` : ''}`;
}

/** How many digits it has when it is written out. */
export function digitsOf(value: Rational): number {
  return toText(value).replace(/[-.]/g, '').length;
}
