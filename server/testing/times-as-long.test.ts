import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlike, timesAsLong } from './times-as-long.ts';

describe('how many times as long', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one thing no more than another, whichever way round', () => {
    expect([0.84, 1, 1.2].map((ratio) => isAlike(ratio, 1.2))).toEqual([true, true, true]);
    expect([0.8, 1.25].map((ratio) => isAlike(ratio, 1.2))).toEqual([false, false]);
  });

  it('is told of what differs, whatever now and then takes far longer', async () => {
    let turn = 0;
    const busy = (milliseconds: number) => () => async () => {
      turn += 1;
      vi.advanceTimersByTime(milliseconds + (turn % 5 === 0 ? 300 : 0));
    };
    expect(await timesAsLong(busy(40), busy(40), 1.2)).toBe(1);
    expect(isAlike(await timesAsLong(busy(50), busy(40), 1.2), 1.2)).toBe(false);
  });
});
