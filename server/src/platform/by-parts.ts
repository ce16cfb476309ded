/**
 * Rows that one statement of a command writes: a country's duties are hundreds of thousands, and each statement has ten
 * seconds, also while the machine has other work.
 */
const rowsAtOnce = 5_000;

/** What was found, in order, in parts that one statement writes. */
export function byParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) =>
    all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
