import { expect, it } from 'vitest';
import { searchWords, wordsOf } from './search-words.ts';

it('what somebody searches for is words without accents, each once, the longest first, signs as they are written', () => {
  expect(searchWords('  Mỹ  An, PHƯỜNG an ')).toEqual(['phuong', 'an,', 'my', 'an']);
  expect(wordsOf('  Mỹ  An, PHƯỜNG an ')).toEqual(['my', 'an,', 'phuong', 'an']);
  expect(searchWords('100% a_b \\ x\0y')).toEqual(['100\\%', 'a\\_b', '\\\\', 'x', 'y']);
  expect(searchWords('1 2 3 4 5 6 7 8 9')).toHaveLength(8);
  for (const nothing of [null, undefined, '', ' \t ', '\u0301']) expect(searchWords(nothing)).toBeNull();
});
