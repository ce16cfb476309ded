/**
 * A scale for a small chart: it ends at a round number not below the largest figure, with another in its middle, both
 * whole where all figures are. Figures below zero are left to the drawing.
 */
export function inHalves(values: readonly number[]): { max: number; interval: number } | { splitNumber: number } {
  const most = Math.max(0, ...values);
  if (most === 0 || values.some((value) => value < 0)) return { splitNumber: 2 };
  const isWhole = values.every(Number.isInteger);
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const halves = [1, 2, 2.5, 5, 10].map((step) => step * power);
  const half = halves.find((step) => 2 * step >= most && (!isWhole || Number.isInteger(step))) ?? most;
  return { max: 2 * half, interval: half };
}
