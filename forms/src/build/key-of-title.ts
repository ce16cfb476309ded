import { isKey } from '../dialect/names.ts';
import { matchingKey } from '../format/matching-key.ts';

/**
 * A property name out of a Vietnamese title: "Số hộ tham gia" gives "soHoThamGia". Diacritics go, đ becomes d; when
 * the name is taken a number is put behind it. `last` remembers the number given last for each name, so that whoever asks
 * for thousands of names does not try all numbers each time; none of them may be free again.
 */
export function keyOfTitle(title: string, taken: (key: string) => boolean, last = new Map<string, number>()): string {
  const words = matchingKey(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('');
  const base = joined.replace(/^[0-9]+/, '').slice(0, 40) || 'field';
  const start = base[0]?.toLowerCase() + base.slice(1);
  for (let number = (last.get(start) ?? 0) + 1; ; number += 1) {
    const key = number === 1 ? start : `${start}${number}`;
    if (!isKey(key) || taken(key)) continue;
    last.set(start, number);
    return key;
  }
}
