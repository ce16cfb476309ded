import { canonicalJson, type Answers } from '@ke-hoach/forms';

/** One answer that differs, and the side to take unless the person says otherwise. */
export interface Difference {
  key: string;
  mine: unknown;
  theirs: unknown;
  suggested: 'mine' | 'theirs';
}

const same = (left: unknown, right: unknown) => canonicalJson(left ?? null) === canonicalJson(right ?? null);

/** The answers in which two drafts differ. A side that did not touch the answer since `base` gives way. */
export function differences(base: Answers, mine: Answers, theirs: Answers): Difference[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({
      key,
      mine: mine[key],
      theirs: theirs[key],
      suggested: same(base[key], mine[key]) ? 'theirs' : 'mine',
    }));
}

/** The draft with the chosen side of every difference. */
export function choose(
  mine: Answers,
  found: readonly Difference[],
  sides: Readonly<Record<string, 'mine' | 'theirs'>>,
): Answers {
  const merged: Answers = { ...mine };
  for (const difference of found) {
    const side = sides[difference.key] ?? difference.suggested;
    merged[difference.key] = difference[side];
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
