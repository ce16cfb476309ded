/**
 * A text reduced to what people mean when they write it again: no diacritics, đ as d, lower case, single spaces. "Hoà
 * Thuận", "Hòa thuận" and "HOA  THUAN" give the same key.
 */
export function matchingKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
