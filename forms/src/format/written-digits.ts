const plain = /^[-\u2212]?\s*(\d+)(?:[.,](\d+))?$/;
const grouped = /^[-\u2212]?\s*(\d{1,3}(?:[. ]\d{3})+)(?:,(\d+))?$/;

/**
 * The digits that count before and after the point of a number, however long and whether it is canonical or as people
 * write it; null when it is no number. It tells one that is too long to be kept from what is no number.
 */
export function writtenDigits(text: string): { whole: string; places: string } | null {
  const written = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const [, whole, places = ''] = plain.exec(written) ?? grouped.exec(written) ?? [];
  if (whole === undefined) return null;
  return { whole: whole.replace(/[. ]/g, '').replace(/^0+/, ''), places: withoutZerosBehind(places) };
}

/** By hand: a pattern would try anew from each zero. */
function withoutZerosBehind(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
