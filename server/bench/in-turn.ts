/** How often the two sides of a bench take turns. */
export const rounds = 3;

/** Medians of rounds in which the server and its floor take turns, so that the machine's mood meets both. */
export async function interleaved(
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<[number, number]> {
  const measured: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    measured[0].push(await ours());
    measured[1].push(await floor());
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return [median(measured[0]), median(measured[1])];
}

/** One JSON line: requests a second, the floor's, and their ratio. */
export function print(bench: string, value: number, floor: number): void {
  const line = { bench, value: round(value), unit: 'requests/s', floor: round(floor), ratio: round(value / floor) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
