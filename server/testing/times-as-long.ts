/** How often each is done before the first look, and before the last; from look to look twice as often. */
const turns = { first: 8, last: 128 };

/** Prepares a thing to be done; only doing it is timed. */
type Prepared = () => () => Promise<unknown>;

/**
 * How many times as long one thing takes as another. They are done in turn, each first as often as the other, so that the
 * machine's mood meets both; what else it does only ever adds, so the quicker quarters are compared. Over when they are
 * plainly alike, which is well within `alike`, or after the last look: it never takes long, and a difference that is there
 * does not go away by looking once more.
 */
export async function timesAsLong(one: Prepared, other: Prepared, alike: number): Promise<number> {
  const spent: [number[], number[]] = [[], []];
  const timed = async (which: 0 | 1) => {
    const run = (which === 0 ? one : other)();
    const begun = performance.now();
    await run();
    spent[which].push(performance.now() - begun);
  };
  for (let until = turns.first; ; until *= 2) {
    while (spent[0].length < until) {
      const isOneFirst = spent[0].length % 2 === 0;
      await timed(isOneFirst ? 0 : 1);
      await timed(isOneFirst ? 1 : 0);
    }
    const ratio = quicker(spent[0]) / quicker(spent[1]);
    if (until >= turns.last || isAlike(ratio, Math.sqrt(alike))) return ratio;
  }
}

/** Is the one no more than so many times the other, whichever way round? */
export const isAlike = (ratio: number, times: number): boolean => Math.abs(Math.log(ratio)) <= Math.log(times);

/** What takes longer, or shorter, than `alike` allows, each time: what another test did meanwhile does not. */
export async function differing<T>(
  some: readonly T[],
  timed: (one: T) => Promise<number>,
  nameOf: (one: T) => string,
  alike: number,
): Promise<string[]> {
  const found = new Map<T, number>();
  for (const one of some) found.set(one, await timed(one));
  for (const [one, ratio] of found) if (isAlike(ratio, alike) || isAlike(await timed(one), alike)) found.delete(one);
  return [...found].map(([one, ratio]) => `${nameOf(one)} ${ratio.toFixed(2)}`);
}

/** The time below which the quicker quarter lies. */
const quicker = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)]!;
