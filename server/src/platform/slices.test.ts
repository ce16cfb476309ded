import { expect, it } from 'vitest';
import { Slices } from './slices.ts';

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('lets others have their turn while long work goes on', async () => {
  const slices = new Slices();
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  for (let step = 0; step < 20; step += 1) {
    work(10);
    await slices.pause();
  }
  clearInterval(others);
  expect(turns).toBeGreaterThan(3);
  expect(slices.spent).toBeGreaterThanOrEqual(200);
});

it('does not wait where the work is short', async () => {
  const slices = new Slices();
  let turns = 0;
  setImmediate(() => (turns += 1));
  await slices.pause();
  expect(turns).toBe(0);
});
