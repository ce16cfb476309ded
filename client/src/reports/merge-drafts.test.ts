import { describe, expect, it } from 'vitest';
import { choose, differences } from './merge-drafts.ts';

describe('joining two drafts', () => {
  const base = { a: 1, b: 1, c: 1 };
  const mine = { a: 2, b: 1, c: 3 };
  const theirs = { a: 1, b: 5, c: 4 };

  it('suggests the side that changed the answer, and mine where both did', () => {
    expect(differences(base, mine, theirs).map(({ key, suggested }) => [key, suggested])).toEqual([
      ['a', 'mine'],
      ['b', 'theirs'],
      ['c', 'mine'],
    ]);
  });

  it('takes the chosen side of every answer and loses nothing else', () => {
    expect(choose({ ...mine, only: 'x' }, differences(base, mine, theirs), { c: 'theirs' })).toEqual({
      a: 2,
      b: 5,
      c: 4,
      only: 'x',
    });
  });
});
