const ROW = 24;
/** So wide is a letter; nothing is measured before it is drawn. */
export const LETTER = 6.8;
/** And so wide what stands before and after a name. */
const BESIDE = 44;

/** A name no longer than the legend is wide. */
function inLegend(name: string, width: number): string {
  const letters = Math.max(8, Math.floor((width - BESIDE) / LETTER));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}

/** How high the legend is: it names every series, in as many rows as that takes, for nobody turns its pages on paper. */
export function legendRoom(names: readonly string[], width: number): number {
  if (names.length < 2) return 0;
  let [rows, used] = [1, 0];
  for (const name of names) {
    const own = inLegend(name, width).length * LETTER + BESIDE;
    if (used > 0 && used + own > width) [rows, used] = [rows + 1, 0];
    used += own;
  }
  return rows * ROW + 10;
}

export const legendOf = (width: number, textStyle: { color: string; fontFamily: string }) => ({
  ...{ top: 0, left: 8, right: 8, textStyle },
  formatter: (name: string) => inLegend(name, width),
});
