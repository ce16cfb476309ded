import { matchingKey } from '../format/matching-key.ts';

const LONGEST = 31;
/** Refused by spreadsheets inside a name; an apostrophe only at its ends. */
const refused = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * Names that spreadsheets accept for these titles, each once whatever its case and accents, as sheets are found by: at
 * most 31 characters, none of []:*?/\ and neither the reserved "History" nor one of `others`. A title without usable
 * characters becomes `untitled`.
 */
export function sheetNames(titles: readonly string[], untitled: string, others: readonly string[] = []): string[] {
  const taken = new Set(['History', ...others].map(matchingKey));
  return titles.map((title) => {
    const wished = cut(
      title
        .replace(refused, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[' ]+|[' ]+$/g, ''),
      LONGEST,
    );
    const base = wished || untitled;
    let name = base;
    for (let number = 2; taken.has(matchingKey(name)); number += 1) {
      const suffix = ` (${number})`;
      name = cut(base, LONGEST - suffix.length) + suffix;
    }
    taken.add(matchingKey(name));
    return name;
  });
}

/** At most so many UTF-16 units, no character cut in two. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text.normalize('NFC')) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.replace(/[' ]+$/, '');
}
