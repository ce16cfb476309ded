import { matchingKey } from '@ke-hoach/forms';

/** Further words of a search are not looked for. */
const most = 8;

/** The words somebody searches for, each once, without accents and as `LIKE` takes them literally. */
export const wordsOf = (search: string): string[] =>
  [...new Set(matchingKey(search.replaceAll('\0', ' ')).split(' '))]
    .filter((word) => word !== '')
    .slice(0, most)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

/** The same for a list: the longest first, for an index is asked for that one; null when nothing is searched for. */
export function searchWords(search: string | null | undefined): string[] | null {
  const words = wordsOf(search ?? '').sort((one, other) => other.length - one.length);
  return words.length > 0 ? words : null;
}

/**
 * SQL: all words of a parameter stand in a search key, in any order; without words everything is found. The list of what
 * is looked for is made once a statement, not once a row.
 */
export const holdsWords = (key: string, words: string) =>
  `(${words}::text[] IS NULL OR ${key} LIKE '%' || (${words}::text[])[1] || '%'
    AND ${key} LIKE ALL (ARRAY(SELECT '%' || word || '%' FROM unnest(${words}::text[]) word)))`;
