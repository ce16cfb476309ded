import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';
import { linearPattern } from '../dialect/pattern.ts';
import type { Work } from './work.ts';

/** A pattern that may be run, and what it costs. */
export interface BoundedPattern {
  test(text: string, work: Work): boolean;
}

/** The pattern of decimals is longer than a form may write one, but has only one way to match any text. */
const known = new Map([[DECIMAL_PATTERN, new RegExp(DECIMAL_PATTERN, 'u')]]);

/** The pattern ready to run, or undefined when its running time cannot be bounded by the length of the text. */
export function boundedPattern(source: string): BoundedPattern | undefined {
  const decimal = known.get(source);
  const pattern = decimal ?? linearPattern(source);
  if (!pattern) return undefined;
  const ways = decimal ? 1 : waysOf(source);
  return {
    test(text, work) {
      work.spend(1 + (text.length * ways) / 32);
      return pattern.test(text);
    },
  };
}

/** In how many ways the pattern may split a text, at most: what its quantifiers and alternatives multiply to. */
function waysOf(source: string): number {
  let ways = 1;
  for (const [whole, least, most] of source.matchAll(/\{(\d+),(\d+)\}|(?<!\()\?|\|/g))
    ways *= whole.startsWith('{') ? Number(most) - Number(least) + 1 : 2;
  return ways;
}
