import { describe, expect, it } from 'vitest';
import { isAlike, timesAsLong } from './times-as-long.ts';

describe('how many times as long', () => {
  it('is one thing no more than another, whichever way round', () => {
    expect([0.84, 1, 1.2].map((ratio) => isAlike(ratio, 1.2))).toEqual([true, true, true]);
    expect([0.8, 1.25].map((ratio) => isAlike(ratio, 1.2))).toEqual([false, false]);
  });

  it('is told of what differs, whatever now and then takes far longer', async () => {
    let turn = 0;
    const busy = (milliseconds: number) => () => async () => {
      turn += 1;
      const until = performance.now() + milliseconds + (turn % 5 === 0 ? 3 : 0);
      while (performance.now() < until);
    };
    expect(await timesAsLong(busy(0.4), busy(0.4), 1.2)).toBeCloseTo(1, 0);
    expect(isAlike(await timesAsLong(busy(0.8), busy(0.4), 1.2), 1.2)).toBe(false);
  });
});
