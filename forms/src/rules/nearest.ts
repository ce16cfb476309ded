import { figureNames } from './functions.ts';
import type { Scope } from './scope.ts';

/** What may have been meant by an unknown plain name: a column that needs its table before it, or the nearest name. */
export function nameNear(scope: Scope, name: string, variables: Iterable<string>): string | undefined {
  const table = [...scope.keys()].find((key) => scope.column(key, name));
  if (table !== undefined) return `${table}.${name}`;
  const columns = scope.row === undefined ? [] : scope.keys(scope.row);
  return nearest(name, [...variables, ...columns, ...scope.keys(), 'context', 'register', ...figureNames]);
}

/** The longest name a field may have. */
const LONGEST_NAME = 64;

/**
 * The known name that was most likely meant, or undefined when none is near: at most one slip for every three letters.
 * Of a name longer than any can be nothing is near.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let least = Math.floor(name.length / 3) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const slips = slipsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Letters left out, put in, changed or swapped with their neighbour. */
function slipsBetween(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= right.length; other += 1) {
      const same = left[at - 1] === right[other - 1];
      const swapped = left[at - 1] === right[other - 2] && left[at - 2] === right[other - 1];
      next[other] = Math.min(
        (row[other] as number) + 1,
        (next[other - 1] as number) + 1,
        (row[other - 1] as number) + (same ? 0 : 1),
        swapped ? (before[other - 2] as number) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[right.length] as number;
}
