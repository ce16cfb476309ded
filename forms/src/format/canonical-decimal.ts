/** The most digits that a decimal may have before and after its point; the pattern below says the same. */
export const MOST_DIGITS = 25;
export const MOST_PLACES = 10;

const canonicalDecimal = /^(?:0|-?[1-9]\d{0,24}|-?(?:0|[1-9]\d{0,24})\.\d{0,9}[1-9])$/;

/** The pattern every decimal field carries, so that any JSON Schema validator agrees. */
export const DECIMAL_PATTERN = canonicalDecimal.source;

/** True for the one way to write a decimal: no leading or trailing zeros, no plus, no exponent, at most 10 places. */
export function isCanonicalDecimal(value: string): boolean {
  return canonicalDecimal.test(value);
}
